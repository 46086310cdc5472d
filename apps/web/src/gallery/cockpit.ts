/** The facilitator’s cockpit, state by state. */
import type { Note } from '@folkmoot/board-doc'
import { rulesOf } from '@folkmoot/domain'
import { FORMATS, formatById } from '@folkmoot/formats'
import type { BoardView, FacilitatorView, Phase, RoundTableDetail } from '@folkmoot/protocol'
import { refuse } from '../live/refusal.ts'
import {
  boardOf,
  cockpitView,
  countsOf,
  EVENT,
  groupsOf,
  modelOf,
  NETWORKS,
  notesOf,
  otherBoards,
  PEOPLE,
  summariesOf,
  talliesOf,
  voteOf,
} from './room.ts'
import type { Scene, Scenes } from './scene.ts'
import { MORNING_COCKPIT } from './second-morning.ts'

const path = `/f/${EVENT}`

interface Options {
  notes?: number
  view?: (notes: Note[]) => Partial<FacilitatorView>
  stage?: Partial<FacilitatorView['stage']>
  before?: readonly BoardView[]
  rest?: Partial<Scene>
}
function at(
  board: BoardView | null,
  { notes = 23, view, stage, before = otherBoards('waiting'), rest }: Options = {},
): Scene {
  const posted = board && board.phase !== 'waiting' ? notesOf(board, notes) : []
  const shown = board && board.phase !== 'waiting' && board.phase !== 'write' ? posted : []
  const told = cockpitView(board, {
    before,
    notes: posted.length,
    ...(stage && { stage }),
    view: view?.(posted) ?? {},
  })
  return {
    path,
    stages: { facilitator: { view: told } },
    notes: board ? { b: modelOf(shown) } : {},
    ...rest,
  }
}

/** Each kind of activity once for each of its phases, before and after them too. */
function phases(): Scenes {
  const kinds = new Map<string, string>()
  for (const format of FORMATS) {
    const { phases, steps, counted, turns, revealByPrompt } = rulesOf(
      format,
      boardOf(format.id, 'write').prompts,
    )
    const kind = JSON.stringify([phases, steps.length > 0, counted, turns !== undefined, revealByPrompt])
    if (!kinds.has(kind)) kinds.set(kind, format.id)
  }
  return Object.fromEntries(
    [...kinds.values()].flatMap(id =>
      (['waiting', ...(formatById(id)?.phases ?? []), 'closed'] as Phase[]).map(phase => [
        `${id}-${phase}`,
        () => phaseOf(id, phase),
      ]),
    ),
  )
}
function phaseOf(format: string, phase: Phase): Scene {
  const board = boardOf(format, phase, {
    editions: phase === 'closed' ? 1 : 0,
    step: format === 'thinking-hats' && phase !== 'waiting' ? 'p1' : null,
  })
  return at(board, {
    stage: phase === 'waiting' ? { board: null } : {},
    view: notes => ({
      tallies: talliesOf(notes),
      summaries: summariesOf(board),
      ...(phase === 'group' && { groups: groupsOf(notes) }),
      ...(phase === 'vote' && { groups: groupsOf(notes), votes: voteOf(notes, true) }),
      ...(phase === 'closed' && {
        snapshots: [
          { id: 'x', board: 'b', title: board.title, edition: 1, at: 1, notes: notes.length, root: 'ab12' },
        ],
      }),
    }),
  })
}

function tables(states: RoundTableDetail['state'][]): RoundTableDetail[] {
  return states.map((state, i) => ({
    table: `t${i}`,
    name: `Table ${i + 1}`,
    heard: 2 + (i % 5),
    of: 9,
    state,
    deadline: state === 'speaking' ? Date.now() + 7_000 + i * 6_000 : null,
    remainingMs: state === 'paused' ? 22_000 : null,
    queue: PEOPLE.filter(person => person.table === `t${i}`)
      .slice(2)
      .map(person => ({ person: person.id, name: person.name })),
  }))
}
function round(
  mode: 'tables' | 'plenary',
  states: RoundTableDetail['state'][],
  finishedAt: number | null = null,
) {
  const running = tables(states)
  return at(boardOf('one-minute-round', 'write'), {
    view: () => ({
      roundTables: running,
      round: {
        board: 'b',
        mode,
        turnMs: 60_000,
        tables: running.map(({ queue: _, ...table }) => table),
        finishedAt,
      },
    }),
  })
}
function reworded(board: BoardView): BoardView {
  const earlier = [{ text: 'What works where you are, in a few wrods?', until: Date.now() - 900_000 }]
  return { ...board, prompts: board.prompts.map((prompt, i) => (i === 0 ? { ...prompt, earlier } : prompt)) }
}
const share = (notes: number) => at(boardOf('one-minute-round', 'share'), { notes })
const writing = (options: Options = {}) => at(boardOf('one-minute-round', 'write'), options)
const pending = (n: number): FacilitatorView['pending'] =>
  notesOf(boardOf('one-minute-round', 'write'), n).map(note => ({
    note: note.id,
    board: 'b',
    prompt: note.prompt,
    text: note.text,
    by: note.name ?? null,
    network: note.network ?? null,
    state: 'waiting',
    seen: 's',
  }))

