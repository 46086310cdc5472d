/**
 * Every state of the wall as a room of any size would see it: one scene a state, for `n` notes (or answers, people, whatever the
 * state is of). The gallery draws each with few and with very many, `e2e/wall-states.e2e.ts` holds them to their page.
 */
import type { Note } from '@folkmoot/board-doc'
import { FORMATS, formatById } from '@folkmoot/formats'
import type { BoardView, Phase } from '@folkmoot/protocol'
import type { RoomPicture } from '../mode.ts'
import { counts, oneTap, spread, urgent } from './answers.ts'
import { boardOf, QUOTATIONS, SESSION, viewOf } from './made-up.ts'
import { CUES, FOUND, fieldsFor, findWords, gift, grouped, LONG, said, vote } from './notes.ts'
import { AGREED, madeOf, planOf, round } from './room.ts'
import { NOTHING, type Scene, shared } from './scene.ts'
import { boardIn, groupIn, noteIn, SCRIPTS } from './scripts.ts'
import { THREE_WORDS } from './words.ts'

/** How many notes each state is looked at with. */
export const COUNTS = [3, 15, 90, 400] as const

export interface State {
  /** What it is, for people. */
  name: string
  scene(n: number): Scene
  /** Pages are turned until this picture stands there; with few notes there may be none. */
  picture?: 'graph' | 'cloud'
}

const SEATS = 8
const inRoom = (n: number): Partial<RoomPicture> => ({
  room: { inRoom: n, joined: n, byNetwork: [] },
})
const stage = (scene: Scene, n: number): Scene => ({ ...scene, view: { ...scene.view, ...inRoom(n) } })

/** While people write: `n` have posted already, which only counts tell. */
function writing(format: string, n: number, board: Partial<BoardView> = {}): Scene {
  return {
    view: viewOf(boardOf(format, 'write', board), { ...inRoom(n), agreed: AGREED }),
    model: NOTHING,
    progress: { posted: n, writing: Math.ceil(n / 3), writers: n, of: n + 5 },
  }
}

/** What each activity's notes have besides their words. */
const NOTES: Readonly<Record<string, (i: number) => Partial<Note>>> = {
  'find-someone-who': findWords,
  'few-words': i => ({ text: THREE_WORDS[i % THREE_WORDS.length] ?? '' }),
  'intentional-framework': i => ({ fields: { cue: CUES[i % CUES.length] ?? '' } }),
  'gifts-and-capacities': gift,
  quotations: i => ({
    fields: {
      quotationText: QUOTATIONS[i % 2]?.text ?? '',
      quotationAuthor: QUOTATIONS[i % 2]?.author ?? '',
    },
  }),
}
/** Where the room is, in activities that go by steps. */
const STEPS: Readonly<Record<string, string>> = {
  'thinking-hats': 'p1',
  'acknowledge-promote': 'acknowledge',
  aims: 'before',
}

function looked(format: string, phase: Phase, n: number, options: Parameters<typeof shared>[3] = {}): Scene {
  const known = formatById(format)
  return shared(format, phase, n, {
    notes:
      NOTES[format] ??
      (i => ({
        ...(known?.asksAbout ? FOUND(i) : {}),
        ...(known?.fields ? { fields: fieldsFor(format, i) } : {}),
      })),
    ...options,
  })
}

function answered(format: string, n: number): Scene {
  if (format === 'aims') {
    const told = spread(boardOf('aims', 'share'), ['before'], n)
    return looked('aims', 'share', 0, { board: { step: 'before' }, view: () => ({ summaries: [told] }) })
  }
  if (format === 'urgency') {
    const told = urgent(boardOf('urgency', 'share'), n)
    return looked('urgency', 'share', Math.floor(n / 4), { view: () => ({ summaries: [told] }) })
  }
  const weights = format === 'yes-or-no' ? [41, 12, 9] : [3, 8, 14, 22, 9]
  return n < 5 ? looked(format, 'share', 0) : oneTap(format, counts(n, weights))
}

