/** Rows of what stays of an event that was deleted: nothing of it changes with anybody's words. */
import type {
  ErasedMarksRecord,
  KeepsakeRecord,
  KeptEditionRecord,
  ReceiptRecord,
  RecordKind,
  SealRecord,
} from '@folkmoot/protocol'
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

/** Hashes of what is gone already. */
export const erasedMarks: Behaviour<ErasedMarksRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: stays,
  onMerge: stays,
}

/** A lock without anything in it, of one person's code. */
export const seal: Behaviour<SealRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: (record, { people }) => (people.has(record.person) ? null : record),
  // A code opens what it opened, whoever its person turns out to be.
  onMerge: stays,
}

/** There is one only where the event is gone: nobody is erased there any more, and only their own code opens it. */
export const keepsake: Behaviour<KeepsakeRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: stays,
  onMerge: stays,
}

/** What was published, as it is after the event is gone. */
export const keptEdition: Behaviour<KeptEditionRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: stays,
  onMerge: stays,
}

/** Kinds that stay in the scope of an event when it is deleted. */
export const KEPT_KINDS: readonly RecordKind[] = ['receipt', 'erased-marks', 'keepsake', 'kept-edition']
