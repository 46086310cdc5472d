/** Taking a snapshot: pure but for the salts. The caller decides what the board's notes are; this decides what is kept. */
import type { Note } from '@folkmoot/board-doc'
import {
  type BoardRecord,
  type EventRecord,
  type InLanguage,
  LIMITS,
  type Outcome,
  type SessionRecord,
} from '@folkmoot/protocol'
import {
  type OpenLeaf,
  SNAPSHOT_FORMAT,
  type SnapshotBody,
  type SnapshotFacts,
  type SnapshotHeader,
  type WordsValue,
  writeBody,
} from './body.ts'
import { commitTo, randomSalt, rootOf } from './commitments.ts'
import { sealHeader } from './texts.ts'

export interface SnapshotInput {
  programme: { id: string; name: string }
  event: Readonly<EventRecord>
  session: Readonly<SessionRecord>
  board: Readonly<BoardRecord>
  edition: number
  /** The event's sequence number that `notes` were read at. */
  seq: number
  /** Server time, ms since 1970. */
  at: number
  /** As projected onto the board: never hidden or taken back, never a name that was not agreed to. */
  notes: readonly Note[]
  /** People who had joined, as the header tells them: nobody can be found by comparing. */
  people: readonly { network: string | null; joined: number }[]
  /** With the small-network rule applied, as `RoomView.byNetwork` has it: whose network may go without a name. */
  countsByNetwork: readonly { network: string | null; joined: number }[]
  /** Counted at the same moment; null or left out: nothing but notes. */
  outcome?: Outcome | null
  facts: Omit<SnapshotFacts, 'network' | 'audience'>
  /** 32 hex digits, random; tests give their own. */
  salt?: () => string
}
export interface Snapshot {
  /** Canonical JSON of a `SnapshotBody`. */
  body: string
  root: string
  /** How many notes it holds. */
  notes: number
  erasures: number
  /** The snapshot's time as it is kept: rounded down. */
  at: number
}

/** Named boards keep seconds; elsewhere a time must not tell who was typing. */
function roundDown(ms: number, visibility: BoardRecord['visibility']): number {
  const step = visibility === 'named' ? 1_000 : LIMITS.roundedMs
  return Math.floor(ms / step) * step
}

function headerOf(input: SnapshotInput, notes: number): SnapshotHeader {
  const { programme, event, session, board } = input
  return {
    format: SNAPSHOT_FORMAT,
    programme: { id: programme.id, name: programme.name },
    event: { id: event.id, name: event.name, place: event.place, dates: event.dates },
    session: {
      id: session.id,
      title: session.title,
      day: session.day,
      dayName: event.days[session.day] ?? '',
      order: session.order,
    },
    board: {
      id: board.id,
      title: board.title,
      order: board.order,
      format: board.format,
      visibility: board.visibility,
      ...givenOf(board.titleInLanguages),
      prompts: board.prompts.map(({ id, text, earlier, inLanguages }) => ({
        id,
        text,
        ...givenOf(inLanguages),
        ...(earlier && {
          earlier: earlier.map(one => ({ text: one.text, until: roundDown(one.until, board.visibility) })),
        }),
      })),
    },
    networks: event.networks.map(({ id, name, colour, shape }) => ({ id, name, colour, shape })),
    counts: input.people.map(({ network, joined }) => ({ network, joined })),
    edition: input.edition,
    seq: input.seq,
    at: roundDown(input.at, board.visibility),
    notes,
    ...(input.outcome && { outcome: input.outcome }),
    facts: factsOf(input),
    recordGoesTo: event.recordGoesTo,
  }
}

/** What is erased is not given. */
function givenOf(all: readonly InLanguage[] = []): { inLanguages?: InLanguage[] } {
  const given = all.filter(({ text }) => text !== '')
  return given.length > 0 ? { inLanguages: given } : {}
}

const unlessFew = (n: number | null) => (n === null || n < LIMITS.smallNetwork ? null : n)

