/** What people without a device give once, through others: dots, and answers that are counted. The rule is the domain's. */
import {
  createEntry,
  type EntryView,
  type Fields,
  type Format,
  postEntry,
  readPage,
  setDraft,
  setFields,
  takeBackEntry,
} from '@folkmoot/board-doc'
import {
  answersAsked,
  DOTS,
  entering,
  givenTogether,
  labelOf,
  pagesOf,
  scribedId,
  voteTargets,
} from '@folkmoot/domain'
import { err, ok, type Result } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import {
  type BoardRecord,
  type COMMANDS,
  type Id,
  type Refusal,
  refuse,
  type ScribedRecord,
} from '@folkmoot/protocol'
import type * as Y from 'yjs'
import { type Call, type CommandContext, type InputOf, task } from './handler.ts'
import { mayScribe } from './may-scribe.ts'

type C = typeof COMMANDS
type Board = Readonly<BoardRecord>
/** Whom something is entered for, and on which board. */
type About = Call<{ board: Id; person: Id; table?: Id | undefined }>

export const scribeVote = task(
  (tx, call: Call<InputOf<C['scribeVote']>>): Result<{ left: number; rev: number }, Refusal> => {
    const { input } = call
    const may = mayScribe(tx, call)
    if (!may.ok) return may
    const id = `${input.board}-${input.person}`
    const room = {
      voting: may.value.phase === 'vote',
      targets: voteTargets(tx, input.board),
      groups: tx.get('groups', input.board)?.groups ?? [],
    }
    const cast = givenTogether(tx.get('vote', input.board), room, input.dots)
    if (!cast.ok) return cast
    const once = entered(tx, call, DOTS, { stands: tx.get('ballot', id) !== null, rev: input.rev })
    if (!once.ok) return once
    const { dots, left } = cast.value
    if (Object.keys(dots).length > 0) tx.put('ballot', { id, board: input.board, person: input.person, dots })
    else tx.delete('ballot', id)
    tx.put('scribed', once.value)
    return ok({ left, rev: once.value.rev })
  },
)

export const scribeAnswer = task(
  (tx, call: Call<InputOf<C['scribeAnswer']>>): Result<{ rev: number }, Refusal> => {
    const { input, context } = call
    const may = mayScribe(tx, call)
    if (!may.ok) return may
    const board = may.value
    const format = context.formatById(board.format)
    const answers = answersOn(call, board)
    if (!format || !answers) return err(refuse('bad-request'))
    const fits = fitting(board, format, answers.keys, input.answers)
    if (!fits.ok) return fits
    const pages = pagesOf(tx, input.person)
    let stands = false
    for (const page of pages)
      tx.editPage(page, doc => {
        stands ||= answers.in(doc).length > 0
      })
    const once = entered(tx, call, answers.what, { stands, rev: input.rev })
    if (!once.ok) return once
    for (const page of pages)
      tx.editPage(page, doc => {
        const given = page === input.person ? fits.value : []
        answer(doc, board, answers.keys, given, tx.now)
      })
    tx.put('scribed', once.value)
    return ok({ rev: once.value.rev })
  },
  { pages: (read, { person }) => (read.get('person', person)?.deviceless ? pagesOf(read, person) : []) },
)

/** `isKnown`: whoever asks knows what stands, and adds to it. */
export function entered(
  tx: Tx,
  { actor, input }: About,
  what: string,
  { stands, ...known }: { stands: boolean } & ({ rev: number } | { isKnown: boolean }),
): Result<ScribedRecord, Refusal> {
  const { board, person } = input
  const before = tx.get('scribed', scribedId(board, person, what))
  const label = actor.role === 'delegate' ? (tx.get('table', input.table ?? '')?.name ?? '') : labelOf(actor)
  const rev = 'rev' in known ? known.rev : known.isKnown ? (before?.rev ?? 0) : -1
  return entering(before, { board, person, what }, { stands, rev }, { device: actor.device, by: label })
}

/** Answers of one board that are counted together: by which fields, and where they stand. null: it has none. */
export function answersOn(
  { context }: { context: Pick<CommandContext, 'formatById'> },
  board: Board,
): { what: string; keys: ReadonlySet<string>; in(doc: Y.Doc): EntryView[] } | null {
  const format = context.formatById(board.format)
  if (!format?.counted) return null
  const steps = format.steps?.(board.prompts) ?? []
  const what = answersAsked(board, steps)
  const all = board.prompts.flatMap(prompt => (format.fields?.(prompt) ?? []).map(({ key }) => key))
  // A step that is asked is the field that is answered in it.
  const keys = new Set(steps.length > 0 ? all.filter(key => key === what) : all)
  return { what, keys, in: doc => readPage(doc).filter(one => one.board === board.id && isAnswer(one, keys)) }
}

function isAnswer({ posted }: EntryView, keys: ReadonlySet<string>): boolean {
  return Object.keys(posted?.fields ?? {}).some(key => keys.has(key))
}

interface Answer {
  prompt: Id
  text: string
  fields: Fields
}

/** As many as anybody may give, each once and complete, and nothing but what is asked now. */
function fitting(
  board: Board,
  format: Format,
  keys: ReadonlySet<string>,
  told: InputOf<C['scribeAnswer']>['answers'],
): Result<Answer[], Refusal> {
  if (format.most !== undefined && told.length > format.most)
    return err(refuse('answers-given', { most: format.most }))
  if (new Set(told.map(({ prompt }) => prompt)).size < told.length) return err(refuse('bad-request'))
  const answers: Answer[] = []
  for (const { prompt: id, text, fields } of told) {
    const prompt = board.prompts.find(one => one.id === id)
    if (!prompt) return err(refuse('not-found'))
    const asked = Object.fromEntries(Object.entries(fields).filter(([key]) => keys.has(key)))
    const posted = { text: format.countedNotes ? text : '', about: null, fields: asked }
    if (format.judge({ page: '', entry: '', prompt: id, posted }, prompt.text) !== null)
      return err(refuse('bad-request'))
    answers.push({ prompt: id, text: posted.text, fields: asked })
  }
  return ok(answers)
}

/** Puts these answers in place of those that stand on one page; what was answered at another step stays. */
function answer(
  doc: Y.Doc,
  { id: board, visibility }: Board,
  keys: ReadonlySet<string>,
  given: readonly Answer[],
  now: number,
): void {
  const own = readPage(doc).filter(one => one.board === board)
  const used = new Set<Id>()
  for (const { prompt, text, fields } of given) {
    const before = own.find(one => one.prompt === prompt)
    const id = before?.id ?? createEntry(doc, { board, prompt, made: now }, undefined)
    used.add(id)
    setDraft(doc, id, text)
    setFields(doc, id, { ...without(before?.fields ?? {}, keys), ...fields })
    postEntry(doc, id, { visibility })
  }
  for (const one of own.filter(entry => !used.has(entry.id) && isAnswer(entry, keys))) {
    const left = without(one.fields, keys)
    setFields(doc, one.id, left)
    if (Object.keys(left).length > 0) postEntry(doc, one.id, { visibility })
    else takeBackEntry(doc, one.id)
  }
}

function without(fields: Fields, keys: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.has(key)))
}
