/** The delegate’s phone, state by state. */
import { FORMATS } from '@folkmoot/formats'
import type { MineView } from '@folkmoot/protocol'
import { refuse } from '../live/refusal.ts'
import { ENDING_PHONE } from './endings.ts'
import { PHONE_DOORS } from './phone-doors.ts'
import { at, entry, fate, onBoard, POSTED, path, theRoom, WORDS, writing } from './phone-parts.ts'
import { PHONE_TABLES } from './phone-tables.ts'
import {
  AGENDA,
  boardOf,
  groupsOf,
  ME,
  MY_TABLE,
  mine,
  modelOf,
  notesOf,
  phoneView,
  summariesOf,
  talliesOf,
  voteOf,
} from './room.ts'
import type { Scene, Scenes } from './scene.ts'
import { MORNING_PHONE } from './second-morning.ts'

const OFFLINE: Partial<Scene> = { boards: 'offline' }
function unsaved(state: 'live' | 'offline', page: NonNullable<Scene['page']>): Scene {
  const board = writing('named')
  return {
    path,
    ...OFFLINE,
    notes: { b: modelOf([]) },
    stages: { delegate: { view: phoneView(board), mine: mine(fate('waiting')), state } },
    page,
  }
}
const STORY: MineView['quotes'][number] = {
  quote: 'q1',
  board: 'b',
  consent: 'name',
  prompt: 'Find someone who is optimistic for the future and can tell you why',
  by: 'Tom Ellis',
  text: 'because the young carers run a household at eleven, and still come to school.',
  name: ME.name,
  answer: 'asked',
}

