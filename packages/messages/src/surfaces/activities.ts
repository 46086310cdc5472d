import { activities } from '../en/activities.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('activities', activities)
