import { language } from '../en/language.ts'
import { networkWays } from '../en/network-ways.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, networkWays)
