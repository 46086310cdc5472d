/** How a simulated delegate fills in an entry: any format's, from what the format says of itself. */
import {
  createEntry,
  type FieldSpec,
  type FieldValue,
  type Format,
  postEntry,
  setAbout,
  setDraft,
  setFields,
} from '@folkmoot/board-doc'
import type { Rng } from '@folkmoot/kit'
import type { BoardView, DelegateView, Id, MyTable, Prompt, Visibility } from '@folkmoot/protocol'
import type * as Y from 'yjs'
import { pick, say, sayBriefly } from './corpus.ts'

/** A table has one of the prompts, or the room is at a step; else all of them. */
export function promptsNow(board: BoardView, format: Format, table: MyTable | null): readonly Prompt[] {
  const { prompts, step } = board
  if (board.oneEach) {
    const own = table && prompts[table.order % prompts.length]
    return own ? [own] : []
  }
  const steps = format.steps?.(prompts) ?? []
  if (steps.length === 0) return prompts
  const stepPrompts = prompts.filter(prompt => steps.some(one => one.id === prompt.id))
  if (stepPrompts.length > 0) return prompts.filter(prompt => prompt.id === step)
  // A side's cues carry its name or its first letter in their keys; a moment such as “after” has all prompts.
  const side = step ?? steps[0]?.id ?? ''
  const ofSide = prompts.filter(prompt => prompt.key?.startsWith(side.slice(0, 1)) && /\d$/.test(prompt.key))
  return ofSide.length > 0 && ofSide.length < prompts.length ? ofSide : prompts
}

function fieldValue(spec: FieldSpec, rng: Rng, quotations: number): FieldValue | undefined {
  switch (spec.kind) {
    case 'text':
      return sayBriefly(rng, spec.max)
    case 'choice':
      return pick(spec.options, rng).value
    case 'scale':
      return 1 + Math.floor(rng.next() * spec.steps.length)
    case 'tick':
      return rng.next() < 0.5
    // Which notes words come from only a person knows.
    case 'notes':
      return undefined
    case 'quotation':
      return quotations > 0 ? Math.floor(rng.next() * quotations) : undefined
  }
}

/** All required answers and most of the others; where the room is at one of the fields (“before”), that one alone. */
export function fieldsFor(
  specs: readonly FieldSpec[],
  board: BoardView,
  view: DelegateView,
  rng: Rng,
): Record<string, FieldValue | undefined> {
  const quotations = view.agenda.find(session => session.id === board.session)?.quotations.length ?? 0
  const momentous = specs.filter(spec => spec.key === (board.step ?? specs[0]?.key))
  const atMoment = specs.length > 1 && specs.every(spec => spec.kind === 'scale') ? momentous : specs
  const asked = atMoment.filter(spec => spec.required || atMoment !== specs || rng.next() < 0.8)
  return Object.fromEntries(asked.map(spec => [spec.key, fieldValue(spec, rng, quotations)]))
}

/** What is being typed, a few words at a time. */
export interface Writing {
  doc: Y.Doc
  page: Id
  entry: Id
  board: Id
  prompt: Id
  words: readonly string[]
  typed: number
}

export function beginWriting(
  on: { doc: Y.Doc; page: Id; board: Id; prompt: Prompt; now: number },
  format: Format,
  rng: Rng,
): Writing {
  const entry = createEntry(on.doc, { board: on.board, prompt: on.prompt.id, made: on.now })
  const text = say(rng, format.maxWords(on.prompt.text))
  return { ...on, prompt: on.prompt.id, entry, words: text.split(' '), typed: 0 }
}

/** True: all of it stands in the draft. */
export function typeOn(writing: Writing, rng: Rng): boolean {
  writing.typed = Math.min(writing.words.length, writing.typed + 2 + Math.floor(rng.next() * 4))
  setDraft(writing.doc, writing.entry, writing.words.slice(0, writing.typed).join(' '))
  return writing.typed === writing.words.length
}

export function finish(
  writing: Writing,
  fields: Record<string, FieldValue | undefined>,
  about: Id | null,
  visibility: Visibility,
): string {
  setFields(writing.doc, writing.entry, fields)
  if (about !== null) setAbout(writing.doc, writing.entry, { person: about, name: '' })
  postEntry(writing.doc, writing.entry, { visibility })
  return writing.words.join(' ')
}
