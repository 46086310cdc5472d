import { type Rng, seededRng } from '@folkmoot/kit'
import type { Actor, MoveRecord, Phase, Timer, VoteRecord } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import type { Change, Moved, Standing } from './moves.ts'
import * as moves from './moves.ts'
import { EMPTY_STAGE, lookedBack, onTheWall } from './stage.ts'
import { moveMade, undone } from './undo.ts'

const SEEDS = Array.from({ length: 400 }, (_, i) => i + 1)
const PHASES: readonly Phase[] = ['waiting', 'write', 'share', 'group', 'vote', 'talk', 'closed']
const OPEN = PHASES.slice(1, -1)
const PROMPTS = ['p1', 'p2', 'p3'].map(id => ({ id, text: id }))
const organiser: Actor = { role: 'organiser', device: 'desk' }

const one = <T>(rng: Rng, of: readonly T[]): T => of[Math.floor(rng.next() * of.length)] as T
const chance = (rng: Rng) => rng.next() < 0.5

function aRoom(rng: Rng): Standing {
  const phase = one(rng, PHASES)
  const revealed = PROMPTS.filter(() => chance(rng)).map(({ id }) => id)
  const timer: Timer | null = chance(rng)
    ? {
        label: 'Talk',
        totalMs: 60_000,
        deadline: 1_000_000 + Math.floor(rng.next() * 9_000),
        remainingMs: null,
      }
    : null
  const vote: VoteRecord | null = chance(rng)
    ? { id: 'board', budget: one(rng, [1, 3, 5]), open: phase === 'vote' || chance(rng) }
    : null
  return {
    board: {
      id: 'board',
      session: 'session',
      network: chance(rng) ? null : 'keighley',
      phase,
      revealed: phase === 'share' ? revealed : [],
      prompts: PROMPTS,
      step: one(rng, [null, 'before', 'after']),
      lastCall: null,
      by: 'person',
      oneEach: false,
      lookFirst: false,
    },
    stage: {
      ...EMPTY_STAGE,
      board: one(rng, [null, 'board', 'other']),
      session: one(rng, [null, 'session', 'lunch']),
      spotlight: one(rng, [null, 'note']),
      since: one(rng, [0, 500_000]),
      lookBack: one(rng, [null, 'earlier']),
      timer,
    },
    vote,
    given: [{ note: 2 }],
    rules: {
      phases: OPEN.filter(open => open === 'write' || open === 'share' || chance(rng)),
      steps: chance(rng) ? [] : ['before', 'after'].map(id => ({ id, label: id })),
      counted: chance(rng),
      revealByPrompt: chance(rng),
    },
    now: 1_000_000,
  }
}

function anyMove(rng: Rng, room: Standing): Moved {
  const place = { board: 'board', session: one(rng, ['session', 'lunch']) }
  const phase = one(rng, OPEN)
  const prompt = one(rng, [null, 'p1', 'p2'])
  return one<() => Moved>(rng, [
    () => moves.share(room, prompt),
    () => moves.toPhase(room, phase, 3),
    () => moves.back(room),
    () => moves.go(room, { phase, prompt, dots: 3 }),
    () => moves.begin(room, { show: chance(rng) }),
    () => moves.askAgain(room, place),
    () => moves.turnTo(room, one(rng, [null, 'before'])),
    () => moves.reopen(room),
    () => ({ ok: true, value: moves.show(room.stage, place, room.now) }),
    () => ({ ok: true, value: { stage: lookedBack(room.stage, one(rng, [null, 'earlier', 'other'])) } }),
  ])()
}

type Rooms = Pick<Standing, 'board' | 'stage' | 'vote'>
const apply = ({ board, stage, vote }: Rooms, change: Change): Rooms => ({
  board: { ...board, ...change.board },
  stage: { ...stage, ...change.stage },
  vote: change.vote ?? vote,
})

/** A room, a move that it accepts, and the room afterwards. */
function moved(seed: number) {
  const rng = seededRng(seed)
  const room = aRoom(rng)
  let made = anyMove(rng, room)
  for (let tries = 0; !made.ok && tries < 50; tries++) made = anyMove(rng, room)
  const change = made.ok ? moves.withoutClock(moves.seen(made.value, room), room.stage) : {}
  return { room, change, after: apply(room, change), kept: moveMade('board', 'm', organiser, room, change) }
}

function takenBack(kept: MoveRecord, now: Rooms, written = false): Rooms | null {
  const back = undone(kept, { ...now, written, now: 2_000_000 })
  if (!back.ok) return null
  const { vote, ...change } = back.value
  const whole = apply(now, change)
  if (vote === undefined) return whole
  return { ...whole, vote: vote && { id: 'board', ...vote } }
}

