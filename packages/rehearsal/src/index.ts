export { type Crowd, type CrowdOrder, gatherCrowd } from './crowd.ts'
export type { Ledger, LedgerEntry, LedgerTotals } from './ledger.ts'
export { type StockClient, stockClient } from './stock-client.ts'
