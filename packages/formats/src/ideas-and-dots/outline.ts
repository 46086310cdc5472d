/** Prompt by prompt. */
export { plainOutline as outline } from '../rules.ts'
