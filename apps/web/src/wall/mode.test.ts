import type { BoardView, RoundView, StageView } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { aBoard, aSession, aStage } from '../features/board/views.fixture.ts'
import { allOfAnother, columnsFor, commonStem, stemsOf, wallMode } from './mode.ts'

const session = aSession('s', { order: 1, title: 'Why are we here?' })
const board = aBoard('b', {
  session: 's',
  title: 'Why are we here?',
  prompts: [
    { id: 'p', text: 'What ?' },
    { id: 'q', text: 'So What ?' },
  ],
  visibility: 'network',
  phase: 'write',
})
const round: RoundView = { board: 'b', mode: 'tables', turnMs: 60_000, tables: [], finishedAt: null }
const stage = aStage({ board: 'b' })
const view = (over: {
  board?: Partial<BoardView>
  stage?: Partial<StageView>
  round?: RoundView | null
}) => ({
  agenda: [session],
  boards: [{ ...board, ...over.board }],
  stage: { ...stage, ...over.stage },
  round: over.round ?? null,
})

describe('the wall', () => {
  it.each([
    [
      'is dark when blanked, whatever else is on',
      { stage: { blank: true }, board: { phase: 'share' } },
      'blank',
    ],
    ['welcomes while nothing is on', { stage: { board: null } }, 'welcome'],
    ['shows a session without a board', { stage: { board: null, session: 's' } }, 'session'],
    ['shows prompts while people write', {}, 'write'],
    [
      'shows the session until its board is opened',
      { board: { phase: 'waiting' }, stage: { session: 's' } },
      'session',
    ],
    ['shows clocks while tables speak', { round }, 'round'],
    ['shows prompts again in the quiet minutes', { round: { ...round, finishedAt: 9 } }, 'write'],
    ['ignores another board’s round', { round: { ...round, board: 'other' } }, 'write'],
    ['shows notes when they are shared', { board: { phase: 'share' }, round }, 'notes'],
    ['shows them while they are put together', { board: { phase: 'group' } }, 'notes'],
    ['shows them while people vote', { board: { phase: 'vote' } }, 'notes'],
    ['shows them while the room talks', { board: { phase: 'talk' } }, 'notes'],
    ['goes on with quotations while people pick one', { board: { format: 'quotations' } }, 'welcome'],
    ['shows what people picked', { board: { format: 'quotations', phase: 'share' } }, 'notes'],
    ['keeps them when the board is frozen', { board: { phase: 'closed' } }, 'notes'],
    ['welcomes when the board is not for this screen', { stage: { board: 'hidden' } }, 'welcome'],
  ] as const)('%s', (_, over, mode) => {
    expect(wallMode(view(over as never)).mode).toBe(mode)
  })

  it('names the session that comes back to a board, while it does', () => {
    const again = { ...session, id: 'again', day: 1, revisits: ['b'] }
    const sessionOf = (on: string | null) => {
      const shown = wallMode({ ...view({ stage: { session: on } }), agenda: [session, again] })
      return 'session' in shown ? shown.session?.id : undefined
    }
    expect(sessionOf(null)).toBe('s')
    expect(sessionOf('s')).toBe('s')
    expect(sessionOf('again')).toBe('again')
  })
})

it('what many prompts begin with stands once', () => {
  const endings = ['is optimistic', 'can give you an example', 'knows how', 'has worked']
  expect(commonStem(endings.map(end => `Find someone who ${end}`))).toEqual({
    stem: 'Find someone who',
    endings,
  })
  expect(commonStem(['I want to be better at ….', 'I want to understand more about …'])).toBeNull()
  expect(commonStem(['What ?', 'So What ?', 'What Now ?', 'Who ?'])).toBeNull()
})

it('columns follow the width', () => {
  expect([1_296, 1_776, 2_376].map(columnsFor)).toEqual([2, 3, 4])
})

it('[W-52] a note among those of other prompts keeps its own over it, without what all of them begin with', () => {
  const prompts = (texts: string[]) => texts.map((text, i) => ({ id: `p${i}`, text }))
  const own = ['I want to be better at …', 'I want to understand more about …']
  expect([...stemsOf(prompts(own)).values()]).toEqual(own)
  const finds = ['is here', 'can sing', 'has a boat', 'walked'].map(end => `Find someone who ${end}`)
  expect(stemsOf(prompts(finds)).get('p1')).toBe('can sing')
  expect(stemsOf(prompts(['What matters here?'])).size).toBe(0)
})

it('“another network” says nothing where every note would say it', () => {
  const networks = [{ id: 'keighley' }]
  const of = (...labels: (string | undefined)[]) =>
    allOfAnother(
      labels.map(network => (network ? { network } : {})),
      networks,
    )
  expect(of('another', 'another')).toBe(true)
  expect([of(), of('another', 'keighley'), of('another', undefined)]).toEqual([false, false, false])
})