describe('over rooms made by chance', () => {
  test('[T-39] taking a move back leaves everything as it was', () => {
    let undoings = 0
    for (const seed of SEEDS) {
      const { room, after, kept } = moved(seed)
      if (kept.move === null) continue
      undoings++
      const { board, stage, vote } = room
      const isFinal = board.phase === 'closed'
      const expected = isFinal ? { board: after.board, stage, vote: after.vote } : { board, stage, vote }
      expect(takenBack(kept, after), `seed ${seed}`).toEqual(expected)
    }
    expect(undoings).toBeGreaterThan(SEEDS.length / 3)
  })

  test('[T-45] what was opened is as if it never had been while nobody has written, and stays open once somebody has', () => {
    let openings = 0
    for (const seed of SEEDS) {
      const { room, after, kept } = moved(seed)
      const { board, stage, vote } = room
      if (board.phase !== 'waiting' || after.board.phase !== 'write') continue
      openings++
      expect(takenBack(kept, after), `seed ${seed}`).toEqual({ board, stage, vote })
      // Where the opening changed no screen, nothing is left to take back.
      const isShown = kept.before.stage !== undefined
      expect(takenBack(kept, after, true), `seed ${seed}`).toEqual(
        isShown ? { board: after.board, stage, vote } : null,
      )
    }
    expect(openings).toBeGreaterThan(5)
  })

  test('[T-47] the wall looks back by itself: what the room is doing stays, and whatever happens to it is seen', () => {
    for (const seed of SEEDS) {
      const { stage: had, board } = aRoom(seededRng(seed))
      const stage = { ...had, lookBack: null }
      const looking = { ...stage, ...lookedBack(stage, 'earlier') }
      const { lookBack, spotlight, paging, ...goesOn } = looking
      expect(stage).toMatchObject(goesOn)
      expect([lookBack, spotlight, paging.paused]).toEqual(['earlier', null, false])
      const opened = { id: 'earlier', session: 'morning', network: null, phase: 'closed' } as const
      expect(onTheWall(looking, [opened])).toMatchObject({ board: 'earlier', session: 'morning' })
      for (const hidden of [
        { ...opened, phase: 'waiting' as const },
        { ...opened, network: 'keighley' },
      ])
        expect(onTheWall(looking, [hidden])).toBe(looking)
      const change = moves.seen(
        { board: { phase: 'share' } },
        { board, stage: { ...looking, board: board.id } },
      )
      expect(change.stage?.lookBack).toBe(null)
    }
  })

  test('[T-39] it is refused once the board or the screens have moved on', () => {
    for (const seed of SEEDS) {
      const { after, kept } = moved(seed)
      if (kept.after.board) {
        const other = PHASES.find(phase => phase !== after.board.phase) ?? 'talk'
        if (kept.after.board.phase !== undefined)
          expect(takenBack(kept, { ...after, board: { ...after.board, phase: other } })).toBeNull()
      }
      if (kept.after.stage && 'board' in kept.after.stage)
        expect(takenBack(kept, { ...after, stage: { ...after.stage, board: 'elsewhere' } })).toBeNull()
    }
  })

  test('what somebody did meanwhile beside it stays', () => {
    for (const seed of SEEDS) {
      const { after, kept } = moved(seed)
      const timer: Timer = { label: 'Since', totalMs: 5_000, deadline: 2_000_000, remainingMs: null }
      const now = { ...after, stage: { ...after.stage, timer, blank: true } }
      if (kept.move !== null) expect(takenBack(kept, now)?.stage).toMatchObject({ timer, blank: true })
    }
  })

  test('[T-40] notes are on the wall by no move but one to a phase that shows them', () => {
    for (const seed of SEEDS) {
      const { room, after } = moved(seed)
      const { phase } = room.board
      if (phase === 'waiting') expect(['waiting', 'write'], `seed ${seed}`).toContain(after.board.phase)
      if (phase === 'write')
        expect(['waiting', 'write', 'share'], `seed ${seed}`).toContain(after.board.phase)
      if (after.board.phase === 'write') expect(after.board.revealed).toEqual([])
    }
  })
})

test('a vote that is left without being closed stays open, and moving on closes it', () => {
  const room: Standing = {
    ...aRoom(seededRng(1)),
    vote: { id: 'board', budget: 3, open: true },
    rules: { phases: OPEN, steps: [], counted: false, revealByPrompt: false },
  }
  const voting = { ...room, board: { ...room.board, phase: 'vote' as const } }
  const closed = { ok: true, value: { vote: { open: false, budget: 3 } } }
  expect(moves.go(voting, { phase: 'talk', prompt: null, dots: null })).toMatchObject(closed)
  expect(moves.back(voting)).toEqual({ ok: true, value: { board: { phase: 'group' } } })
})
