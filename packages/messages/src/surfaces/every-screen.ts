import { everyScreen } from '../en/every-screen.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('everyScreen', everyScreen)