export const PHONE: Scenes = {
  ...MORNING_PHONE,
  ...PHONE_DOORS,
  ...PHONE_TABLES,
  ...ENDING_PHONE,
  welcome: () => at({}),
  talk: () => at({ over: { stage: { session: 'talk' } } }),
  break: () => at({ over: { stage: { session: 'lunch' } } }),
  announcement: () =>
    onBoard(writing('named'), {
      over: {
        stage: {
          announcement: { text: 'Lunch is in the hall downstairs. Please be back by half past one.', at: 1 },
        },
      },
    }),
  rehearsal: () => {
    const { event } = phoneView(null)
    return onBoard(writing('named'), { over: { view: { event: { ...event, rehearsal: true } } } })
  },
  'write-named': () => onBoard(writing('named')),
  'write-network': () => onBoard(writing('network')),
  'write-anonymous': () => onBoard(writing('anonymous')),
  'write-draft': () => onBoard(writing('named'), { rest: { page: { entries: [entry()] } } }),
  'write-clock': () =>
    onBoard(writing('named'), {
      over: {
        stage: {
          timer: { label: 'Writing', totalMs: 300_000, deadline: Date.now() + 140_000, remainingMs: null },
        },
      },
    }),
  posted: () => onBoard(writing('named'), { rest: { page: { entries: [POSTED] } }, mine: fate('waiting') }),
  'posted-changed': () =>
    onBoard(writing('named'), {
      rest: { page: { entries: [entry({ posted: WORDS, draft: `${WORDS} And then?` })] } },
      mine: fate('waiting'),
    }),
  'posted-few': () =>
    onBoard(boardOf('one-minute-round', 'share', { visibility: 'anonymous' }), {
      rest: { page: { entries: [POSTED] } },
      mine: fate('few'),
      n: 9,
    }),
  hidden: () =>
    onBoard(boardOf('one-minute-round', 'share'), {
      rest: { page: { entries: [POSTED] } },
      mine: { fates: { e1: { fate: 'hidden', reason: 'It names a child.' } } },
      n: 9,
    }),
  late: () =>
    onBoard(boardOf('one-minute-round', 'closed', { editions: 1 }), {
      rest: { page: { entries: [POSTED] } },
      mine: fate('late'),
      n: 9,
    }),
  'last-call': () =>
    onBoard(boardOf('one-minute-round', 'write', { lastCall: Date.now() + 48_000 }), {
      rest: { page: { entries: [entry()] } },
    }),
  'not-saved': () =>
    unsaved('live', {
      entries: [entry()],
      state: { saved: 'unsaved', unsaved: new Set(['e1']), connection: 'offline' },
    }),
  reconnecting: () => unsaved('offline', { entries: [POSTED], state: { connection: 'offline' } }),
  offline: () =>
    unsaved('offline', {
      entries: [POSTED, entry({ id: 'e2', draft: 'the bus stops at half past five.' })],
      state: { saved: 'unsaved', unsaved: new Set(['e2']), connection: 'offline' },
    }),
  'nothing-kept': () => unsaved('live', { entries: [entry()], state: { draftsSurvive: false } }),
  'page-refused': () =>
    unsaved('live', {
      entries: [entry()],
      state: {
        connection: 'ended',
        saved: 'unsaved',
        unsaved: new Set(['e1']),
        refusal: refuse('page-full'),
      },
    }),
  share: () =>
    theRoom(boardOf('one-minute-round', 'share'), notes => ({ view: { tallies: talliesOf(notes) } })),
  'share-now': () =>
    onBoard(boardOf('one-minute-round', 'share'), {
      n: 26,
      rest: { page: { entries: [POSTED] } },
      mine: fate('shown'),
    }),
  'share-anonymous': () => theRoom(boardOf('one-minute-round', 'share', { visibility: 'anonymous' })),
  'share-nothing': () => onBoard(boardOf('one-minute-round', 'share'), { rest: { tab: 'room' } }),
  spotlight: () =>
    theRoom(boardOf('one-minute-round', 'share'), notes => ({ stage: { spotlight: notes[1]?.id ?? null } })),
  group: () =>
    theRoom(boardOf('one-minute-round', 'group'), notes => ({ view: { groups: groupsOf(notes) } })),
  'vote-now': () =>
    onBoard(boardOf('good-practice', 'vote'), { n: 26, over: { view: { votes: voteOf([], true) } } }),
  vote: () =>
    theRoom(boardOf('good-practice', 'vote'), notes => ({
      view: { groups: groupsOf(notes), votes: voteOf(notes, true) },
    })),
  'dots-given': () =>
    theRoom(
      boardOf('good-practice', 'vote'),
      notes => ({ view: { groups: groupsOf(notes), votes: voteOf(notes, true) } }),
      { mine: { ballots: { b: { g0: 2, g1: 1 } } } },
    ),
  results: () =>
    theRoom(boardOf('good-practice', 'talk'), notes => ({
      view: { groups: groupsOf(notes), votes: voteOf(notes, false) },
    })),
  spread: () => {
    const board = boardOf('urgency', 'share')
    return theRoom(board, () => ({ view: { summaries: summariesOf(board) } }))
  },
  agree: () =>
    theRoom(boardOf('agreed-understandings', 'share'), notes => ({ view: { tallies: talliesOf(notes) } })),
  closed: () =>
    onBoard(boardOf('one-minute-round', 'closed', { editions: 1 }), {
      n: 26,
      rest: { page: { entries: [POSTED] } },
      mine: fate('shown'),
    }),
  'may-publish': () =>
    onBoard(boardOf('one-minute-round', 'closed', { editions: 1 }), {
      n: 26,
      over: { view: { closing: true } },
      rest: { page: { entries: [POSTED] } },
      mine: { ...fate('shown'), consent: null },
    }),
  'how-far': () =>
    onBoard(boardOf('one-minute-round', 'closed', { editions: 1 }), {
      n: 26,
      over: { view: { closing: true } },
      rest: { page: { entries: [POSTED] }, tab: 'words' },
      mine: { ...fate('shown'), consent: { answer: 'some', entries: { e1: 'programme' } } },
    }),
  consent: () => onBoard(writing('named'), { mine: { quotes: [STORY] } }),
  'consent-words': () => onBoard(writing('named'), { mine: { quotes: [{ ...STORY, consent: 'words' }] } }),
  swap: () =>
    onBoard(boardOf('good-practice', 'talk'), {
      n: 9,
      mine: {
        swaps: [
          {
            swap: 'w1',
            board: 'b',
            note: 'n0',
            mine: false,
            name: 'Asha Begum',
            network: 'keighley',
            text: WORDS,
            answer: 'asked',
            contact: null,
          },
        ],
      },
    }),
  reword: () =>
    onBoard(writing('named'), {
      rest: { page: { entries: [POSTED] } },
      mine: { fates: { e1: { fate: 'waiting', ask: 'Please leave the school’s name out.' } } },
    }),
  'new-code': () =>
    onBoard(writing('named'), {
      mine: { access: { newCode: { at: Date.now(), mayAnswer: true }, sealed: [], changes: [] } },
    }),
  'same-person': () =>
    onBoard(writing('named'), {
      mine: {
        access: {
          newCode: null,
          sealed: [{ page: 'h90', name: 'Farah', joinedAt: 1, fresh: false, typed: false, agreed: false }],
          changes: [],
        },
      },
    }),
  'my-words': () =>
    onBoard(writing('named'), {
      rest: {
        tab: 'words',
        page: {
          entries: [POSTED, entry({ id: 'e2', board: 'talk', prompt: 'note', draft: 'Ask about the bus.' })],
        },
      },
      mine: { ...fate('waiting'), quotes: [{ ...STORY, answer: 'agreed' }] },
    }),
  'my-words-none': () => at({ rest: { tab: 'words' } }),
  'also-open': () => {
    const board = writing('named')
    const other = boardOf('day-review', 'write', { id: 'o', session: 'review' })
    return onBoard(board, { over: { view: { boards: [board, other] } } })
  },
  'full-hall': () => {
    const board = boardOf('one-minute-round', 'share')
    return at({
      board,
      over: { view: { room: { ...phoneView(null).room, inRoom: 2_000, joined: 2_000 } } },
      rest: { notes: { b: modelOf(notesOf(board, 2_000)) }, tab: 'room' },
    })
  },
  'long-names': () => {
    const view = phoneView(null)
    const board = boardOf('one-minute-round', 'write', { title: 'W'.repeat(80) })
    return {
      ...onBoard(board, { over: { view: { event: { ...view.event, name: 'م'.repeat(80) } } } }),
      stages: {
        delegate: {
          view: phoneView(board, {
            view: { event: { ...view.event, name: 'م'.repeat(80) }, agenda: AGENDA },
          }),
          mine: mine({ person: { ...ME, name: 'W'.repeat(80) } }),
        },
      },
    }
  },
  ...Object.fromEntries(
    FORMATS.map(({ id }) => [
      `activity-${id}`,
      () => {
        const board = boardOf(id, 'write', id === 'thinking-hats' ? { step: 'p1' } : {})
        return onBoard(board, { mine: { table: MY_TABLE } })
      },
    ]),
  ),
}
