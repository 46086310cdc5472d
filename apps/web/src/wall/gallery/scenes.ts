/** Views as the server would tell them, one a scene. */
import type { BoardModel, Note } from '@folkmoot/board-doc'
import { FORMATS, formatById } from '@folkmoot/formats'
import type {
  BoardProgress,
  BoardView,
  Phase,
  RoundTableView,
  StageView,
  SummaryView,
} from '@folkmoot/protocol'
import type { RoomPicture } from '../mode.ts'
import { boardOf, modelOf, NETWORKS, notesOf, QUOTATIONS, SESSION, viewOf } from './made-up.ts'
import { DEFICITS, NAMES, THREE_WORDS, WORDS } from './words.ts'

interface Scene {
  view: RoomPicture
  model: BoardModel
  progress?: BoardProgress | null
  screen?: 'wall' | 'join' | 'timer'
  reconnecting?: boolean
}
const NOTHING = modelOf([])
const PROGRESS: BoardProgress = { posted: 23, writing: 8, writers: 31, of: 82 }

function shared(
  format: string,
  phase: Phase,
  n: number,
  options: {
    board?: Partial<BoardView>
    notes?: (i: number) => Partial<Note>
    view?: (notes: Note[]) => Partial<RoomPicture>
    stage?: (notes: Note[]) => Partial<StageView>
  } = {},
): Scene {
  const board = boardOf(format, phase, options.board)
  const notes = notesOf(board, n, options.notes)
  return { view: viewOf(board, options.view?.(notes), options.stage?.(notes)), model: modelOf(notes) }
}

