import { formatPanels } from '../en/format-panels.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('formatPanels', formatPanels)
