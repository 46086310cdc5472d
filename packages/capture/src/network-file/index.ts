export { copyForNetwork } from './extract.ts'
export { type NetworkFileFault, readNetworkFile, writeNetworkFile } from './file.ts'
export { mergeBodies } from './merge-bodies.ts'
export {
  boardKey,
  goneKey,
  type KeptBoard,
  mergeNetworks,
  type NetworkState,
  partKey,
  withoutErased,
  withoutGone,
} from './state.ts'
