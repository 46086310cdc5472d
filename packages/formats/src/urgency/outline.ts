/** Driver by driver, what people wrote beside their number. The numbers are counted beside it. */
export { plainOutline as outline } from '../rules.ts'
