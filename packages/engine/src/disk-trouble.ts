/** When the disk refuses to store: which faults that is, and the reason that is given. */
import type { StoreReason } from './codes.ts'
import { StoreError, type StoreFault } from './store.ts'

/** Faults in which what is stored may still be readable. */
export type DiskFault = Extract<StoreFault, 'full' | 'io' | 'busy' | 'corrupt'>

const REASONS: Record<DiskFault, StoreReason> = {
  full: 'disk-full',
  io: 'disk-fails',
  busy: 'data-held',
  corrupt: 'data-damaged',
}

/** null: nothing that waiting and reading would help with. */
export function diskFaultOf(error: unknown): DiskFault | null {
  return error instanceof StoreError && error.fault in REASONS ? (error.fault as DiskFault) : null
}

export function reasonFor(fault: DiskFault): StoreReason {
  return REASONS[fault]
}
