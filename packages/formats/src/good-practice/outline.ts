/** Kind by kind. */
export { plainOutline as outline } from '../rules.ts'
