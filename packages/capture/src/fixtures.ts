/** Boards for this package's tests: real words, seeded salts. */
import type { Note } from '@folkmoot/board-doc'
import { seededRng } from '@folkmoot/kit'
import type { BoardRecord, EventRecord, Outcome, SessionRecord } from '@folkmoot/protocol'
import { FIRST_FORMAT, ONE_PIECE_FORMAT, readBody, writeBody } from './body.ts'
import { rootOf } from './commitments.ts'
import { type SnapshotInput, takeSnapshot } from './snapshot.ts'
import { openHeader } from './texts.ts'

const programme = { id: 'community-leadership-network', name: 'Community Leadership Network' }
const network = (
  id: string,
  name: string,
  colour: string,
  shape: EventRecord['networks'][number]['shape'],
) => ({
  id,
  name,
  colour,
  shape,
  programme: programme.id,
})
const event: EventRecord = {
  id: 'better-together',
  programme: programme.id,
  name: 'Better Together',
  place: 'London',
  dates: '6th–7th December',
  days: ['Day one', 'Day two'],
  networks: [
    network('keighley', 'Keighley', '#a87400', 'diamond'),
    network('rotherham', 'Rotherham', '#00758a', 'pentagon'),
  ],
  joinCode: 'SECRET42',
  doorsOpen: true,
  rehearsal: false,
  safetyContact: '',
  recordGoesTo: '',
  epoch: 1,
  createdAt: 0,
  expected: null,
  zone: null,
  ends: null,
  followUp: null,
  keptUntil: null,
  keptMoves: [],
  home: null,
  archivedAt: null,
}
const session: SessionRecord = {
  id: 's1',
  day: 0,
  order: 3,
  time: '10:45',
  title: 'Why are we here?',
  kind: 'activity',
  speaker: '',
  lines: [],
  quotations: [],
  minutes: null,
  revisits: [],
}
const board: BoardRecord = {
  id: 'b1',
  session: 's1',
  order: 0,
  title: 'Why are we here?',
  format: 'one-minute-round',
  prompts: [
    { id: 'p1', text: 'I’m here because ….' },
    { id: 'p2', text: 'I want to be better at ….' },
  ],
  visibility: 'named',
  network: null,
  lookFirst: false,
  phase: 'closed',
  revealed: [],
  written: true,
  lastCall: null,
  editions: 0,
  by: 'person',
  oneEach: false,
  layout: null,
  step: null,
}
/** 6 December 2026, 10:42:31.123 UTC */
export const FROZEN_AT = Date.UTC(2026, 11, 6, 10, 42, 31, 123)

export const NOTES: readonly Note[] = [
  {
    id: 'n3',
    prompt: 'p2',
    text: 'listening',
    at: FROZEN_AT - 90_000,
    network: 'tunbridge-wells',
    name: 'Ann',
  },
  {
    id: 'n2',
    prompt: 'p1',
    text: 'our parents trust the youth centre more than they trust us',
    at: FROZEN_AT - 60_000,
    network: 'keighley',
    name: 'Sara Khan',
    found: { name: 'Tom Ellis', network: 'rotherham' },
  },
  {
    id: 'n1',
    prompt: 'p1',
    text: 'I was sent',
    at: FROZEN_AT - 120_000,
    network: 'rotherham',
    name: 'Jo Bell',
    found: { network: 'keighley' },
  },
]

const COUNTS = [
  { network: 'keighley', joined: 12 },
  { network: 'rotherham', joined: 9 },
  { network: null, joined: 6 },
]

/** 32 hex digits a call, the same for the same seed. */
function seededSalt(seed: number): () => string {
  const rng = seededRng(seed)
  const digit = () => Math.floor(rng.next() * 16).toString(16)
  return () => Array.from({ length: 32 }, digit).join('')
}

export function snapshotOf(
  notes: readonly Note[] = NOTES,
  more: {
    board?: Partial<BoardRecord>
    session?: Partial<SessionRecord>
    event?: Partial<EventRecord>
    edition?: number
    seq?: number
    randomSalts?: boolean
    outcome?: Outcome
    facts?: SnapshotInput['facts']
  } = {},
) {
  return takeSnapshot({
    programme,
    event: { ...event, ...more.event },
    session: { ...session, ...more.session },
    board: { ...board, ...more.board },
    edition: more.edition ?? 1,
    seq: more.seq ?? 77,
    at: FROZEN_AT,
    notes,
    outcome: more.outcome ?? null,
    facts: more.facts ?? { people: 27, vote: { dots: 3, voters: 9 }, leftOut: { hidden: 1, waiting: 0 } },
    people: COUNTS,
    countsByNetwork: COUNTS,
    ...(more.randomSalts ? {} : { salt: seededSalt(1) }),
  })
}

/** The same edition as an earlier version froze it: titles, prompts and groups' names stand in the header. */
export function inFirstFormat(json: string): string {
  const { texts: _texts, ...body } = readBody(json)
  const { facts: _facts, recordGoesTo: _goesTo, ...open } = openHeader(readBody(json))
  const header = { ...open, format: FIRST_FORMAT } as const
  return writeBody({ ...body, header, root: rootOf(header, body.leaves, undefined) })
}

/** The same edition as versions before the tree froze it. */
export function inOnePiece(json: string): string {
  const body = readBody(json)
  if (!body.texts) throw new Error('this one is older still')
  const header = { ...body.header, format: ONE_PIECE_FORMAT } as const
  return writeBody({ ...body, header, root: rootOf(header, body.leaves, body.texts) })
}