export const COCKPIT: Scenes = {
  ...MORNING_COCKPIT,
  ...phases(),
  opening: () => ({ path, stages: { facilitator: { view: null } } }),
  'not-signed-in': () => ({
    path,
    stages: { facilitator: { view: null, state: 'ended', refusal: refuse('not-signed-in') } },
  }),
  'empty-agenda': () => at(null, { before: [], view: () => ({ agenda: [] }), stage: { session: null } }),
  'before-the-start': () => at(null, { stage: { session: null } }),
  'between-sessions': () => at(null, { stage: { session: 'lunch' } }),
  'a-talk': () => at(null, { stage: { session: 'talk' } }),
  'end-of-day': () =>
    at(boardOf('day-review', 'closed', { editions: 1, session: 'review' }), {
      before: otherBoards('closed').filter(board => board.format !== 'day-review'),
    }),
  elsewhere: () => at(boardOf('one-minute-round', 'share'), { rest: { press: ['Who are we?'] } }),
  'nothing-yet': () => writing({ notes: 0 }),
  'few-notes': () => share(3),
  'some-notes': () => share(15),
  'many-notes': () => share(90),
  'most-notes': () => share(2_000),
  'grouping-few': () => grouping(3),
  'grouping-some': () => grouping(15),
  'grouping-many': () => grouping(90),
  'notes-open': () => at(boardOf('one-minute-round', 'share'), { notes: 15, rest: { press: ['Notes'] } }),
  'look-first': () =>
    at(boardOf('one-minute-round', 'write', { lookFirst: true }), { view: () => ({ pending: pending(12) }) }),
  'last-call': () => at(boardOf('one-minute-round', 'write', { lastCall: Date.now() + 48_000 })),
  clock: () =>
    writing({
      stage: {
        timer: { label: 'Writing', totalMs: 300_000, deadline: Date.now() + 140_000, remainingMs: null },
      },
    }),
  'time-asked': () =>
    writing({
      view: () => ({ timeAsked: 5 }),
      stage: {
        timer: { label: 'Writing', totalMs: 300_000, deadline: Date.now() + 40_000, remainingMs: null },
      },
    }),
  'clock-over': () =>
    writing({
      stage: {
        timer: { label: 'Writing', totalMs: 300_000, deadline: Date.now() - 40_000, remainingMs: null },
      },
    }),
  'a-break': () =>
    at(null, {
      stage: {
        session: 'lunch',
        timer: {
          label: 'Lunch',
          totalMs: 3_600_000,
          deadline: Date.now() + 1_840_000,
          remainingMs: null,
          isBreak: true,
        },
      },
    }),
  'break-when': () => at(null, { stage: { session: 'lunch' }, rest: { press: ['A break …'] } }),
  announcement: () =>
    writing({
      stage: {
        announcement: { text: 'Lunch is in the hall downstairs. Please be back by half past one.', at: 1 },
      },
    }),
  blank: () => writing({ stage: { blank: true } }),
  'round-ready': () => round('tables', Array(10).fill('ready')),
  round: () =>
    round('tables', [
      'speaking',
      'speaking',
      'paused',
      'speaking',
      'ready',
      'done',
      'speaking',
      'speaking',
      'done',
      'speaking',
    ]),
  'round-done': () => round('tables', Array(10).fill('done'), Date.now()),
  plenary: () => round('plenary', ['speaking']),
  results: () =>
    at(boardOf('good-practice', 'talk'), {
      view: notes => ({ groups: groupsOf(notes), votes: voteOf(notes, false) }),
    }),
  spotlight: () => at(boardOf('one-minute-round', 'share'), { stage: { spotlight: 'n7919' } }),
  quotes: () =>
    at(boardOf('find-someone-who', 'share'), {
      view: notes => ({
        quotes: [
          {
            quote: 'q1',
            board: 'b',
            name: 'Mrs Walker',
            text: notes[0]?.text ?? '',
            prompt: '',
            answer: 'asked',
            note: null,
          },
          {
            quote: 'q2',
            board: 'b',
            name: 'Tom Ellis',
            text: notes[1]?.text ?? '',
            prompt: '',
            answer: 'reported',
            note: notes[1]?.id ?? null,
          },
        ],
      }),
    }),
  scribing: () => writing({ rest: { press: ['Write for somebody …'] } }),
  reword: () =>
    at(reworded(boardOf('good-practice', 'write')), {
      rest: { press: ['More …', 'Other words for a question …'] },
    }),
  'reword-frozen': () =>
    at(reworded(boardOf('good-practice', 'closed', { editions: 1 })), {
      rest: { press: ['More …', 'Other words for a question …'] },
    }),
  'add-board': () => writing({ rest: { press: ['+ Board …'] } }),
  'answering-for': () =>
    at(boardOf('aims', 'write', { step: 'before' }), { rest: { press: ['Answer for somebody …'] } }),
  'voting-for': () => voting([]),
  'voting-for-again': () =>
    voting(
      PEOPLE.filter(person => person.deviceless).map(({ id }) => ({
        board: 'b',
        person: id,
        what: 'dots',
        rev: 1,
        by: 'Table 3',
      })),
    ),
  plan: () => writing({ rest: { press: ['Change the plan …'] } }),
  'add-somebody': () => writing({ rest: { press: ['More …', 'Add somebody …'] } }),
  'is-this-you': () =>
    at(boardOf('day-review', 'group'), {
      view: notes => ({ groups: groupsOf(notes), returning: [{ newcomer: 'h12', person: 'h34' }] }),
    }),
  more: () => writing({ rest: { press: ['More …'] } }),
  keys: () => writing({ rest: { press: ['More …', 'Keys'] } }),
  'tables-and-seats': () => writing({ rest: { press: ['Tables and seats …'] } }),
  'freeze-how': () => writing({ rest: { press: ['Freeze …'] } }),
  crowd: () =>
    writing({
      view: () => ({
        crowd: {
          expected: 100,
          anywhere: false,
          turnedAway: 7,
          alarm: {
            words:
              '180 people have joined; 100 were expected. 7 came from another network and were turned away.',
            since: Date.now(),
          },
        },
      }),
    }),
  'disk-full': () =>
    writing({
      view: () => ({
        health: {
          ok: false,
          words:
            'The server’s disk is full · everything saved can be read; new words stay on people’s devices until it is put right',
        },
      }),
    }),
  offline: () => {
    const scene = writing()
    const view = scene.stages?.facilitator?.view ?? null
    return { ...scene, stages: { facilitator: { view, state: 'offline' } } }
  },
  rehearsal: () =>
    writing({
      view: () => ({
        event: { ...cockpitView(null).event, rehearsal: true },
        rehearsal: {
          running: true,
          delegates: 90,
          connected: 88,
          posted: 23,
          words: '88 of 90 are in, and write',
        },
      }),
    }),
  'leading-together': () => ({
    stands: 'Amina Yusuf',
    ...writing({
      view: () => ({
        leaders: {
          here: [
            { device: 'own', name: 'Jackie Dearden', doing: null, moved: null },
            { device: 'other', name: 'Amina Yusuf', doing: 'group-name', moved: Date.now() - 12_000 },
          ],
          lead: 'other',
        },
      }),
    }),
    answers: {
      '/api/me': {
        status: 200,
        body: {
          sessions: [
            {
              role: 'facilitator',
              event: EVENT,
              eventName: 'Better Together',
              person: null,
              network: null,
              device: 'own',
            },
          ],
        },
      },
    },
  }),
  'full-hall': () =>
    at(boardOf('one-minute-round', 'share'), {
      notes: 400,
      view: () => ({
        room: { ...cockpitView(null).room, inRoom: 2_000, joined: 2_000 },
        people: Array.from({ length: 2_000 }, (_, i) => ({
          ...(PEOPLE[i % 90] as (typeof PEOPLE)[number]),
          id: `h${i}`,
        })),
      }),
    }),
  'rehearsal-guide': () => ({
    ...writing({
      view: () => ({
        event: { ...cockpitView(null).event, rehearsal: true },
        rehearsal: { running: true, delegates: 30, connected: 30, posted: 11, words: '30 made-up people' },
      }),
    }),
    stands: 'To practise',
  }),
  allocated: () => {
    const [network] = NETWORKS
    const board = boardOf('one-minute-round', 'share', { network: network?.id ?? null })
    return at(board, { before: [], view: () => ({ allocated: network?.id ?? null, crowd: null }) })
  },
  'late-words': () =>
    at(boardOf('one-minute-round', 'closed', { editions: 1 }), {
      view: () => ({ counts: [countsOf(boardOf('one-minute-round', 'closed'), 23, { late: 3, hidden: 2 })] }),
    }),
}
function voting(scribed: FacilitatorView['scribed']): Scene {
  return at(boardOf('good-practice', 'vote'), {
    view: notes => ({ groups: groupsOf(notes), votes: voteOf(notes, true), scribed: scribed ?? [] }),
    rest: { press: ['Vote for them …'] },
  })
}
function grouping(n: number): Scene {
  return at(boardOf('one-minute-round', 'group'), {
    notes: n,
    view: notes => (n > 3 ? { groups: groupsOf(notes) } : {}),
    rest: { press: ['Groups …'] },
  })
}
