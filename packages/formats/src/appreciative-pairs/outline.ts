/** Pair by pair. */
export { plainOutline as outline } from '../rules.ts'
