/** Writing for people who have no device of their own, as they tell it. */
import {
  createEntry,
  pageEntries,
  postEntry,
  readEntry,
  setAbout,
  setDraft,
  setFields,
  takeBackEntry,
} from '@folkmoot/board-doc'
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import { type COMMANDS, type Id, LIMITS, type Refusal, refuse, type Visibility } from '@folkmoot/protocol'
import type * as Y from 'yjs'
import { tickedOnPaper } from './consent.ts'
import { type Call, type InputOf, task } from './handler.ts'
import { mayScribe, wasTypedFor } from './may-scribe.ts'
import { answersOn, entered } from './scribe-once.ts'

type C = typeof COMMANDS

const pages = (read: RoomReader, input: { person: Id }): readonly Id[] =>
  read.get('person', input.person)?.deviceless || wasTypedFor(read, input.person) ? [input.person] : []

/** Posts one answer as somebody without a device. Their page must be listed in the task's `pages`. */
export function writeAsTold(tx: Tx, call: Call<InputOf<C['scribeWrite']>>): Result<{ entry: Id }, Refusal> {
  const { input, context } = call
  const may = mayScribe(tx, call)
  if (!may.ok) return may
  if (input.text === '' && !context.formatById(may.value.format)?.textOptional)
    return err(refuse('no-words-yet'))
  if (!may.value.prompts.some(prompt => prompt.id === input.prompt)) return err(refuse('not-found'))
  let outcome: Result<{ entry: Id }, Refusal> = ok({ entry: input.entry ?? randomId() })
  const answers = input.entry === null ? answersOn(call, may.value) : null
  // Words that are to be approved are read back to whoever told them.
  const words = context.formatById(may.value.format)?.consent === 'words'
  // Pages name people by their handles: this one may come to a device of its person, or of whoever scribes.
  const teller = tx.get('person', input.person)?.handle ?? null
  const about = input.about ?? (words ? { person: teller, name: '' } : null)
  tx.editPage(input.person, doc => {
    // What is counted is answered once: whoever corrects it names the entry, or enters all of it anew.
    const isAgain = answers?.in(doc).some(({ prompt }) => prompt === input.prompt) ?? false
    const once = answers && entered(tx, call, answers.what, { stands: isAgain, isKnown: !isAgain })
    outcome = once && !once.ok ? once : write(doc, { ...input, about }, tx.now, may.value.visibility)
    if (once?.ok && outcome.ok) tx.put('scribed', once.value)
  })
  // A neighbour types what they are told; what the box says is for whoever holds the sheet.
  if (outcome.ok && call.actor.role !== 'delegate')
    tickedOnPaper(tx, input.person, outcome.value.entry, input.mayPublish)
  return outcome
}

export const scribeWrite = task(writeAsTold, { pages })

function write(
  doc: Y.Doc,
  input: InputOf<C['scribeWrite']>,
  now: number,
  visibility: Visibility,
): Result<{ entry: Id }, Refusal> {
  const entries = pageEntries(doc)
  if (input.entry !== null && !holds(doc, input.entry, input.board)) return err(refuse('not-found'))
  if (input.entry === null && entries.size >= LIMITS.entriesPerPage) return err(refuse('entries-full'))
  const { board, prompt } = input
  const entry = input.entry ?? createEntry(doc, { board, prompt, made: now }, undefined)
  setDraft(doc, entry, input.text)
  setAbout(doc, entry, input.about)
  setFields(doc, entry, input.fields)
  postEntry(doc, entry, { visibility })
  return ok({ entry })
}

export const scribeTakeBack = task(
  (tx, call: Call<InputOf<C['scribeTakeBack']>>): Result<Record<string, never>, Refusal> => {
    const { input } = call
    const may = mayScribe(tx, call, true)
    if (!may.ok) return may
    let found = false
    tx.editPage(input.person, doc => {
      found = holds(doc, input.entry, input.board)
      if (found) takeBackEntry(doc, input.entry)
    })
    return found ? ok({}) : err(refuse('not-found'))
  },
  { pages },
)

function holds(doc: Y.Doc, entry: Id, board: Id): boolean {
  return readEntry(entry, pageEntries(doc).get(entry))?.board === board
}
