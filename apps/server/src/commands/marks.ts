/** The few kind things that can be said about a note with one tap, and contacts that two people swap. */
import { type MarkSpec, marksOn } from '@folkmoot/board-doc'
import { isShown, marksAfter, resolvePerson, standingNote } from '@folkmoot/domain'
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import {
  type BoardRecord,
  type COMMANDS,
  cleanName,
  type Id,
  type PersonRecord,
  type Refusal,
  refuse,
  type SwapRecord,
} from '@folkmoot/protocol'
import { boardOfDelegate } from './delegates.ts'
import { type Call, type CommandContext, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS
type Said = Result<Record<string, never>, Refusal>

const NO_CONTACT = refuse('no-contact')

export const noteMark = task((tx, call: Call<InputOf<C['noteMark']>>): Said => {
  const { actor, input, context } = call
  const here = boardOfDelegate(tx, actor, input.board)
  if (!here.ok) return here
  const { board, person } = here.value
  if (!isShown(board)) return err(refuse('no-answers-now'))
  const note = standingNote(tx, board.id, input.note)
  if (!note) return err(refuse('note-gone'))
  const specs = marksFor(context, board, note.prompt)
  const spec = specs.find(one => one.kind === input.kind)
  if (!spec) return err(refuse('no-such-mark'))
  const id = `${note.id}-${person.id}`
  const before = tx.get('mark', id)?.kinds ?? []
  if (spec.swap) {
    const swapped = input.on
      ? offerSwap(tx, board, note.id, person, input.contact)
      : withdrawSwap(tx, swapOf(tx, note.id, person.id))
    if (!swapped.ok) return swapped
  }
  const kinds = marksAfter(before, spec, specs, input.on)
  if (kinds.length > 0) tx.put('mark', { id, board: board.id, note: note.id, person: person.id, kinds })
  else tx.delete('mark', id)
  return ok({})
})

function marksFor(
  context: Pick<CommandContext, 'formatById'>,
  board: Readonly<BoardRecord>,
  promptId: Id,
): readonly MarkSpec[] {
  const prompt = board.prompts.find(one => one.id === promptId) ?? null
  return marksOn(context.formatById(board.format), prompt, board.visibility)
}

function offerSwap(
  tx: Tx,
  board: Readonly<BoardRecord>,
  note: Id,
  asker: Readonly<PersonRecord>,
  contact: string,
): Result<null, Refusal> {
  const askerContact = cleanName(contact)
  if (askerContact === '') return err(NO_CONTACT)
  const author = resolvePerson(tx, tx.source(note)?.page ?? '')
  if (!author) return err(refuse('table-wrote-it'))
  if (author.id === asker.id) return err(refuse('your-own-note'))
  if (author.deviceless) return err(refuse('writer-has-no-device'))
  const before = swapOf(tx, note, asker.id)
  if (before) tx.put('swap', { ...before, askerContact })
  else
    tx.put('swap', {
      id: randomId(),
      board: board.id,
      note,
      asker: asker.id,
      askerContact,
      author: author.id,
      authorContact: '',
      answer: 'asked',
    })
  return ok(null)
}

function swapOf(read: Pick<Tx, 'list'>, note: Id, asker: Id): Readonly<SwapRecord> | null {
  return read.list('swap').find(swap => swap.note === note && swap.asker === asker) ?? null
}

/** Nobody is asked twice: what was declined stays so, without the contact that was offered. */
function withdrawSwap(tx: Tx, before: Readonly<SwapRecord> | null): Result<null, Refusal> {
  if (before?.answer === 'declined') tx.put('swap', { ...before, askerContact: '' })
  else if (before) tx.delete('swap', before.id)
  return ok(null)
}

/** That somebody else was asked is none of a stranger's business. */
export const swapAnswer = task((tx, { actor, input }: Call<InputOf<C['swapAnswer']>>): Said => {
  const swap = tx.get('swap', input.swap)
  const me = actor.role === 'delegate' ? resolvePerson(tx, actor.person) : null
  if (!swap || !me || resolvePerson(tx, swap.author)?.id !== me.id) return err(refuse('not-found'))
  const authorContact = cleanName(input.contact)
  if (!input.agree) tx.put('swap', { ...swap, answer: 'declined', authorContact: '' })
  else if (authorContact === '') return err(NO_CONTACT)
  else tx.put('swap', { ...swap, answer: 'agreed', authorContact })
  return ok({})
})
