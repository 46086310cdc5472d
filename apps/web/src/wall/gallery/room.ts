/** What the wall shows of the room itself: who sits where, whose turn it is, what was agreed and what a day has made. */
import type { BoardProgress, RoundTableView } from '@folkmoot/protocol'
import { boardOf, viewOf } from './made-up.ts'
import { NOTHING, type Scene } from './scene.ts'
import { NAMES } from './words.ts'

export const PROGRESS: BoardProgress = { posted: 23, writing: 8, writers: 31, of: 82 }
export const AGREED = [
  { board: 'x', note: 'a1', text: 'We speak for ourselves and listen to the end.', at: 1 },
  {
    board: 'x',
    note: 'a2',
    text: 'What is said here stays with the people who said it, unless they hand it on.',
    at: 2,
  },
]

export function planOf(tables: number, people: number): Scene {
  const plan = Array.from({ length: tables }, (_, t) => ({
    id: `t${t}`,
    name: `Table ${t + 1}`,
    people: Array.from({ length: people }, (_, i) => NAMES[(t * people + i) % NAMES.length] ?? ''),
  }))
  return { view: viewOf(null, { plan }, { plan: true }), model: NOTHING }
}
export function madeOf(boards: number, notes = 64 * boards): Scene {
  const titles = [
    'Why are we here?',
    'Find someone who …',
    'Stories of what works',
    'How far along are you today?',
  ]
  const made = {
    day: 0,
    notes,
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
export function round(n: number): Scene {
  const board = boardOf('one-minute-round', 'write')
  const mode = n === 1 ? 'plenary' : 'tables'
  return {
    view: viewOf(board, {
      round: { board: 'b', mode, turnMs: 60_000, tables: tables(n), finishedAt: null },
    }),
    model: NOTHING,
  }
}
