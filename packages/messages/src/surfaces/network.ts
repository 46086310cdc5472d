import { language } from '../en/language.ts'
import { network } from '../en/network.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, network)
