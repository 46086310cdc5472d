export { copyForNetwork } from './extract.ts'
export { type NetworkFileFault, readNetworkFile, writeNetworkFile } from './file.ts'
export {
  boardKey,
  goneHandle,
  type KeptBoard,
  mergeNetworks,
  type NetworkState,
  partKey,
  withoutGone,
} from './state.ts'