/** What the board's visibility allows of its facts, whatever the caller passed. */
function factsOf({ board, facts }: SnapshotInput): SnapshotFacts {
  const isNamed = board.visibility === 'named'
  const { people, vote, leftOut } = facts
  return {
    network: board.network,
    audience: board.network === null ? 'everybody' : 'network',
    people: unlessFew(people),
    vote: vote && { dots: vote.dots, voters: isNamed ? vote.voters : unlessFew(vote.voters) },
    leftOut: isNamed ? leftOut : null,
  }
}

function networkOf({ network }: { network?: string }): { network?: string } {
  return network === undefined ? {} : { network }
}

/** What the board's visibility allows of a note, whatever the caller passed. */
function allowed(note: Note, visibility: BoardRecord['visibility']): Note {
  const { id, prompt, text } = note
  const kept: Note = { id, prompt, text, at: roundDown(note.at, visibility) }
  if (note.fields) kept.fields = note.fields
  if (note.agreed) kept.agreed = true
  if (note.reading) kept.reading = note.reading
  if (note.lang !== undefined) kept.lang = note.lang
  if (visibility === 'anonymous') return kept
  if (note.network !== undefined) kept.network = note.network
  if (note.found) kept.found = visibility === 'named' ? note.found : networkOf(note.found)
  if (visibility === 'named' && note.name !== undefined) kept.name = note.name
  return kept
}

/**
 * `singled`: networks counted by themselves. A named board shows every network, but a copy without names must not single
 * out a few people by theirs: a smaller network is told only together with the name.
 */
function leavesOf(note: Note, singled: ReadonlySet<string>, salt: () => string): OpenLeaf[] {
  const network = networkOf(note)
  const small = note.name !== undefined && note.network !== undefined && !singled.has(note.network)
  const foundNetwork = networkOf(note.found ?? {})
  const words: WordsValue = { prompt: note.prompt, text: note.text, at: note.at, ...(small ? {} : network) }
  if (note.found) words.found = foundNetwork
  if (note.fields) words.fields = note.fields
  if (note.agreed) words.agreed = true
  if (note.lang !== undefined) words.lang = note.lang
  const seal = <L extends Pick<OpenLeaf, 'part' | 'value'>>(leaf: L) => {
    const own = salt()
    return { note: note.id, commitment: commitTo(own, leaf.value), salt: own, ...leaf }
  }
  const leaves: OpenLeaf[] = [seal({ part: 'words', value: words })]
  if (note.name !== undefined)
    leaves.push(seal({ part: 'name', value: { name: note.name, ...(small ? network : {}) } }))
  if (note.found?.name !== undefined) {
    const finder = { ...(note.name !== undefined && { name: note.name }), ...network }
    const found = { name: note.found.name, ...foundNetwork }
    leaves.push(seal({ part: 'connection', value: { finder, found } }))
  }
  if (note.reading)
    leaves.push(seal({ part: 'reading', value: { text: note.reading.text, by: note.reading.by } }))
  return leaves
}

/** Freezes `notes` into a new edition: ordered by prompt, then time, then id. */
export function takeSnapshot(input: SnapshotInput): Snapshot {
  const { board, salt = randomSalt } = input
  const place = new Map(board.prompts.map((prompt, i) => [prompt.id, i]))
  const placeOf = (note: Note) => place.get(note.prompt) ?? board.prompts.length
  const notes = input.notes
    .map(note => allowed(note, board.visibility))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.at - b.at || (a.id < b.id ? -1 : 1))
  const { header, texts } = sealHeader(headerOf(input, notes.length), salt)
  const singled = new Set(input.countsByNetwork.flatMap(({ network }) => network ?? []))
  const leaves = notes.flatMap(note => leavesOf(note, singled, salt))
  const root = rootOf(header, leaves, texts)
  const body: SnapshotBody = { header, leaves, texts, root, erasures: 0 }
  return { body: writeBody(body), root, notes: notes.length, erasures: 0, at: header.at }
}
