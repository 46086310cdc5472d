/** Sheets of paper, typed by whoever runs the board: of somebody without a device, or nobody's where nobody is named. */
import {
  cleanFields,
  createEntry,
  postEntry,
  readPage,
  removeEntry,
  setDraft,
  setFields,
  takeBackEntry,
} from '@folkmoot/board-doc'
import { hasNetwork } from '@folkmoot/domain'
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import {
  type BoardRecord,
  type COMMANDS,
  cleanName,
  type Id,
  LIMITS,
  type Refusal,
  refuse,
  type SheetRecord,
} from '@folkmoot/protocol'
import { newPerson } from '../people/new-person.ts'
import { tickedOnPaper } from './consent.ts'
import { type Call, type InputOf, task } from './handler.ts'
import { writeAsTold } from './scribe.ts'

type C = typeof COMMANDS
type Written = InputOf<C['sheetWrite']>
type Board = Readonly<BoardRecord>

/** A new page's id is the server's secret: chosen when the command is first looked at. */
const pages = new WeakMap<Written, Id>()
function newPage(input: Written): Id {
  const id = pages.get(input) ?? randomId()
  pages.set(input, id)
  return id
}
function pageOf(read: Pick<RoomReader, 'whose'>, input: Written): Id {
  return (input.person === null ? null : read.whose(input.person)) ?? newPage(input)
}

export const sheetWrite = task(
  (tx, call: Call<Written>): Result<{ sheet: Id }, Refusal> => {
    const { input } = call
    const may = mayWrite(tx, input)
    if (!may.ok) return may
    const board = may.value
    const network = board.network ?? input.network
    const sheet = { handle: randomId(), board: board.id, network, at: tx.now }
    const done = board.visibility === 'named' ? writeFor(tx, call, board) : writeUnnamed(tx, call, board)
    if (!done.ok) return done
    tx.put('sheet', { ...sheet, ...done.value })
    return ok({ sheet: sheet.handle })
  },
  { pages: (read, input) => [pageOf(read, input)] },
)

function mayWrite(tx: Tx, input: Written): Result<Board, Refusal> {
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (board.phase === 'waiting' || board.phase === 'closed') return err(refuse('wrong-phase'))
  if (board.by === 'table') return err(refuse('tables-write-here'))
  if (board.network !== null && input.network !== null && input.network !== board.network)
    return err(refuse('other-networks-board'))
  if (!hasNetwork(tx.get('event', tx.scope), input.network)) return err(refuse('network-not-in-event'))
  if (tx.list('sheet').length >= LIMITS.sheets) return err(refuse('sheets-full', { most: LIMITS.sheets }))
  const prompts = input.answers.map(({ prompt }) => prompt)
  return new Set(prompts).size < prompts.length ? err(refuse('bad-request')) : ok(board)
}

type Where = Pick<SheetRecord, 'id'> & Partial<Pick<SheetRecord, 'of' | 'network'>>

/** On the page of somebody without a device; all of its answers or none. */
function writeFor(tx: Tx, call: Call<Written>, board: Board): Result<Where, Refusal> {
  const person = personOf(tx, call, board)
  if (!person.ok) return person
  const { mayPublish, answers } = call.input
  const entries: Id[] = []
  for (const answer of answers) {
    const input = { ...answer, board: board.id, person: person.value, entry: null, mayPublish }
    const done = writeAsTold(tx, { ...call, input })
    if (!done.ok) return done
    entries.push(done.value.entry)
  }
  return ok({ id: randomId(), of: { page: person.value, entries } })
}

function personOf(tx: Tx, { input, context }: Call<Written>, board: Board): Result<Id, Refusal> {
  if (input.person !== null) return ok(pageOf(tx, input))
  const name = cleanName(input.name)
  if (name === '') return err(refuse('sheet-needs-name'))
  if (tx.list('person').length >= context.peoplePerEvent + LIMITS.reservedPlaces)
    return err(refuse('event-full'))
  const network = board.network ?? input.network
  return ok(newPerson(tx, { name, network, returnCodeHash: null, deviceless: true }, newPage(input)).id)
}

/** On a page that is nobody's. */
function writeUnnamed(tx: Tx, call: Call<Written>, board: Board): Result<Where, Refusal> {
  const { input } = call
  const wrong = whatIsWrong(call, board)
  if (wrong) return err(wrong)
  const page = newPage(input)
  const network = board.visibility === 'anonymous' ? null : (board.network ?? input.network)
  tx.put('sheet', { id: page, handle: randomId(), board: board.id, network, at: tx.now })
  const entries: Id[] = []
  tx.editPage(page, doc => {
    for (const { prompt, text, fields } of input.answers) {
      const entry = createEntry(doc, { board: board.id, prompt, made: tx.now }, undefined)
      setDraft(doc, entry, text)
      setFields(doc, entry, fields)
      postEntry(doc, entry, { visibility: board.visibility })
      entries.push(entry)
    }
  })
  for (const entry of entries) tickedOnPaper(tx, page, entry, input.mayPublish)
  return ok({ id: page, network })
}

/** By the rules that everybody's words are judged by: nobody is asked to correct it. */
function whatIsWrong({ input, context }: Call<Written>, board: Board): Refusal | null {
  const format = context.formatById(board.format)
  const { answers } = input
  if (!format || format.asksAbout || input.person !== null || input.name !== '') return refuse('bad-request')
  if (format.most !== undefined && answers.length > format.most)
    return refuse('answers-given', { most: format.most })
  for (const { prompt: id, text, fields } of answers) {
    const prompt = board.prompts.find(one => one.id === id)
    if (!prompt) return refuse('not-found')
    if (text === '' && !format.textOptional) return refuse('no-words-yet')
    const posted = { text, about: null, fields }
    const { missing, tooLong } = cleanFields(format.fields?.(prompt) ?? [], fields, words => words.trim())
    const isWhole = missing.length === 0 && tooLong.length === 0
    if (!isWhole || format.judge({ page: '', entry: '', prompt: id, posted }, prompt.text) !== null)
      return refuse('sheet-incomplete')
  }
  return null
}

export const sheetTakeBack = task(
  (tx, { input }: Call<InputOf<C['sheetTakeBack']>>): Result<Record<string, never>, Refusal> => {
    const sheet = sheetOf(tx, input)
    if (!sheet) return err(refuse('not-found'))
    if (tx.get('board', sheet.board)?.phase === 'closed') return err(refuse('wrong-phase'))
    const { of } = sheet
    tx.editPage(of?.page ?? sheet.id, doc => {
      if (of) for (const id of of.entries) takeBackEntry(doc, id)
      else for (const { id } of readPage(doc)) removeEntry(doc, id)
    })
    if (!of) tx.delete('consent', sheet.id)
    return ok({})
  },
  {
    pages: (read, input) => {
      const sheet = sheetOf(read, input)
      return sheet ? [sheet.of?.page ?? sheet.id] : []
    },
  },
)

function sheetOf(read: Pick<RoomReader, 'list'>, { board, sheet }: { board: Id; sheet: Id }) {
  return read.list('sheet').find(one => one.board === board && one.handle === sheet) ?? null
}
