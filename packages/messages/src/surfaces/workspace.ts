import { language } from '../en/language.ts'
import { workspace } from '../en/workspace.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, workspace)
