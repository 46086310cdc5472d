/** What the room made of a board's notes, in words: beside each note, and for the board as a whole. */
import { cardOf, type Note, type Spread, spreadsOf } from '@folkmoot/board-doc'
import { t as ofNotes } from '@folkmoot/messages/notes'
import { t } from '@folkmoot/messages/record'
import type { SnapshotHeader } from '../body.ts'
import { counted } from '../text.ts'
import type { FormatLookup, OpenBoard } from './open-record.ts'

/** How a record calls what the room made of a note. */
export const OUTCOME_LABELS = {
  agreed: 'Agreed',
  group: 'Together under',
  sorted: t('sorted-label'),
  dots: 'Dots',
} as const

/** Under the original, which comes first. */
export const READING_LABELS = {
  helper: ofNotes('in-english', { by: 'helper' }),
  writer: ofNotes('in-english', { by: 'writer' }),
} as const

export function readingLines({ reading }: Note): Line[] {
  return reading ? [{ label: READING_LABELS[reading.by], text: reading.text }] : []
}

export interface Line {
  label: string
  text: string
  /** What the text says, where that is nothing but a number. */
  n?: number
}

/** Each note's group, dots and what was said of it; `agreed` first. */
export function linesOf(board: OpenBoard, format: ReturnType<FormatLookup>): (note: Note) => Line[] {
  const { outcome, board: about } = board.header
  const groupOf = new Map(outcome?.groups.flatMap(group => group.notes.map(note => [note, group] as const)))
  const saidOf = new Map(outcome?.tallies.map(tally => [tally.note, tally.counts]))
  return note => {
    const lines: Line[] = []
    if (note.agreed) lines.push({ label: OUTCOME_LABELS.agreed, text: 'by the room' })
    const group = groupOf.get(note.id)
    if (group) lines.push({ label: OUTCOME_LABELS.group, text: group.name || 'a group without a name' })
    const later = board.sorted.get(note.id)
    if (later) lines.push({ label: OUTCOME_LABELS.sorted, text: later.name || UNNAMED_GROUP })
    const dots = outcome?.votes?.[note.id]
    if (dots) lines.push({ label: OUTCOME_LABELS.dots, text: String(dots), n: dots })
    const prompt = about.prompts.find(one => one.id === note.prompt) ?? null
    const labels = new Map(prompt && format?.marks?.(prompt).map(mark => [mark.kind, mark.label]))
    for (const [kind, n] of Object.entries(saidOf.get(note.id) ?? {}))
      if (n > 0) lines.push({ label: labels.get(kind) ?? kind, text: String(n), n })
    return lines
  }
}

/** What a group is called that nobody named. */
export const UNNAMED_GROUP = 'A group without a name'

/** The dots of groups, and answers that were only counted. */
export function boardLines({ header }: OpenBoard): Line[] {
  const { outcome } = header
  if (!outcome) return []
  const groups = outcome.groups
    .map(group => ({ group, dots: outcome.votes?.[group.id] ?? 0 }))
    .filter(({ dots }) => dots > 0)
    .sort((a, b) => b.dots - a.dots)
    .map(({ group, dots }) => ({ label: group.name || UNNAMED_GROUP, text: counted(dots, 'dot') }))
  return [...groups, ...summaryLines(header)]
}

/** What is told of answers that were only counted. */
export function summaryLines({ outcome, board, networks }: SnapshotHeader): Line[] {
  const { summary } = outcome ?? {}
  if (!summary) return []
  // A scale without a step: the activity's own counting failed when the board was frozen.
  if (summary.steps.length === 0)
    return [{ label: 'Answers counted together', text: 'could not be counted when this was frozen' }]
  const groups = new Map(
    summary.rows.map(({ prompt, network }) => [JSON.stringify([prompt, network]), { prompt, network }]),
  )
  return [...groups.values()].map(group => {
    const prompt = board.prompts.find(one => one.id === group.prompt)?.text ?? ''
    const network = networks.find(one => one.id === group.network)?.name
    const spreads = spreadsOf(summary.rows, group.prompt, group.network)
    return {
      label: [prompt, network].filter(Boolean).join(' · '),
      text: spreads.map(spread => spreadWords(summary.steps, spread)).join('. '),
    }
  })
}

/** “Before, 12 people: not yet 3, on the way 9” */
function spreadWords(steps: readonly string[], { when, n, counts }: Spread): string {
  const people = counted(n, 'person', 'people')
  const told = stepWords(steps, counts)
  return when === null
    ? `${people}. ${told}`
    : `${when === 'before' ? 'Before' : 'After'}, ${people}: ${told}`
}

/** “not yet 3, on the way 9” */
function stepWords(steps: readonly string[], counts: readonly number[]): string {
  return counts.map((n, i) => `${steps[i] ?? i + 1} ${n}`).join(', ')
}

/** Beside the text, as the format draws it and the room left it: for formats without an outline of lines. */
export function cardLines(board: OpenBoard, format: ReturnType<FormatLookup>, note: Note): Line[] {
  const prompt = board.header.board.prompts.find(one => one.id === note.prompt) ?? null
  const { above, lines } = cardOf(format, note, prompt)
  return [...readingLines(note), ...(above ? [{ label: 'About', text: above }] : []), ...lines]
}
