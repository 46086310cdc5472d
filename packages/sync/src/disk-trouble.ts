/** When the disk refuses to store: which faults that is, and how it is said to people. */
import { type Refusal, refuse } from '@folkmoot/protocol'
import { StoreError, type StoreFault } from './store.ts'

/** Faults in which what is stored may still be readable. */
export type DiskFault = Extract<StoreFault, 'full' | 'io' | 'busy' | 'corrupt'>

const CAUSES: Record<DiskFault, string> = {
  full: 'The server’s disk is full',
  io: 'The server’s disk refuses to store',
  busy: 'Another program is holding the server’s data',
  corrupt: 'The server’s data is damaged',
}

/** null: nothing that waiting and reading would help with. */
export function diskFaultOf(error: unknown): DiskFault | null {
  return error instanceof StoreError && error.fault in CAUSES ? (error.fault as DiskFault) : null
}

/** For the facilitator's line and the refusal: what is wrong, without a full stop. */
export function causeOf(fault: DiskFault): string {
  return CAUSES[fault]
}

export function refuseToStore(fault: DiskFault): Refusal {
  return refuse(
    'not-saved',
    `${CAUSES[fault]}, so nothing can be saved just now. What was saved can still be read; try again in a moment.`,
  )
}
