/** What becomes of an event: kept, published, archived, deleted, and what a return code opens then. */
import type { KeptEvent, OrganiserEventView, OrganiserView, PublicationView } from '@folkmoot/protocol'
import { boardOf, EVENT, eventView, HOME, mine, modelOf, phoneView } from './room.ts'
import type { Scene, Scenes } from './scene.ts'

const AT = Date.UTC(2026, 11, 8, 9, 30)
const ok = (body: unknown) => ({ status: 200, body })
const OWN = ok({
  sessions: [{ role: 'organiser', event: null, eventName: null, person: null, network: null, device: 'v1' }],
})

const [EVENT_LINE] = HOME.events
const others = ['Growing Together', 'Autumn rehearsal', 'Meeting in the middle'].map((name, i) => ({
  ...(EVENT_LINE as OrganiserView['events'][number]),
  id: `e${i}`,
  name,
  place: ['Hereford', 'London', 'Keighley'][i] ?? '',
  dates: ['3rd–4th March', '1st October', '14th May'][i] ?? '',
  joinCode: `AAAA222${i}`,
}))
const due = (event: string, until: string | null, kind: KeptEvent['due']): KeptEvent => {
  return { event, until, due: kind }
}
const home = (over: Partial<OrganiserView>): Scene => ({
  path: '/o',
  stages: { system: { view: { ...HOME, ...over } } },
  answers: { '/api/me': OWN },
})

const WHERE = { address: '', withdrawals: 'Sara Malik at the office, 0151 496 0000' }
const frozen = boardOf('one-minute-round', 'closed', { editions: 1, written: true })
function desk(part: string, over: Partial<OrganiserEventView>, rest: Partial<Scene> = {}): Scene {
  const until = over.keeping?.until ?? null
  const system = { ...HOME, kept: [due(EVENT, until, until === null ? 'unsaid' : 'due')] }
  const view = eventView(frozen, { boards: [frozen], ...over })
  const { answers, ...others } = rest
  return {
    path: `/o/e/${EVENT}${part}`,
    stages: { system: { view: system }, organiser: { view } },
    notes: { b: modelOf([]) },
    answers: { '/api/me': OWN, ...answers },
    ...others,
  }
}
const { event } = eventView(frozen)
const KEEPING = {
  until: '2026-12-07',
  ends: '2025-12-07',
  followUp: '2026-03-01',
  moves: [{ at: AT, from: '2026-06-07', to: '2026-12-07', why: 'The university asks again in winter.' }],
}
const RECEIPT_COUNTS = {
  people: 90,
  devices: 94,
  pages: 71,
  notes: 214,
  sessions: 11,
  boards: 8,
  snapshots: 9,
  editions: 2,
  keepsakes: 68,
  without: 3,
}
const DELETION = ok({
  name: event.name,
  archived: true,
  counts: RECEIPT_COUNTS,
  unsealed: ['What? So what? What now?', 'Who are we?'],
  backups: [
    { file: '/home/sara/backups/better-together-2026-12-07.folkmoot', at: AT, there: true },
    { file: '/media/stick/moot.folkmoot', at: AT, there: false },
  ],
})

const ROOT = '0123456789abcdef'.repeat(4)
const SNAPSHOT = { id: 'b-1', board: 'b', title: frozen.title, edition: 1, at: AT, notes: 64, root: ROOT }
const publication = (over: Partial<PublicationView>): PublicationView => ({
  id: 'public-1',
  reach: 'public',
  edition: 1,
  stage: 'published',
  at: AT,
  boards: 1,
  notes: 41,
  gone: 0,
  contact: 'the programme’s office',
  licence: 'CC BY 4.0',
  read: null,
  asked: { label: 'Sara: Chrome on Windows', at: AT, device: 'v1' },
  signed: { label: 'Bea: Firefox on Linux', at: AT },
  ...over,
})
const LIBRARIES = (lasting: boolean): NonNullable<OrganiserEventView['libraries']> => ({
  all: [
    {
      reach: 'programme',
      address: `http://192.168.1.20:4600/library/~${'k3Jd'.repeat(6)}aB2/`,
      state: 'making',
    },
    { reach: 'public', address: 'http://192.168.1.20:4600/library/community-leadership/', state: 'ready' },
  ],
  preview: `http://192.168.1.20:4600/library/~${'pRev'.repeat(6)}aB2/`,
  lasting,
})
const reviewed = (role: 'fine' | null) =>
  ok({
    notes: [
      {
        note: 'n1',
        board: frozen.title,
        text: 'ask Ann at the youth centre, 01274 555 0199, she knows every family on the estate',
        found: [
          { kind: 'name', words: 'Ann' },
          { kind: 'phone', words: '01274 555 0199' },
        ],
        decided: 'out',
      },
      {
        note: 'n2',
        board: frozen.title,
        text: 'our head teacher said so in front of everybody.',
        found: [{ kind: 'role', words: 'our head teacher' }],
        decided: role,
      },
    ],
  })
const library = (
  publications: PublicationView[],
  answers: Scene['answers'] = {},
  lives: NonNullable<typeof event.home> = { kind: 'nowhere', ...WHERE },
): Scene =>
  desk(
    '/record',
    {
      publications,
      libraries: LIBRARIES(lives.kind === 'address'),
      snapshots: [SNAPSHOT],
      event: { ...event, home: lives },
    },
    { answers: { '/api/file-formats': ok({ formats: [] }), ...answers } },
  )
