/** Column by column, in the order of the reveal. */
export { plainOutline as outline } from '../rules.ts'