const GROUP_NAMES = [
  'Trust, before anything else',
  'Opening our buildings',
  'Who is missing',
  'Time and money',
]
const grouped = (notes: Note[]) => [
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
function oneTap(format: string, before: readonly number[]): Scene {
  const board = boardOf(format, 'share')
  const summary = {
    board: board.id,
    steps: [...(formatById(format)?.counted?.([], board.prompts).steps ?? [])],
    rows: board.prompts.map(({ id }) => ({
      prompt: id,
      network: null,
      n: before.reduce((sum, n) => sum + n, 0),
      before: [...before],
      after: null,
    })),
  }
  return pictureOf(format, 'share', 0, {
    board: { title: board.prompts[0]?.text ?? '' },
    view: () => ({ summaries: [summary] }),
  })
}
function planOf(tables: number, people: number): Scene {
  const plan = Array.from({ length: tables }, (_, t) => ({
    id: `t${t}`,
    name: `Table ${t + 1}`,
    people: Array.from({ length: people }, (_, i) => NAMES[(t * people + i) % NAMES.length] ?? ''),
  }))
  return { view: viewOf(null, { plan }, { plan: true }), model: NOTHING }
}
function madeOf(boards: number): Scene {
  const titles = [
    'Why are we here?',
    'Find someone who …',
    'Stories of what works',
    'How far along are you today?',
  ]
  const made = {
    day: 0,
    notes: 64 * boards,
    finds: boards > 2 ? 41 : 0,
    promises: boards > 2 ? 17 : 1,
    agreed: boards > 2 ? 6 : 0,
    boards: Array.from({ length: boards }, (_, i) => ({
      id: `b${i}`,
      title: titles[i % titles.length] ?? '',
      notes: 64,
      root: `${i}f3a91bc7d20`.padEnd(64, '0'),
    })),
  }
  return { view: viewOf(null, { made }, { made: true }), model: NOTHING }
}
const said = (notes: Note[]) =>
  notes
    .filter((_, i) => i % 3 === 0)
    .map((note, i) => ({
      board: 'b',
      note: note.id,
      counts: { 'me-too': 4 + i, 'tell-me-more': i % 3, agree: 12, 'live-with': 3, concern: 1, 'i-will': 2 },
      named: { 'i-will': ['Asha Begum', 'Tom Ellis'] },
    }))
const FOUND = (i: number): Partial<Note> => ({
  found: {
    ...(i % 4 === 0 ? {} : { name: NAMES[(i + 9) % NAMES.length] ?? '' }),
    network: NETWORKS[((i + 9) * 5) % 7]?.id ?? '',
  },
  network: NETWORKS[((i % NAMES.length) * 5) % 7]?.id ?? '',
})
const findWords = (i: number): Partial<Note> => ({
  ...FOUND(i),
  ...(i % 7 === 2 ? { text: THREE_WORDS[Math.floor(i / 7) % THREE_WORDS.length] ?? '' } : {}),
})
const vote =
  (open: boolean) =>
  (notes: Note[]): Partial<RoomPicture> => ({
    groups: grouped(notes),
    votes: [
      {
        board: 'b',
        budget: 3,
        open,
        voters: 61,
        results: open
          ? null
          : Object.fromEntries([
              ...GROUP_NAMES.map((_, g) => [`g${g}`, [17, 31, 9, 4][g]]),
              ...notes.filter((_, i) => i % 6 > 3).map((note, i) => [note.id, (i * 5) % 14]),
            ]),
      },
    ],
  })
function tables(n: number): RoundTableView[] {
  return Array.from({ length: n }, (_, i) => ({
    table: `t${i}`,
    name: `Table ${i + 1}`,
    heard: 2 + (i % 5),
    of: 8 + (i % 2),
    state: i === n - 1 && n > 1 ? 'ready' : i === 3 ? 'paused' : 'speaking',
    deadline: Date.now() + 7_000 + i * 6_000,
    remainingMs: null,
  }))
}
function round(n: number): Scene {
  const board = boardOf('one-minute-round', 'write')
  const mode = n === 1 ? 'plenary' : 'tables'
  return {
    view: viewOf(board, {
      round: { board: 'b', mode, turnMs: 60_000, tables: tables(n), finishedAt: null },
    }),
    model: NOTHING,
  }
}
function spread(board: BoardView, times: readonly ('before' | 'after')[]): SummaryView {
  const rows = [null, 'birmingham', 'rotherham'].flatMap((network, k) =>
    board.prompts.slice(0, network ? 5 : 6).flatMap((prompt, i) =>
      times.map(when => {
        const counts = when === 'before' ? [12 - i, 20, 15 + i, 10, 4] : [2, 8 + i, 16, 24 - k, 11]
        const before = counts.map(x => Math.round(x / (network ? 6 : 1)))
        return {
          prompt: prompt.id,
          network,
          n: before.reduce((a, b) => a + b, 0),
          before,
          after: null,
          when,
        }
      }),
    ),
  )
  return {
    board: 'b',
    steps: ['not yet', 'just beginning', 'on the way', 'well along', 'I could help others'],
    rows,
  }
}
function urgent(board: BoardView): SummaryView {
  return {
    board: 'b',
    steps: ['it can wait', 'before long', 'this year', 'this term', 'it cannot wait'],
    rows: board.prompts.map((prompt, i) => {
      const before = [
        [1, 2, 4, 9, 14],
        [8, 1, 0, 2, 11],
        [3, 6, 9, 4, 1],
        [0, 0, 2, 5, 3],
      ][i % 4] as number[]
      return { prompt: prompt.id, network: null, n: before.reduce((a, b) => a + b, 0), before, after: null }
    }),
  }
}
const LONG = 'It is a long story that began on the corner of our street, and it has not ended yet. '
  .repeat(22)
  .trim()
const CUES = ['think', 'develop', 'listen', 'promote', 'liberate', 'build']
const gift = (i: number): Partial<Note> => ({
  fields: { deficit: DEFICITS[i % DEFICITS.length]?.[0] ?? '' },
  text: DEFICITS[i % DEFICITS.length]?.[1] ?? '',
})
const AGREED = [
  { board: 'x', note: 'a1', text: 'We speak for ourselves and listen to the end.', at: 1 },
  {
    board: 'x',
    note: 'a2',
    text: 'What is said here stays with the people who said it, unless they hand it on.',
    at: 2,
  },
]
const pictureOf = (format: string, phase: Phase, n: number, options: Parameters<typeof shared>[3] = {}) =>
  shared(format, phase, n, options)

const scenes: Record<string, () => Scene> = {
  blank: () => ({ view: viewOf(null, {}, { blank: true, session: null }), model: NOTHING }),
  welcome: () => ({ view: viewOf(null, { agreed: AGREED }, { session: null }), model: NOTHING }),
  quotations: () => ({ view: viewOf(boardOf('quotations', 'write')), model: NOTHING, progress: PROGRESS }),
  'quotations-share': () =>
    shared('quotations', 'share', 9, {
      notes: i => ({
        fields: {
          quotationText: QUOTATIONS[i % 2]?.text ?? '',
          quotationAuthor: QUOTATIONS[i % 2]?.author ?? '',
        },
      }),
      view: notes => ({ tallies: said(notes) }),
    }),
  made: () => madeOf(11),
  'made-few': () => madeOf(2),
  plan: () => planOf(12, 8),
  'plan-few': () => planOf(4, 5),
  'plan-many': () => planOf(30, 9),
  session: () => ({
    view: viewOf(null, {
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
  write: () => ({
    view: viewOf(boardOf('one-minute-round', 'write'), { agreed: AGREED }),
    model: NOTHING,
    progress: PROGRESS,
  }),
  round: () => round(6),
  'round-10': () => round(10),
  'round-2': () => round(2),
  plenary: () => round(1),
  share: () => shared('one-minute-round', 'share', 64),
  few: () => shared('one-minute-round', 'share', 6),
  columns: () => shared('day-review', 'share', 30),
  tallies: () => shared('open-board', 'share', 30, { view: notes => ({ tallies: said(notes) }) }),
  group: () => shared('one-minute-round', 'group', 26, { view: notes => ({ groups: grouped(notes) }) }),
  vote: () => shared('good-practice', 'vote', 26, { view: vote(true) }),
  results: () => shared('good-practice', 'talk', 26, { view: vote(false) }),
  talk: () => shared('one-minute-round', 'talk', 40, { view: () => ({ agreed: AGREED }) }),
  spotlight: () =>
    shared('one-minute-round', 'share', 20, { stage: notes => ({ spotlight: notes[7]?.id ?? null }) }),
  'spotlight-short': () =>
    shared('agreed-understandings', 'talk', 20, {
      stage: notes => ({ spotlight: notes[26 % 20]?.id ?? null }),
    }),
  'spotlight-long': () =>
    shared('one-minute-round', 'share', 20, {
      notes: i => (i === 1 ? { text: LONG } : {}),
      stage: notes => ({ spotlight: notes[1]?.id ?? null }),
    }),
  announcement: () =>
    shared('day-review', 'share', 30, {
      stage: () => ({
        announcement: {
          text: 'Lunch is in the hall downstairs. Please be back by half past one, and bring somebody you had not met.',
          at: 1,
        },
      }),
    }),
  rehearsal: () => {
    const one = shared('one-minute-round', 'share', 64)
    return {
      ...one,
      reconnecting: true,
      view: { ...one.view, event: { ...one.view.event, rehearsal: true } },
    }
  },
  agreed: () =>
    shared('agreed-understandings', 'share', 12, {
      notes: i => (i % 5 === 0 ? { agreed: true } : {}),
      view: notes => ({ tallies: said(notes), agreed: AGREED }),
    }),
  find: () => shared('find-someone-who', 'share', 41, { notes: findWords }),
  'find-many': () => shared('find-someone-who', 'share', 120, { notes: findWords }),
  'framework-write': () => pictureOf('intentional-framework', 'write', 0),
  framework: () =>
    pictureOf('intentional-framework', 'share', 23, { notes: i => ({ fields: { cue: CUES[i % 6] ?? '' } }) }),
  'hats-write': () => pictureOf('thinking-hats', 'write', 0, { board: { step: 'p1' } }),
  hats: () => pictureOf('thinking-hats', 'share', 30, { board: { step: 'p3' } }),
  'hats-plus': () =>
    pictureOf('thinking-hats', 'share', 30, {
      board: { step: 'p6' },
      notes: () => ({ fields: { hat: 'the ten-year-old’s hat' } }),
    }),
  'hats-all': () => pictureOf('thinking-hats', 'share', 30),
  gifts: () => pictureOf('gifts-and-capacities', 'share', 13, { notes: gift }),
  'acknowledge-write': () => pictureOf('acknowledge-promote', 'write', 0, { board: { step: 'acknowledge' } }),
  acknowledge: () => pictureOf('acknowledge-promote', 'share', 30),
  'aims-write': () => shared('aims', 'write', 0, { board: { step: 'before' } }),
  'urgency-write': () => shared('urgency', 'write', 0),
  'aims-few': () => pictureOf('aims', 'share', 0, { board: { step: 'after' } }),
  'aims-before': () =>
    pictureOf('aims', 'share', 0, {
      board: { step: 'before' },
      view: () => ({ summaries: [spread(boardOf('aims', 'share'), ['before'])] }),
    }),
  aims: () =>
    pictureOf('aims', 'share', 0, {
      board: { step: 'after' },
      view: () => ({ summaries: [spread(boardOf('aims', 'share'), ['before', 'after'])] }),
    }),
  urgency: () =>
    pictureOf('urgency', 'share', 17, { view: () => ({ summaries: [urgent(boardOf('urgency', 'share'))] }) }),
  'on-a-scale': () => oneTap('on-a-scale', [3, 8, 14, 22, 9]),
  'yes-or-no': () => oneTap('yes-or-no', [41, 12, 9]),
  'yes-or-no-few': () => pictureOf('yes-or-no', 'share', 0),
  break: () => ({
    view: viewOf(
      null,
      {},
      {
        timer: {
          label: 'Lunch',
          totalMs: 3_600_000,
          deadline: Date.now() + 1_840_000,
          remainingMs: null,
          isBreak: true,
        },
      },
    ),
    model: NOTHING,
  }),
  join: () => ({ view: viewOf(null), model: NOTHING, screen: 'join' }),
  timer: () => ({
    view: viewOf(
      boardOf('day-review', 'write'),
      {},
      {
        timer: {
          label: 'Two quiet minutes to write',
          totalMs: 120_000,
          deadline: Date.now() + 74_000,
          remainingMs: null,
        },
      },
    ),
    model: NOTHING,
    screen: 'timer',
  }),
  'timer-last': () => ({
    view: viewOf(
      boardOf('day-review', 'write'),
      {},
      {
        timer: { label: '', totalMs: 120_000, deadline: Date.now() + 9_000, remainingMs: null },
      },
    ),
    model: NOTHING,
    screen: 'timer',
  }),
}
/** The same wall with few notes and with very many. */
for (const n of [0, 1, 3, 6, 15, 90, 400]) {
  scenes[`share-${n}`] = () => shared('one-minute-round', 'share', n)
  scenes[`find-${n}`] = () => shared('find-someone-who', 'share', n, { notes: findWords })
  scenes[`columns-${n}`] = () => shared('day-review', 'share', n)
  scenes[`agreed-${n}`] = () => shared('agreed-understandings', 'share', n)
  scenes[`group-${n}`] = () =>
    shared('one-minute-round', 'group', n, { view: notes => ({ groups: grouped(notes) }) })
  scenes[`results-${n}`] = () => shared('good-practice', 'talk', n, { view: vote(false) })
}
for (const format of FORMATS)
  if (!scenes[format.id])
    scenes[format.id] = () =>
      shared(format.id, 'share', 24, {
        notes: i => ({
          ...(format.asksAbout ? FOUND(i) : {}),
          ...(format.fields ? { fields: fieldsFor(format.id, i) } : {}),
        }),
        view: notes => ({ tallies: said(notes) }),
      })

/** Something for each declared field. */
function fieldsFor(id: string, i: number): NonNullable<Note['fields']> {
  const specs = formatById(id)?.fields?.({ id: 'p0', text: '' }) ?? []
  return Object.fromEntries(
    specs.flatMap((spec, k): [string, string | number | boolean][] => {
      if ((i + k) % 4 === 3 && !spec.required) return []
      if (spec.kind === 'text') return [[spec.key, WORDS[(i * 3 + k) % WORDS.length] ?? '']]
      if (spec.kind === 'choice') return [[spec.key, spec.options[i % spec.options.length]?.value ?? '']]
      if (spec.kind === 'scale') return [[spec.key, 1 + (i % spec.steps.length)]]
      return spec.kind === 'tick' ? [[spec.key, true]] : [[spec.key, 0]]
    }),
  )
}

const made = new Map<string, Scene>()
/** The same objects each time, as a connection would keep them. */
export function scene(name: string): Scene {
  const make = scenes[name]
  if (!make) throw new Error(`there is no scene ${name}; there are ${Object.keys(scenes).join(', ')}`)
  const one = made.get(name) ?? make()
  made.set(name, one)
  return one
}
