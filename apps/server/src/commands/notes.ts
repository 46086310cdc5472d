/** What facilitators decide about single notes, and what quoted people decide about their names. */
import type { PostedEntry } from '@folkmoot/board-doc'
import {
  answersThemselves,
  labelOf,
  lastChangedBy,
  mayAnswerQuote,
  mayLetThrough,
  resolvePerson,
  standingNote,
} from '@folkmoot/domain'
import { err, ok } from '@folkmoot/kit'
import { plainText, type Tx } from '@folkmoot/projection'
import { type COMMANDS, cleanName, type Id, type QuoteRecord, type Refusal, refuse } from '@folkmoot/protocol'
import { wordsSeen } from '../words-seen.ts'
import { withdrawName, withdrawWords } from './erase.ts'
import { type Call, type InputOf, task } from './handler.ts'
import { moderate } from './moderate.ts'
import { openOn } from './phases.ts'

type C = typeof COMMANDS

export const noteNod = task((tx, { input }: Call<InputOf<C['noteNod']>>) => {
  const held = tx.held(input.board).find(note => note.note === input.note && note.state === 'waiting')
  const may = mayLetThrough(held, input.text)
  if (!may.ok) return may
  moderate(tx, input.board, input.note, { nodded: input.text })
  return ok({})
})

/** In one commit; words that were changed meanwhile wait on. */
export const notesLetThrough = task((tx, { input }: Call<InputOf<C['notesLetThrough']>>) => {
  if (!tx.get('board', input.board)) return err(refuse('not-found'))
  const waiting = new Map(tx.held(input.board).map(one => [one.note, one]))
  let through = 0
  for (const { note, seen } of input.notes) {
    const held = waiting.get(note)
    if (held?.state !== 'waiting' || wordsSeen(held.text) !== seen) continue
    moderate(tx, input.board, note, { nodded: held.text })
    through++
  }
  return ok({ through, waiting: input.notes.length - through })
})

export const noteHide = task((tx, { actor, input }: Call<InputOf<C['noteHide']>>) => {
  const { board: id, note, hidden, reason } = input
  const board = tx.get('board', id)
  if (!board || tx.get('note-ref', note)?.board !== id) return err(refuse('not-found'))
  const before = tx.get('moderation', note)
  if (hidden && before?.hidden) {
    const mover = lastChangedBy(before.by ?? null, actor)
    if (mover.by !== 'you') return err(refuse('note-hidden-already', mover))
  }
  const frozen = board.phase === 'closed' ? tx.notes(id).find(one => one.id === note) : undefined
  const stood = hidden ? (frozen?.text ?? before?.stood) : before?.stood
  moderate(tx, id, note, {
    hidden,
    reason: hidden ? reason.trim() : '',
    ...(stood && { stood }),
    by: { device: actor.device, by: labelOf(actor) },
  })
  return ok({})
})

/** What is declared are these words: other words of the same note are not. */
export const noteAgree = task((tx, { input }: Call<InputOf<C['noteAgree']>>) => {
  const board = openOn(tx, input.board)
  if (!board.ok) return board
  const note = standingNote(tx, input.board, input.note)
  if (!note) return err(refuse('note-gone'))
  moderate(tx, input.board, input.note, { agreed: input.agreed ? note.text : null })
  return ok({})
})

/** Of these words: other words of the same note have none. A frozen board, and one that is voted on, stays as it is. */
export const noteReading = task((tx, { actor, input }: Call<InputOf<C['noteReading']>>) => {
  const board = openOn(tx, input.board)
  if (!board.ok) return board
  if (board.value.phase === 'vote') return err(refuse('wrong-phase'))
  const note = standingNote(tx, input.board, input.note)
  if (!note) return err(refuse('note-gone'))
  if (note.text !== input.of) return err(refuse('note-words-changed'))
  const by = { device: actor.device, by: labelOf(actor) }
  const text = plainText(input.text)
  moderate(tx, input.board, input.note, { reading: text === '' ? null : { of: note.text, text, by } })
  return ok({})
})

