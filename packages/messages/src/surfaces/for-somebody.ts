import { forSomebody } from '../en/for-somebody.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('forSomebody', forSomebody)
