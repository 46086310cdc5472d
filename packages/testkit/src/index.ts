export { launchBrowser, noBrowser } from './browser.ts'
export { board, type Engine, person, quietLog, seed, startEngine, TEST_EVENT } from './engine.ts'
export { type StockClient, stockClient, until } from './stock-client.ts'
