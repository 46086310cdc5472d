/** Prompt by prompt. The answers are counted beside it, and none of them is a note. */
export { plainOutline as outline } from '../rules.ts'
