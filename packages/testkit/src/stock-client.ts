/** What anybody may connect with: the simulated delegates do too. */
export { type StockClient, stockClient } from '@folkmoot/rehearsal'
export { until } from './until.ts'
