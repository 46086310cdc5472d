/** What there is to draw of a board, from what a file of the record holds of it and nothing else. Pure. */
import { cardOf, type Format, findsPeople, type Note, type Spread, spreadsOf } from '@folkmoot/board-doc'
import { type Cloud, cloudOfPrompt } from '@folkmoot/board-doc/cloud'
import { t as tRecord } from '@folkmoot/messages/record'
import { type FormatLookup, networkWords, type OpenBoard } from '../writers/open-record.ts'
import { UNNAMED_GROUP } from '../writers/outcome.ts'

/** A group or a note, with the dots that it was given. */
interface Target {
  id: string
  words: string
  dots: number
}
interface Group {
  name: string
  /** null: nobody voted. */
  dots: number | null
  notes: readonly Note[]
}
/** What one group of people said to one question. */
export interface Answers extends Spread {
  /** Empty: the whole room. */
  network: string
}
interface Question {
  words: string
  /** None: nothing may be told of it. */
  told: readonly Answers[]
}

/** People of one printed label, between whom others were found: nobody is told apart in it. */
export interface Place {
  network: string
  words: string
  /** #rrggbb; empty: none. */
  colour: string
  /** Notes in which somebody of these found or was found. */
  finds: number
}
/** So many notes say that somebody of the one found somebody of the other. */
export interface Link {
  from: Place
  to: Place
  n: number
}
/** A prompt as one part of a picture. */
export interface Area {
  words: string
  /** `above`: what stands over it, such as a cue. */
  notes: readonly { note: Note; above: string }[]
}

export type Picture = { board: OpenBoard } & (
  | { kind: 'results'; targets: readonly Target[] }
  | { kind: 'groups'; groups: readonly Group[]; ungrouped: readonly Note[] }
  | { kind: 'cloud'; prompt: string; cloud: Cloud }
  | { kind: 'connections'; places: readonly Place[]; links: readonly Link[] }
  | { kind: 'areas'; centre: NonNullable<Format['centre']>; areas: readonly Area[] }
  | { kind: 'answers'; steps: readonly string[]; questions: readonly Question[] }
)

/** None, one or several. Notes that this copy does not show are in none of them. */
export function picturesOf(board: OpenBoard, format: ReturnType<FormatLookup>): Picture[] {
  return [
    ...resultsOf(board),
    ...groupsOf(board),
    ...answersOf(board),
    ...connectionsOf(board, format),
    ...cloudsOf(board, format),
    ...areasOf(board, format),
  ]
}

/** What stands within a document: what has its notes in it would tell all words twice. */
export function figurePictures(board: OpenBoard, format: ReturnType<FormatLookup>): Picture[] {
  return picturesOf(board, format).filter(({ kind }) => kind !== 'groups' && kind !== 'areas')
}

/** Most dots first; groups without any come last. */
function resultsOf(board: OpenBoard): Picture[] {
  const { outcome } = board.header
  const votes = outcome?.votes
  if (!votes) return []
  const groups = outcome.groups.map(({ id, name }) => ({
    id,
    words: name || UNNAMED_GROUP,
    dots: votes[id] ?? 0,
  }))
  const notes = board.notes
    .map(({ id, text }) => ({ id, words: text, dots: votes[id] ?? 0 }))
    .filter(({ dots }) => dots > 0)
  const targets = [...groups, ...notes].sort((a, b) => b.dots - a.dots)
  return targets.some(({ dots }) => dots > 0) ? [{ kind: 'results', board, targets }] : []
}

function groupsOf(board: OpenBoard): Picture[] {
  const { outcome } = board.header
  const shown = new Map(board.notes.map(note => [note.id, note]))
  const groups = (outcome?.groups ?? []).map(({ id, name, notes }) => ({
    name: name || UNNAMED_GROUP,
    dots: outcome?.votes ? (outcome.votes[id] ?? 0) : null,
    notes: notes.flatMap(note => shown.get(note) ?? []),
  }))
  if (groups.every(({ notes }) => notes.length === 0)) return []
  const grouped = new Set(groups.flatMap(({ notes }) => notes))
  const ungrouped = board.notes.filter(note => !grouped.has(note))
  return [{ kind: 'groups', board, groups, ungrouped }]
}

function answersOf(board: OpenBoard): Picture[] {
  const { outcome, board: about } = board.header
  const { steps = [], rows = [] } = outcome?.summary ?? {}
  if (steps.length === 0 || rows.length === 0) return []
  const networks = [...new Set(rows.map(({ network }) => network))].sort(
    (a, b) => Number(a !== null) - Number(b !== null),
  )
  const questions = about.prompts.map(({ id, text }) => ({
    words: text,
    told: networks.flatMap(network =>
      spreadsOf(rows, id, network).map(spread => ({
        ...spread,
        network: networkWords(board, network ?? undefined),
      })),
    ),
  }))
  return [{ kind: 'answers', board, steps, questions }]
}

/** As on the wall: of each prompt that asks for a few words. */
function cloudsOf(board: OpenBoard, format: ReturnType<FormatLookup>): Picture[] {
  return board.header.board.prompts.flatMap((prompt): Picture[] => {
    const cloud = cloudOfPrompt(format, prompt, board.notes)
    return cloud ? [{ kind: 'cloud', board, prompt: prompt.text, cloud }] : []
  })
}

/** Fewer finds make no picture. */
const FEWEST_FINDS = 3

/** By the labels that are printed beside the notes, and by nobody’s name. */
function connectionsOf(board: OpenBoard, format: ReturnType<FormatLookup>): Picture[] {
  if (!findsPeople(format)) return []
  const finds = board.notes.flatMap(({ network = '', found }) =>
    found ? [{ from: network, to: found.network ?? '' }] : [],
  )
  const places = [...board.networks.keys(), 'another', ''].flatMap((network): Place[] => {
    const own = finds.filter(({ from, to }) => from === network || to === network).length
    return own > 0 ? [placeOf(board, network, own)] : []
  })
  if (finds.length < FEWEST_FINDS || places.length < 2) return []
  const links = places.flatMap(from =>
    places.flatMap((to): Link[] => {
      const n = finds.filter(one => one.from === from.network && one.to === to.network).length
      return n > 0 ? [{ from, to, n }] : []
    }),
  )
  return [{ kind: 'connections', board, places, links }]
}

function placeOf(board: OpenBoard, network: string, finds: number): Place {
  const words = network === '' ? tRecord('no-label') : networkWords(board, network)
  const colour = /^#[0-9a-f]{6}$/.exec(board.networks.get(network)?.colour ?? '')?.[0] ?? ''
  return { network, words, colour, finds }
}

function areasOf(board: OpenBoard, format: ReturnType<FormatLookup>): Picture[] {
  const { centre } = format ?? {}
  if (!centre || board.notes.length === 0) return []
  const areas = board.header.board.prompts.map(prompt => ({
    words: prompt.text,
    notes: board.notes
      .filter(note => note.prompt === prompt.id)
      .map(note => ({ note, above: cardOf(format, note, prompt).above ?? '' })),
  }))
  return [{ kind: 'areas', board, centre, areas }]
}