const COUNTED = new Set(['aims', 'urgency', 'on-a-scale', 'yes-or-no'])
const ACTIVITIES: Readonly<Record<string, State>> = Object.fromEntries(
  FORMATS.flatMap(({ id, title }): [string, State][] => [
    [
      `${id}-write`,
      {
        name: `${title}: people write`,
        scene: n => writing(id, n, STEPS[id] ? { step: STEPS[id] } : {}),
      },
    ],
    [
      id,
      {
        name: `${title}: shared`,
        scene: n =>
          COUNTED.has(id)
            ? answered(id, n)
            : looked(id, 'share', n, { view: notes => ({ tallies: said(notes) }) }),
      },
    ],
  ]),
)

const timer = (over: object) => ({
  label: '',
  totalMs: 3_600_000,
  deadline: Date.now() + 1_840_000,
  remainingMs: null,
  ...over,
})
const together = (phase: Phase, n: number, format = 'good-practice') =>
  looked(format, phase, n, { view: notes => ({ groups: grouped(notes) }) })

const inScript = (script: string, phase: Phase, n: number, options: Parameters<typeof shared>[3] = {}) =>
  looked('open-board', phase, n, { board: boardIn(script), notes: noteIn(script), ...options })
/** Notes, a note held up and groups in each script: how high its letters stand, and which way its lines run. */
const IN_SCRIPTS: Readonly<Record<string, State>> = Object.fromEntries(
  [...Object.entries(SCRIPTS), ['mixed', { name: 'Several scripts' }] as const].flatMap(
    ([script, { name }]): [string, State][] => [
      [
        `script-${script}-write`,
        { name: `${name}: people write`, scene: n => writing('open-board', n, boardIn(script)) },
      ],
      [`script-${script}`, { name: `${name}: shared`, scene: n => inScript(script, 'share', n) }],
      [
        `script-${script}-spotlight`,
        {
          name: `${name}: a note held up`,
          scene: n => inScript(script, 'share', n, { stage: notes => ({ spotlight: notes[1]?.id ?? null }) }),
        },
      ],
      [
        `script-${script}-group`,
        {
          name: `${name}: notes are put together`,
          scene: n =>
            inScript(script, 'group', n, {
              view: notes => ({
                groups: grouped(notes).map(one => ({
                  ...one,
                  groups: one.groups.map((group, g) => ({ ...group, name: groupIn(script, g) })),
                })),
              }),
            }),
        },
      ],
    ],
  ),
)

