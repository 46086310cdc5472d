/** The delegate’s phone at a table: where it sits, rounds, and people without a device. */
import type { MineView, RoundTableDetail } from '@folkmoot/protocol'
import { entry, onBoard, theRoom, writing } from './phone-parts.ts'
import { boardOf, groupsOf, ME, MY_TABLE, voteOf } from './room.ts'
import type { Scene, Scenes } from './scene.ts'

function votingAtTable(press: string[] = []): Scene {
  return theRoom(
    boardOf('good-practice', 'vote'),
    notes => ({ view: { groups: groupsOf(notes), votes: voteOf(notes, true) } }),
    { mine: { table: MY_TABLE }, rest: { press } },
  )
}
const turn = (queue: RoundTableDetail['queue'], over: Partial<RoundTableDetail> = {}): RoundTableDetail => ({
  table: 't3',
  name: 'Table 4',
  heard: 2,
  of: 6,
  state: 'speaking',
  deadline: Date.now() + 41_000,
  remainingMs: null,
  queue,
  ...over,
})
const SEATS = Array.from({ length: 12 }, (_, i) => ({ id: `t${i}`, name: `Table ${i + 1}`, number: i + 1 }))
const QUEUE = [
  { person: 'h13', name: 'Tom Ellis' },
  { person: 'h8', name: ME.name },
  { person: 'h23', name: 'Asha Begum' },
]
function round(
  queue: RoundTableDetail['queue'],
  over: Partial<RoundTableDetail> = {},
  own: Partial<MineView> = {},
): Scene {
  const table = turn(queue, over)
  return onBoard(boardOf('one-minute-round', 'write'), {
    over: {
      view: { round: { board: 'b', mode: 'tables', turnMs: 60_000, tables: [table], finishedAt: null } },
    },
    mine: { table: MY_TABLE, round: table, ...own },
  })
}

export const PHONE_TABLES: Scenes = {
  'table-writes': () =>
    onBoard(boardOf('appreciative-pairs', 'write'), {
      mine: { table: MY_TABLE },
      rest: { tablePage: { entries: [entry()] } },
    }),
  'which-table': () => onBoard(writing('named'), { over: { view: { seats: SEATS } } }),
  'my-table': () =>
    onBoard(writing('named'), { over: { view: { seats: SEATS } }, mine: { table: MY_TABLE } }),
  'another-table': () =>
    onBoard(writing('named'), {
      over: { view: { seats: SEATS } },
      mine: { table: MY_TABLE },
      rest: { press: ['I sit somewhere else'] },
    }),
  'not-seated': () => onBoard(boardOf('appreciative-pairs', 'write')),
  'round-listening': () => round(QUEUE),
  'round-next': () => round(QUEUE.slice(0, 2), { heard: 4 }),
  'round-speaking': () => round(QUEUE.slice(1)),
  'round-ready': () => round(QUEUE.slice(1), { state: 'ready', deadline: null, heard: 0 }),
  'round-paused': () => round(QUEUE, { state: 'paused', deadline: null, remainingMs: 22_000 }),
  'round-passed': () => round([...QUEUE.slice(0, 1), ...QUEUE.slice(2)], {}, { mayReturn: true }),
  'round-done': () => round([], { state: 'done', deadline: null, heard: 6 }),
  scribing: () =>
    onBoard(writing('named'), { mine: { table: MY_TABLE }, rest: { press: ['Write for Mrs Walker …'] } }),
  'answering-for': () =>
    onBoard(boardOf('urgency', 'write'), {
      mine: { table: MY_TABLE },
      rest: { press: ['Answer for Mrs Walker …'] },
    }),
  'vote-at-table': () => votingAtTable(),
  'voting-for': () => votingAtTable(['Vote for Mrs Walker …']),
}
