export { copyForNetwork } from './extract.ts'
export { type NetworkFileFault, readNetworkFile, readSignedFile, writeNetworkFile } from './file.ts'
export { mergeBodies } from './merge-bodies.ts'
export { placedHoursOf, placedReachOf } from './placed-reach.ts'
export { type FileSigner, fileSigner, keyNumber, type SignedBy } from './signature.ts'
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
