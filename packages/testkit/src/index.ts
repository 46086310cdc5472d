export { launchBrowser, noBrowser } from './browser.ts'
export { board, type Engine, PLAIN, person, quietLog, seed, startEngine, TEST_EVENT } from './engine.ts'
export { type EngineWorld, openEngineWorld, postWords, textsOf, writeEntry } from './engine-world.ts'
export {
  type Answer,
  call,
  type Delegate,
  type Device,
  device,
  facilitator,
  joinAs,
  openStage,
  organiser,
  pairedDisplay,
  type Ready,
  type ServerProcess,
  type Stage,
  startServer,
} from './server.ts'
export { type SimulatedDevice, simulatedDevice } from './simulated-client.ts'
export {
  type SimulatedClock,
  type SimulatedDisk,
  simulatedClock,
  simulatedDisk,
  simulatedStore,
} from './simulation.ts'
export { type StockClient, stockClient, until } from './stock-client.ts'
