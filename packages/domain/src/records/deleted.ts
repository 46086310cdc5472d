/** Rows of what stays of an event that was deleted: nothing of it changes with anybody's words. */
import type { ReceiptRecord, RecordKind } from '@folkmoot/protocol'
import type { Behaviour } from './behaviour.ts'
import { asStored, stays, touchesNothing } from './rows.ts'

export const receipt: Behaviour<ReceiptRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: stays,
  onMerge: stays,
}

/** Kinds that stay in the scope of an event when it is deleted. */
export const KEPT_KINDS: readonly RecordKind[] = ['receipt']
