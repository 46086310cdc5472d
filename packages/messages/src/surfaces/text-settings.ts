import { textSettings } from '../en/text-settings.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('textSettings', textSettings)