export const STATES: Readonly<Record<string, State>> = {
  welcome: {
    name: 'People come in',
    scene: n => ({ view: viewOf(null, inRoom(n), { session: null }), model: NOTHING }),
  },
  blank: {
    name: 'The blank key',
    scene: n => ({ view: viewOf(null, inRoom(n), { blank: true, session: null }), model: NOTHING }),
  },
  session: {
    name: 'A talk',
    scene: n => ({
      view: viewOf(null, {
        ...inRoom(n),
        agreed: AGREED,
        agenda: [
          {
            ...SESSION,
            quotations: [],
            title: 'Better Together – our aims',
            kind: 'talk',
            lines: formatById('aims')?.defaults.prompts.slice() ?? [],
          },
        ],
      }),
      model: NOTHING,
    }),
  },
  break: {
    name: 'A break',
    scene: n => ({
      view: viewOf(null, inRoom(n), { timer: timer({ label: 'Lunch', isBreak: true }) }),
      model: NOTHING,
    }),
  },
  join: {
    name: 'A screen for the way in',
    scene: n => ({ view: viewOf(null, inRoom(n)), model: NOTHING, screen: 'join' }),
  },
  timer: {
    name: 'A screen for the time',
    scene: n => ({
      view: viewOf(boardOf('day-review', 'write'), inRoom(n), {
        timer: timer({
          label: 'Two quiet minutes to write',
          totalMs: 120_000,
          deadline: Date.now() + 74_000,
        }),
      }),
      model: NOTHING,
      screen: 'timer',
    }),
  },
  plan: {
    name: 'Who sits where',
    scene: n => stage(planOf(Math.ceil(n / SEATS), Math.min(n, SEATS)), n),
  },
  round: {
    name: 'A round at tables',
    scene: n => stage(round(Math.max(2, Math.ceil(n / SEATS))), n),
  },
  plenary: { name: 'A round, all together', scene: n => stage(round(1), n) },
  ...ACTIVITIES,
  ...IN_SCRIPTS,
  group: {
    name: 'Notes are put together',
    scene: n => together('group', n, 'one-minute-round'),
  },
  'group-prompts': {
    name: 'Notes of four prompts are put together',
    scene: n => together('group', n),
  },
  vote: {
    name: 'A vote is open',
    scene: n => looked('good-practice', 'vote', n, { view: vote(true) }),
  },
  results: {
    name: 'Results, with groups',
    scene: n => looked('good-practice', 'talk', n, { view: vote(false) }),
  },
  'results-alone': {
    name: 'Results, without groups',
    scene: n =>
      looked('ideas-and-dots', 'talk', n, {
        view: notes => {
          const results = Object.fromEntries(notes.map((note, i) => [note.id, (i * 5) % 14]))
          return { votes: [{ board: 'b', budget: 3, open: false, voters: n, results }] }
        },
      }),
  },
  frozen: {
    name: 'Frozen',
    scene: n => looked('stories', 'closed', n),
  },
  talk: {
    name: 'The room talks about them',
    scene: n => looked('one-minute-round', 'talk', n, { view: () => ({ agreed: AGREED }) }),
  },
  spotlight: {
    name: 'A note held up',
    scene: n => looked('stories', 'share', n, { stage: notes => ({ spotlight: notes[1]?.id ?? null }) }),
  },
  'spotlight-long': {
    name: 'A very long note held up',
    scene: n =>
      looked('one-minute-round', 'share', n, {
        notes: i => (i === 1 ? { text: LONG } : {}),
        stage: notes => ({ spotlight: notes[1]?.id ?? null }),
      }),
  },
  long: {
    name: 'A very long note among others',
    scene: n => looked('one-minute-round', 'share', n, { notes: i => (i === 1 ? { text: LONG } : {}) }),
  },
  announcement: {
    name: 'An announcement',
    scene: n =>
      looked('day-review', 'share', n, {
        stage: () => ({
          announcement: {
            text: 'Lunch is in the hall downstairs. Please be back by half past one, and bring somebody you had not met.',
            at: 1,
          },
        }),
      }),
  },
  rehearsal: {
    name: 'A rehearsal, reconnecting',
    scene: n => {
      const one = looked('one-minute-round', 'share', n)
      return {
        ...one,
        reconnecting: true,
        view: { ...one.view, event: { ...one.view.event, rehearsal: true } },
      }
    },
  },
  'last-call': {
    name: 'The last call',
    scene: n => writing('one-minute-round', n, { lastCall: Date.now() + 48_000 }),
  },
  shift: {
    name: 'Aims: before and after',
    scene: n => {
      const told = spread(boardOf('aims', 'share'), ['before', 'after'], n)
      return looked('aims', 'share', 0, { board: { step: 'after' }, view: () => ({ summaries: [told] }) })
    },
  },
  'one-hat': {
    name: 'One hat',
    scene: n => looked('thinking-hats', 'share', n, { board: { step: 'p3' } }),
  },
  graph: {
    name: 'Who found whom',
    scene: n => looked('find-someone-who', 'share', n),
    picture: 'graph',
  },
  cloud: {
    name: 'A cloud of words',
    scene: n => looked('few-words', 'share', n),
    picture: 'cloud',
  },
  made: {
    name: 'The end of a day',
    scene: n => stage(madeOf(Math.min(11, Math.ceil(n / 8)), n), n),
  },
}

const made = new Map<string, Scene>()
/** The same objects each time, as a connection would keep them. */
export function stateScene(state: string, n: number): Scene {
  const known = STATES[state]
  if (!known) throw new Error(`there is no state ${state}; there are ${Object.keys(STATES).join(', ')}`)
  const key = `${state} ${n}`
  const one = made.get(key) ?? known.scene(n)
  made.set(key, one)
  return one
}
