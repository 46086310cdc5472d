/** Stem by stem, as the round was spoken. */
export { plainOutline as outline } from '../rules.ts'
