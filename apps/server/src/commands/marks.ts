/** The few kind things that can be said about a note with one tap, and contacts that two people swap. */
import { type MarkSpec, marksOn } from '@folkmoot/board-doc'
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import {
  type BoardRecord,
  type COMMANDS,
  cleanName,
  type Id,
  type PersonRecord,
  type Refusal,
  refuse,
  SHOWN_PHASES,
  type SwapRecord,
} from '@folkmoot/protocol'
import type { Tx } from '@folkmoot/sync'
import { resolvePerson } from '../people/people.ts'
import { boardOfDelegate, standingNote } from './delegates.ts'
import { type Call, type Desk, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS
type Said = Result<Record<string, never>, Refusal>

const NO_CONTACT = refuse('bad-request', 'Write how to reach you first.')

export const noteMark = task((tx, call: Call<InputOf<C['noteMark']>>): Said => {
  const { actor, input, desk } = call
  const here = boardOfDelegate(tx, actor, input.board)
  if (!here.ok) return here
  const { board, person } = here.value
  if (!SHOWN_PHASES.includes(board.phase))
    return err(refuse('wrong-phase', 'This is not open to answers just now.'))
  const note = standingNote(tx, board.id, input.note)
  if (!note) return err(refuse('not-found', 'This note is not on the board any more.'))
  const specs = marksFor(desk, board, note.prompt)
  const spec = specs.find(one => one.kind === input.kind)
  if (!spec) return err(refuse('not-found', 'That cannot be said here.'))
  const id = `${note.id}-${person.id}`
  const before = tx.get('mark', id)?.kinds ?? []
  if (spec.swap) {
    const swapped = input.on
      ? offerSwap(tx, board, note.id, person, input.contact)
      : withdrawSwap(tx, swapOf(tx, note.id, person.id))
    if (!swapped.ok) return swapped
  }
  const kinds = kindsAfter(before, spec, specs, input.on)
  if (kinds.length > 0) tx.put('mark', { id, board: board.id, note: note.id, person: person.id, kinds })
  else tx.delete('mark', id)
  return ok({})
})

function marksFor(
  desk: Pick<Desk, 'formatById'>,
  board: Readonly<BoardRecord>,
  promptId: Id,
): readonly MarkSpec[] {
  const prompt = board.prompts.find(one => one.id === promptId) ?? null
  return marksOn(desk.formatById(board.format), prompt, board.visibility)
}

/** Of one choice only what was said last stands. */
function kindsAfter(
  before: readonly string[],
  spec: MarkSpec,
  specs: readonly MarkSpec[],
  on: boolean,
): string[] {
  const rivals = specs.filter(one => spec.choice !== undefined && one.choice === spec.choice)
  const others = before.filter(kind => kind !== spec.kind && !rivals.some(one => one.kind === kind))
  if (on) return [...others, spec.kind]
  return before.filter(kind => kind !== spec.kind)
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
  if (!author) return err(refuse('conflict', 'A table wrote this together. Look for them in the room.'))
  if (author.id === asker.id) return err(refuse('conflict', 'This is your own.'))
  if (author.deviceless)
    return err(refuse('conflict', 'Whoever wrote this has no device here. Look for them in the room.'))
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