export const noteReword = task((tx, { input }: Call<InputOf<C['noteReword']>>) => {
  const board = openOn(tx, input.board)
  if (!board.ok) return board
  const note = standingNote(tx, input.board, input.note)
  if (!note) return err(refuse('note-gone'))
  moderate(tx, input.board, input.note, {
    reword: input.ask === null ? null : { text: note.text, ask: input.ask },
  })
  return ok({})
})

function tooManyWords(most: number | null): Refusal {
  return most === null ? refuse('too-long') : refuse('too-many-words', { most })
}

export const quoteAnswer = task((tx, call: Call<InputOf<C['quoteAnswer']>>) => {
  const { input, context } = call
  const quote = tx.get('quote', input.quote)
  const board = quote && tx.get('board', quote.board)
  if (!quote || !board || !mayAnswerQuote(tx, call.actor, quote)) return err(refuse('not-found'))
  if (call.actor.role !== 'delegate' && answersThemselves(tx, quote)) return err(refuse('only-by-code'))
  const text = input.text === '' || input.text === quote.text ? null : input.text
  const correctedName = input.name === null ? null : cleanName(input.name) || null
  const prompt = board.prompts.find(known => known.id === promptOf(tx, quote))
  const format = context.formatById(board.format)
  if (
    text &&
    prompt &&
    format?.judge(correctedEntry(quote, prompt.id, text), prompt.text) === 'too-many-words'
  )
    return err(tooManyWords(format.maxWords(prompt.text)))
  tx.put('quote', { ...quote, answer: input.answer, correctedText: text, correctedName })
  if (quote.consent === 'words') decideWords(tx, quote, input.answer)
  else if (input.answer === 'declined') withdrawName(tx, quote)
  return ok({})
})

/** To whoever looks after the board; whoever wrote the words asks this person nothing more. */
export const quoteReport = task((tx, call: Call<InputOf<C['quoteReport']>>) => {
  const { actor, input } = call
  const quote = tx.get('quote', input.quote)
  if (!quote || quote.board !== input.board) return err(refuse('not-found'))
  if (actor.role !== 'delegate') {
    if (!quote.reported) return err(refuse('quotation-seen-already'))
    tx.put('quote', { ...quote, reported: false })
    return ok({})
  }
  const me = resolvePerson(tx, actor.person)
  const asker = tx.author(quote.page)
  if (!me || !mayAnswerQuote(tx, call.actor, quote)) return err(refuse('not-found'))
  tx.put('quote', { ...quote, answer: 'declined', reported: true })
  if (asker && asker.id !== me.id)
    tx.put('person', { ...me, silenced: [...new Set([...(me.silenced ?? []), asker.id])] })
  if (quote.consent === 'words') withdrawWords(tx, quote)
  else withdrawName(tx, quote)
  return ok({})
})

/** Words that are theirs: they leave everywhere when withdrawn, and come back only by their own word. */
function decideWords(tx: Tx, quote: QuoteRecord, answer: 'agreed' | 'declined'): void {
  if (answer === 'declined') {
    withdrawWords(tx, quote)
    return
  }
  const ref = tx.list('note-ref').find(one => one.page === quote.page && one.entry === quote.entry)
  if (ref && quote.answer === 'declined') moderate(tx, ref.board, ref.id, { hidden: false, reason: '' })
}

/** The entry as it would read in the found person's words: for the format to count them as it counts the writer's. */
function correctedEntry(
  { page, entry, person, typedName }: QuoteRecord,
  prompt: Id,
  text: string,
): PostedEntry {
  return { page, entry, prompt, posted: { text, about: { person, name: typedName } } }
}

/** The prompt that a quote's note answers. */
function promptOf(tx: Pick<Tx, 'list' | 'notes'>, quote: QuoteRecord): Id | null {
  const ref = tx
    .list('note-ref')
    .find(note => note.page === quote.page && note.entry === quote.entry && note.board === quote.board)
  return (ref && tx.notes(quote.board).find(note => note.id === ref.id)?.prompt) ?? null
}
