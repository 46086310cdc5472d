import { cockpit } from '../en/cockpit.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('cockpit', cockpit)
