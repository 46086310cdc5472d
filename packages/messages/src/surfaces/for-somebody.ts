import { forSomebody } from '../en/for-somebody.ts'
import { language } from '../en/language.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, forSomebody)
