/** A made-up event at work: agenda, people, tables, boards, and what each role would be told of it. */
import type { Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type {
  BoardCounts,
  BoardView,
  DelegateView,
  FacilitatorView,
  GroupsView,
  MineView,
  OrganiserEventView,
  OrganiserView,
  PersonView,
  SessionRecord,
  StageView,
  SummaryView,
  TableView,
  TallyView,
  VoteView,
} from '@folkmoot/protocol'
import { boardOf, modelOf, NETWORKS, notesOf, QUOTATIONS, SESSION, viewOf } from '../wall/gallery/made-up.ts'
import { NAMES } from '../wall/gallery/words.ts'

export { boardOf, modelOf, NETWORKS, notesOf, QUOTATIONS }

export const EVENT = 'better-together'

const MINUTE = 60_000
type Row = [
  id: string,
  day: number,
  time: string,
  title: string,
  kind: SessionRecord['kind'],
  minutes: number,
]
const ROWS: Row[] = [
  ['welcome', 0, '09:30', 'Welcome and coffee', 'break', 30],
  ['aims', 0, '10:00', 'Better Together – our aims', 'activity', 15],
  ['talk', 0, '10:15', 'Schools and their communities', 'talk', 30],
  ['s', 0, '10:45', 'Why are we here?', 'activity', 35],
  ['who', 0, '11:20', 'Who are we?', 'activity', 40],
  ['lunch', 0, '12:30', 'Lunch', 'break', 60],
  ['urgency', 0, '13:30', 'A growing sense of urgency', 'activity', 45],
  ['review', 0, '15:30', 'What? So what? What now?', 'activity', 30],
  ['framework', 1, '09:30', 'The intentional framework', 'activity', 45],
  ['hats', 1, '11:00', 'Six + thinking hats', 'activity', 50],
  ['end', 1, '15:00', 'What I am going to do', 'activity', 30],
]
export const AGENDA: SessionRecord[] = ROWS.map(([id, day, time, title, kind, minutes], order) => ({
  ...SESSION,
  id,
  day,
  order,
  time,
  title,
  kind,
  minutes,
  speaker: kind === 'talk' ? 'Margaret Wheatley' : '',
  quotations: id === 's' ? QUOTATIONS : [],
  lines:
    kind === 'talk'
      ? ['A school is never an island.', 'Leadership that crosses boundaries begins with listening.']
      : [],
}))

/** What the run sheet has besides the board that a scene is about, as it would be before or after it. */
export function otherBoards(phase: 'waiting' | 'closed'): BoardView[] {
  const rows: [string, string][] = [
    ['aims', 'aims'],
    ['who', 'find-someone-who'],
    ['urgency', 'urgency'],
    ['review', 'day-review'],
    ['framework', 'intentional-framework'],
    ['hats', 'thinking-hats'],
    ['end', 'commitments'],
  ]
  return rows.map(([session, format]) =>
    boardOf(format, phase, { id: `o-${session}`, session, editions: phase === 'closed' ? 1 : 0 }),
  )
}

const nameOf = (i: number) => `${NAMES[i % NAMES.length]} ${NAMES[(i * 7 + 3) % NAMES.length]}`
export const PEOPLE: PersonView[] = Array.from({ length: 90 }, (_, i) => ({
  id: `h${i}`,
  name: nameOf(i),
  network: NETWORKS[i % 7]?.id ?? null,
  deviceless: i % 30 === 4,
  connected: i % 11 !== 0,
  table: `t${i % 10}`,
  joinedAt: 1 + i,
}))
const TABLES: TableView[] = Array.from({ length: 10 }, (_, t) => ({
  id: `t${t}`,
  name: `Table ${t + 1}`,
  people: PEOPLE.filter(person => person.table === `t${t}`).map(person => person.id),
}))

type Over = { view?: Partial<FacilitatorView>; stage?: Partial<StageView> }

/** `board` null: none of the agenda’s boards is about anything yet. */
function delegatesView(board: BoardView | null, { view, stage }: Over = {}): DelegateView {
  return {
    ...viewOf(board, { agenda: AGENDA }, { since: Date.now() - 12 * MINUTE, spent: {}, ...stage }),
    circle: [],
    ...view,
  }
}

export function phoneView(board: BoardView | null, over: Over = {}): DelegateView {
  return delegatesView(board, board ? over : { ...over, stage: { session: null, ...over.stage } })
}

export const ME = { id: 'page-of-mine', known: 'h8', name: 'Farah Imran', network: 'hereford', pageEpoch: 1 }
export function mine(over: Partial<MineView> = {}): MineView {
  return {
    person: ME,
    table: null,
    round: null,
    mayReturn: false,
    fates: {},
    tableFates: {},
    quotes: [],
    marks: {},
    ballots: {},
    swaps: [],
    pages: [],
    access: { newCode: null, sealed: [], changes: [] },
    ...over,
  }
}
export const MY_TABLE: NonNullable<MineView['table']> = {
  id: 't3',
  name: 'Table 4',
  people: ['h8', 'h13', 'h23', 'h34'],
  order: 3,
  page: { id: 'page-of-table', pageEpoch: 1 },
  seats: [
    { id: 'h8', name: ME.name, network: ME.network, deviceless: false },
    { id: 'h13', name: 'Tom Ellis', network: 'rotherham', deviceless: false },
    { id: 'h23', name: 'Asha Begum', network: 'keighley', deviceless: false },
    { id: 'h34', name: 'Mrs Walker', network: 'rotherham', deviceless: true },
  ],
}

export function countsOf(board: BoardView, notes: number, over: Partial<BoardCounts> = {}): BoardCounts {
  const named = board.visibility === 'named'
  const waiting = board.phase === 'write' ? notes : 0
  return {
    board: board.id,
    posted: notes,
    onWall: board.phase === 'write' ? 0 : notes,
    waiting,
    hidden: 0,
    late: 0,
    writing: board.phase === 'write' ? 8 : 0,
    writers: named ? Math.min(notes, 61) : null,
    of: 90,
    ...over,
  }
}

export function cockpitView(
  board: BoardView | null,
  { notes = 0, before = [], ...over }: Over & { notes?: number; before?: readonly BoardView[] } = {},
): FacilitatorView {
  const view = delegatesView(board, over)
  return {
    ...view,
    boards: [...before, ...view.boards],
    allocated: null,
    people: PEOPLE,
    tables: TABLES,
    roundTables: [],
    pending: [],
    quotes: [],
    counts: board && board.phase !== 'waiting' ? [countsOf(board, notes)] : [],
    unwritten:
      board?.visibility === 'named' && board.phase === 'write'
        ? { board: board.id, people: PEOPLE.slice(61).map(person => person.id), tables: [] }
        : null,
    unfound: [],
    rehearsal: null,
    snapshots: [],
    displays: [
      { id: 'd1', label: 'Hall, front', connected: true, screen: 'wall' },
      { id: 'd2', label: 'Foyer', connected: true, screen: 'join' },
    ],
    health: { ok: true, words: 'Room is healthy · everything is saved' },
    crowd: { expected: 100, anywhere: false, turnedAway: 0, alarm: null },
    ...over.view,
  }
}

export function eventView(
  board: BoardView | null,
  over: Partial<OrganiserEventView> = {},
): OrganiserEventView {
  return {
    ...cockpitView(board, { before: otherBoards('waiting'), notes: 23 }),
    removed: [],
    access: [],
    links: [{ id: 'l1', label: 'Jackie Dearden', network: null, devices: 1 }],
    devices: [
      { id: 'v1', role: 'organiser', label: 'Chrome on Windows', person: null, connected: true },
      { id: 'v2', role: 'facilitator', label: 'Jackie Dearden · iPad', person: null, connected: true },
      { id: 'v3', role: 'display', label: 'Hall, front', person: null, connected: true },
      { id: 'v4', role: 'delegate', label: 'Phone', person: 'h8', connected: true },
    ],
    ...over,
  }
}

export const HOME: OrganiserView = {
  programmes: [
    {
      id: 'p',
      name: 'Community Leadership Network',
      about: 'Seven networks of schools and their neighbours.',
      networks: NETWORKS,
    },
  ],
  events: [
    {
      id: EVENT,
      programme: 'p',
      name: 'Better Together',
      place: 'London',
      dates: '6th–7th December',
      joinCode: 'BETR2GHR',
      joined: 90,
      snapshots: 4,
    },
  ],
  addresses: {
    local: 'http://localhost:4600',
    lan: ['http://192.168.1.20:4600'],
    public: 'http://192.168.1.20:4600',
    display: 'http://192.168.1.20:4600/d',
    hello: 'http://192.168.1.20:4600/hello',
  },
  phones: [],
  devices: [{ id: 'v1', label: 'Chrome on Windows', createdAt: 1, seen: 2, connected: true }],
  invitations: [],
  unnamedProxies: [],
}

const GROUP_NAMES = [
  'Trust, before anything else',
  'Opening our buildings',
  'Who is missing',
  'Time and money',
]
export function groupsOf(notes: readonly Note[]): GroupsView[] {
  return [
    {
      board: 'b',
      rev: 3,
      groups: GROUP_NAMES.map((name, g) => ({
        id: `g${g}`,
        name,
        notes: notes.filter((_, i) => i % 6 === g).map(note => note.id),
      })),
    },
  ]
}
export function voteOf(notes: readonly Note[], open: boolean): VoteView[] {
  const results = {
    ...Object.fromEntries(GROUP_NAMES.map((_, g) => [`g${g}`, [17, 31, 9, 4][g] ?? 0])),
    ...Object.fromEntries(notes.filter((_, i) => i % 6 > 3).map((note, i) => [note.id, (i * 5) % 14])),
  }
  return [{ board: 'b', budget: 3, open, voters: 61, results: open ? null : results }]
}
export function talliesOf(notes: readonly Note[]): TallyView[] {
  return notes
    .filter((_, i) => i % 3 === 0)
    .map((note, i) => ({ board: 'b', note: note.id, counts: { 'me-too': 4 + i, agree: 12 }, named: {} }))
}
/** What is told of counted answers: a spread for each prompt. */
export function summariesOf(board: BoardView): SummaryView[] {
  const format = formatById(board.format)
  if (!format?.counted) return []
  const steps = ['not yet', 'just beginning', 'on the way', 'well along', 'I could help others']
  return [
    {
      board: board.id,
      steps,
      rows: board.prompts.map((prompt, i) => ({
        prompt: prompt.id,
        network: null,
        n: 61,
        before: [12 - i, 20, 15 + i, 10, 4],
        after: null,
        ...(format.steps && { when: 'before' }),
      })),
    },
  ]
}