const DRAFT = { id: 'draft-public', edition: null, signed: null } as const
const review = (role: 'fine' | null) => ({ [`/api/events/${EVENT}/library/review`]: reviewed(role) })

export const ENDING_DESK: Scenes = {
  'home-due': () =>
    home({
      events: [...HOME.events, ...others],
      kept: [
        due(EVENT, '2026-12-07', 'due'),
        due('e0', '2027-01-02', 'soon'),
        due('e1', null, 'unsaid'),
        due('e2', null, 'unsaid'),
      ],
    }),
  'home-ended': () =>
    home({
      archived: others.slice(0, 2),
      keptEditions: [
        { event: 'gone', reach: 'programme', edition: 2, at: AT, notes: 57, withdrawn: 0 },
        { event: 'gone', reach: 'public', edition: 1, at: AT, notes: 41, withdrawn: 1 },
      ],
      receipts: [
        receipt('gone', false, { people: 90, notes: 214, snapshots: 9 }),
        receipt('tried', true, { people: 12, notes: 1, snapshots: 0 }),
      ],
    }),
  'kept-unsaid': () => desk('', { event: { ...event, home: null } }),
  'kept-due': () => desk('', { keeping: KEEPING, event: { ...event, home: { kind: 'nowhere', ...WHERE } } }),
  'kept-moving': () => desk('', { keeping: KEEPING }, { press: ['Move the day'] }),
  'afterwards-asked': () => desk('', { keeping: KEEPING }, { press: ['Say where'] }),
  archived: () => desk('', { keeping: KEEPING, event: { ...event, archivedAt: AT } }),
  deleting: () =>
    desk(
      '',
      { keeping: KEEPING, event: { ...event, archivedAt: AT } },
      { answers: { [`/api/events/${EVENT}/deletion`]: DELETION }, press: ['Delete for good …'] },
    ),
  'library-none': () => library([]),
  'library-reading': () =>
    library(
      [publication({ ...DRAFT, stage: 'review', asked: null, read: { all: 2, decided: 1, out: 1 } })],
      review(null),
    ),
  'library-to-sign': () =>
    library(
      [
        publication({
          ...DRAFT,
          stage: 'asked',
          asked: { label: 'Bea: Firefox on Linux', at: AT, device: 'other' },
          read: { all: 2, decided: 2, out: 1 },
        }),
      ],
      review('fine'),
    ),
  'library-signed': () =>
    library(
      [
        publication({ id: 'public-2', edition: 2, gone: 2 }),
        publication({ stage: 'withdrawn' }),
        publication({ id: 'programme-1', reach: 'programme', asked: null, signed: null, notes: 57 }),
      ],
      {},
      { kind: 'address', address: 'https://moot.example.org', withdrawals: WHERE.withdrawals },
    ),
}

function receipt(
  id: string,
  rehearsal: boolean,
  counts: { people: number; notes: number; snapshots: number },
): NonNullable<OrganiserView['receipts']>[number] {
  return { event: id, programme: 'p', rehearsal, deletedAt: AT, hash: ROOT, ...counts }
}

const PROMISE = 'Ring three parents every Friday, and listen before I say anything.'
function promise(byWhen: string, over: Partial<Scene> = {}, kind: 'nowhere' | 'address' = 'address'): Scene {
  const board = boardOf('commitments', 'write')
  const view = phoneView(board)
  const lives = { kind, address: kind === 'address' ? 'https://moot.example.org' : '', withdrawals: 'Sara' }
  return {
    path: `/e/${EVENT}`,
    stages: {
      delegate: {
        view: { ...view, event: { ...view.event, home: lives } },
        mine: mine({ fates: { e1: { fate: 'waiting' } } }),
      },
    },
    notes: { b: modelOf([]) },
    page: {
      entries: [
        {
          id: 'e1',
          board: 'b',
          prompt: 'p0',
          draft: PROMISE,
          posted: PROMISE,
          fields: { byWhen, withWhom: 'our governors', audience: 'room' },
        },
      ],
    },
    ...over,
  }
}

const LEFT = ok({
  event: { name: 'Better Together', place: 'London', dates: '6th–7th December' },
  notes: [
    { id: 'n1', reach: 'public', board: 'Why are we here?', words: PROMISE, in: ['programme', 'public'] },
    {
      id: 'n2',
      reach: 'programme',
      board: 'Why are we here?',
      words: 'our parents trust the youth centre more than they trust us, and I want to know why.',
      in: ['programme'],
    },
    { id: 'n3', reach: 'here', board: 'Who are we?', words: null, in: [] },
  ],
  promises: [{ text: PROMISE, byWhen: '12 March 2099', withWhom: 'our governors' }],
})
const GONE = {
  status: 410,
  body: { code: 'not-found', reason: 'event-deleted', params: {}, message: 'deleted' },
}

const OFFERED = { stands: 'Into my calendar' }

export const ENDING_PHONE: Scenes = {
  'promise-dated': () => promise('12 March 2099', OFFERED),
  'promise-dated-nowhere': () => promise('12 March 2099', OFFERED, 'nowhere'),
  'promise-undated': () => promise('before Easter'),
  'my-words-promise': () => promise('12 March 2099', { ...OFFERED, tab: 'words' }, 'nowhere'),
  'left-here': () => ({
    path: '/',
    answers: { '/api/me': ok({ sessions: [] }), '/api/return': GONE, '/api/kept': LEFT },
    press: ['I have been here before', { type: 'ABCD2345' }, 'Come back in'],
    stands: 'What you left here',
  }),
}
