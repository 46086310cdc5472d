/** Sheets of paper of boards without names: typed by whoever runs the board, and nobody's. */
import {
  cleanFields,
  createEntry,
  postEntry,
  readPage,
  removeEntry,
  setDraft,
  setFields,
} from '@folkmoot/board-doc'
import { hasNetwork } from '@folkmoot/domain'
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import { type BoardRecord, type COMMANDS, type Id, LIMITS, type Refusal, refuse } from '@folkmoot/protocol'
import { tickedOnPaper } from './consent.ts'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS
type Written = InputOf<C['sheetWrite']>

/** A sheet's page is the server's secret, as any page is: chosen when the command is first looked at. */
const pages = new WeakMap<Written, Id>()
function pageFor(input: Written): Id {
  const id = pages.get(input) ?? randomId()
  pages.set(input, id)
  return id
}

export const sheetWrite = task(
  (tx, call: Call<Written>): Result<{ sheet: Id }, Refusal> => {
    const { input } = call
    const may = mayWrite(tx, input)
    if (!may.ok) return may
    const board = may.value
    const wrong = whatIsWrong(call, board)
    if (wrong) return err(wrong)
    const page = pageFor(input)
    const handle = randomId()
    const network = board.visibility === 'anonymous' ? null : (board.network ?? input.network)
    tx.put('sheet', { id: page, handle, board: board.id, network, at: tx.now })
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
    return ok({ sheet: handle })
  },
  { pages: (_, input) => [pageFor(input)] },
)

function mayWrite(tx: Tx, input: Written): Result<Readonly<BoardRecord>, Refusal> {
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (board.phase === 'waiting' || board.phase === 'closed') return err(refuse('wrong-phase'))
  if (board.visibility === 'named') return err(refuse('sheet-needs-name'))
  if (board.by === 'table') return err(refuse('tables-write-here'))
  if (board.network !== null && input.network !== null && input.network !== board.network)
    return err(refuse('other-networks-board'))
  if (!hasNetwork(tx.get('event', tx.scope), input.network)) return err(refuse('network-not-in-event'))
  if (tx.list('sheet').length >= LIMITS.sheets) return err(refuse('sheets-full', { most: LIMITS.sheets }))
  return ok(board)
}

/** By the rules that everybody's words are judged by. */
function whatIsWrong({ input, context }: Call<Written>, board: Readonly<BoardRecord>): Refusal | null {
  const format = context.formatById(board.format)
  const { answers } = input
  if (!format || format.asksAbout || new Set(answers.map(({ prompt }) => prompt)).size < answers.length)
    return refuse('bad-request')
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
    tx.editPage(sheet.id, doc => {
      for (const { id } of readPage(doc)) removeEntry(doc, id, undefined)
    })
    tx.delete('consent', sheet.id)
    return ok({})
  },
  { pages: (read, input) => [sheetOf(read, input)?.id ?? []].flat() },
)

function sheetOf(read: Pick<Tx, 'list'>, { board, sheet }: { board: Id; sheet: Id }) {
  return read.list('sheet').find(one => one.board === board && one.handle === sheet) ?? null
}
