export { type Crowd, type CrowdOrder, gatherCrowd } from './crowd.ts'
export { SimulatedDelegate } from './delegate.ts'
export { Ledger, type LedgerEntry, type LedgerTotals } from './ledger.ts'
export { type StockClient, stockClient } from './stock-client.ts'
