import { files } from '../en/files.ts'
import { language } from '../en/language.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, files)
