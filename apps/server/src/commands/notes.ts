/** What facilitators decide about single notes, and what quoted people decide about their names. */
import type { PostedEntry } from '@folkmoot/board-doc'
import { err, ok } from '@folkmoot/kit'
import { type COMMANDS, cleanName, type Id, type QuoteRecord, refuse } from '@folkmoot/protocol'
import type { Tx } from '@folkmoot/sync'
import { resolvePerson } from '../people/people.ts'
import { standingNote } from './delegates.ts'
import { withdrawName, withdrawWords } from './erase.ts'
import { type Call, type InputOf, task } from './handler.ts'
import { moderate } from './moderate.ts'
import { openBoard } from './phases.ts'

type C = typeof COMMANDS

export const noteNod = task((tx, { input }: Call<InputOf<C['noteNod']>>) => {
  const held = tx.held(input.board).find(note => note.note === input.note && note.state === 'waiting')
  if (!held) return err(refuse('not-found', 'This note is not waiting any more.'))
  if (held.text !== input.text) return err(refuse('conflict', 'Its words have changed since. Look again.'))
  moderate(tx, input.board, input.note, { nodded: input.text })
  return ok({})
})

export const noteHide = task((tx, { actor, input, desk }: Call<InputOf<C['noteHide']>>) => {
  const { board: id, note, hidden, reason } = input
  const board = tx.get('board', id)
  if (!board || tx.get('note-ref', note)?.board !== id) return err(refuse('not-found'))
  const before = tx.get('moderation', note)
  if (hidden && before?.hidden) {
    const who = desk.movers.nameOf(tx.scope, note, actor)
    if (who !== 'You') return err(refuse('conflict', `${who} was quicker: this note is hidden already.`))
  }
  const frozen = board.phase === 'closed' ? tx.notes(id).find(one => one.id === note) : undefined
  const stood = hidden ? (frozen?.text ?? before?.stood) : before?.stood
  moderate(tx, id, note, { hidden, reason: hidden ? reason.trim() : '', ...(stood && { stood }) })
  desk.movers.moved(tx.scope, note, actor)
  return ok({})
})

/** What is declared are these words: other words of the same note are not. */
export const noteAgree = task((tx, { input }: Call<InputOf<C['noteAgree']>>) => {
  const board = openBoard(tx, input.board)
  if (!board.ok) return board
  const note = standingNote(tx, input.board, input.note)
  if (!note) return err(refuse('not-found', 'This note is not on the board any more.'))
  moderate(tx, input.board, input.note, { agreed: input.agreed ? note.text : null })
  return ok({})
})

export const noteReword = task((tx, { input }: Call<InputOf<C['noteReword']>>) => {
  const board = openBoard(tx, input.board)
  if (!board.ok) return board
  const note = standingNote(tx, input.board, input.note)
  if (!note) return err(refuse('not-found', 'This note is not on the board any more.'))
  moderate(tx, input.board, input.note, {
    reword: input.ask === null ? null : { text: note.text, ask: input.ask },
  })
  return ok({})
})

export const quoteAnswer = task((tx, call: Call<InputOf<C['quoteAnswer']>>) => {
  const { input, desk } = call
  const quote = tx.get('quote', input.quote)
  const board = quote && tx.get('board', quote.board)
  if (!quote || !board || !mayAnswer(tx, call, quote)) return err(refuse('not-found'))
  if (call.actor.role !== 'delegate' && ofSomeoneWithDevice(tx, quote)) return err(refuse('only-by-code'))
  const text = input.text === '' || input.text === quote.text ? null : input.text
  const correctedName = input.name === null ? null : cleanName(input.name) || null
  const prompt = board.prompts.find(known => known.id === promptOf(tx, quote))
  const format = desk.formatById(board.format)
  if (
    text &&
    prompt &&
    format?.judge(correctedEntry(quote, prompt.id, text), prompt.text) === 'too-many-words'
  )
    return err(refuse('too-long', `At most ${format.maxWords(prompt.text)} words here.`))
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
    if (!quote.reported) return err(refuse('not-found', 'This was looked at already.'))
    tx.put('quote', { ...quote, reported: false })
    return ok({})
  }
  const me = resolvePerson(tx, actor.person)
  const asker = tx.author(quote.page)
  if (!me || !mayAnswer(tx, call, quote)) return err(refuse('not-found'))
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

/** Delegates answer for themselves; that somebody else is quoted is none of their business. */
function mayAnswer(tx: Tx, { actor }: Call<unknown>, quote: QuoteRecord): boolean {
  if (actor.role !== 'delegate') return true
  if (quote.person === null) return false
  return resolvePerson(tx, quote.person)?.id === resolvePerson(tx, actor.person)?.id
}

function ofSomeoneWithDevice(tx: Tx, quote: QuoteRecord): boolean {
  if (quote.person === null) return false
  const person = resolvePerson(tx, quote.person)
  return person !== null && !person.deviceless
}

/** The prompt that a quote's note answers. */
function promptOf(tx: Pick<Tx, 'list' | 'notes'>, quote: QuoteRecord): Id | null {
  const ref = tx
    .list('note-ref')
    .find(note => note.page === quote.page && note.entry === quote.entry && note.board === quote.board)
  return (ref && tx.notes(quote.board).find(note => note.id === ref.id)?.prompt) ?? null
}
