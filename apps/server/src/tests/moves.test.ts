/**
 * Rooms made by chance: what the cockpit may offer is offered alike from a view and from records, is accepted when it is
 * pressed, can be taken back, and never shows words before they are revealed. FOLKMOOT_SEED repeats one room.
 */
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import {
  backOffer,
  emptyWall,
  nextOffer,
  type Offer,
  offerTo,
  type RoomSeen,
  roomOfRecords,
  rulesOf,
  type Situation,
  situationOf,
  wallView,
} from '@folkmoot/domain'
import { FORMATS, formatById } from '@folkmoot/formats'
import { type Rng, randomId, seededRng } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import {
  type BoardRecord,
  type BoardView,
  COMMANDS,
  type FacilitatorView,
  type Id,
  Phase,
  RECORDS,
  type RoundTable,
} from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import { expect, test, vi } from 'vitest'
import type { Audience } from '../views/audience.ts'
import type { ServerFacts } from '../views/context.ts'
import { keysFor } from '../views/keys.ts'
import { useHall } from './hall.fixture.ts'
import { EVENT } from './world.fixture.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

const hall = useHall()
const SEEDS = process.env.FOLKMOOT_SEED ? [Number(process.env.FOLKMOOT_SEED)] : [1, 2, 3, 4]
const STEPS = 25

const one = <T>(rng: Rng, of: readonly T[]): T => of[Math.floor(rng.next() * of.length)] as T

async function write(edit: (tx: Tx) => void, pages: readonly Id[] = []): Promise<void> {
  const done = await hall.server.deps.rooms.submit(EVENT, {
    actor: null,
    op: null,
    pages,
    run: tx => {
      edit(tx)
      return { ok: true, value: null }
    },
  })
  if (!done.ok) throw new Error(done.error.code)
}

async function look<T>(at: (read: RoomReader) => T): Promise<T> {
  const found = await hall.server.deps.rooms.read(EVENT, at)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

const server: ServerFacts = {
  devices: new Set(),
  people: new Set(),
  programmeName: () => 'A programme',
  formatById,
  rehearsal: () => null,
  health: () => ({ ok: true, words: '' }),
  joins: () => ({ waiting: 0, turnedAway: 0, anywhere: false }),
  cockpits: () => [],
  wall: () => wallView(emptyWall(0)),
  expected: 150,
  baseUrl: 'http://localhost',
  moved: null,
  past: [],
  holdsUnsent: () => false,
  libraries: { of: () => ({ all: [], draft: null }), stateOf: () => 'none' },
  isLasting: false,
}
function viewOf(read: RoomReader, audience: Audience): object {
  return Object.fromEntries(
    keysFor(audience).map(([key, spec]) => [key, spec.make({ read, audience, server })]),
  )
}

/** Boards of any activities, some with tables or for one network, and people without devices who write on them. */
async function aRoom(rng: Rng, seed: number): Promise<{ boards: Id[]; people: Id[] }> {
  const session = `moves-${seed}`
  const people = Array.from({ length: 4 + Math.floor(rng.next() * 20) }, (_, i) => `moves-${seed}-p${i}`)
  const boards = Array.from({ length: 4 }, (_, i) => `moves-${seed}-b${i}`)
  await write(tx => {
    tx.put(
      'session',
      RECORDS.session.parse({ id: session, day: 0, order: 100 + seed, title: 'M', kind: 'activity' }),
    )
    for (const id of people)
      tx.put(
        'person',
        RECORDS.person.parse({
          id,
          handle: `h-${id}`,
          name: id,
          network: one(rng, ['keighley', 'hereford']),
          returnCodeHash: null,
          deviceless: true,
          pageEpoch: 1,
          joinedAt: 1,
        }),
      )
    boards.forEach((id, order) => {
      const format = one(rng, FORMATS)
      const { prompts, keys, visibility, by, oneEach, lookFirst } = format.defaults
      tx.put(
        'board',
        RECORDS.board.parse({
          id,
          session,
          order,
          title: id,
          format: format.id,
          prompts: prompts.map((text, i) => ({
            id: `p${i}`,
            text,
            ...(keys?.[i] !== undefined && { key: keys[i] }),
          })),
          visibility: one(rng, [visibility, 'named']),
          network: rng.next() < 0.15 ? 'keighley' : null,
          by,
          oneEach,
          lookFirst: lookFirst ?? rng.next() < 0.2,
        }),
      )
    })
  })
  return { boards, people }
}

/** Something that people or facilitators do besides. */
async function besides(rng: Rng, { boards, people }: { boards: Id[]; people: Id[] }): Promise<void> {
  const board = await look(read => read.get('board', one(rng, boards)))
  const person = one(rng, people)
  if (!board) return
  const { command } = hall.organiser
  await one<() => unknown>(rng, [
    () => writes(board, person, rng),
    () => writes(board, person, rng),
    () =>
      write(tx => {
        const [note] = tx.notes(board.id)
        if (note && tx.get('vote', board.id)?.open)
          tx.put('ballot', { id: `${board.id}-${person}`, board: board.id, person, dots: { [note.id]: 1 } })
      }),
    () => command('timer.start', { seconds: 600, label: 'Talk' }),
    () => command('stage.show', { board: null, session: board.session }),
    () => command('wall.look', { board: board.id }),
    async () => {
      const notes = await look(read => read.notes(board.id).map(note => note.id))
      const rev = await look(read => read.get('groups', board.id)?.rev ?? 0)
      await command('groups.arrange', {
        board: board.id,
        rev,
        groups: [{ id: randomId(8), name: 'One', notes }],
      })
    },
    () => rng.next() < 0.3 && command('board.freeze', { board: board.id, now: true }),
  ])()
}

async function writes(board: BoardRecord, person: Id, rng: Rng): Promise<void> {
  const { prompts } = board
  await write(
    tx =>
      tx.editPage(person, doc => {
        const at = { board: board.id, prompt: one(rng, prompts).id, made: 1 }
        const entry = createEntry(doc, at, undefined)
        // The words say where they belong.
        setDraft(doc, entry, `said on ${board.id} ${at.prompt}.`)
        postEntry(doc, entry, { visibility: board.visibility, alone: true })
      }),
    [person],
  )
}

/** Everything that the cockpit has a button for. */
function offersOf(situation: Situation): Offer[] {
  const back = backOffer(situation.board, situation.rules)
  const jumps = Phase.options.flatMap(phase => offerTo(phase, situation) ?? [])
  return [nextOffer(situation) ?? [], back ?? [], jumps].flat()
}

function situation(room: RoomSeen, board: BoardRecord | BoardView, rng: Rng): Situation {
  const rules = rulesOf(formatById(board.format), board.prompts)
  const next = one(rng, [null, { session: board.session, board: null }])
  return situationOf(room, board, { session: board.session, rules, dots: 3, next })
}

const withoutTime = ({ deadline, startsAt, ...table }: RoundTable) => ({
  ...table,
  runs: deadline !== null,
  starts: startsAt != null,
})

const touched = (read: RoomReader, board: Id | null) => {
  const of = board === null ? null : read.get('board', board)
  // The engine's own notes about a board are no part of a move.
  const standing = of && { ...of, past: null, written: null }
  // How a round was told at the minute before is no part of it either.
  const round = board === null ? null : read.get('round', board)
  return {
    board: standing,
    stage: read.get('stage', 'stage'),
    vote: board && read.get('vote', board),
    // A minute that runs, or is about to, has as much left as it had, and ends later.
    round: round && { ...round, changedAt: null, minuteBefore: null, tables: round.tables.map(withoutTime) },
    tables: [...read.list('table')].sort((a, b) => a.order - b.order),
  }
}

/** Words that stand on a board, or are told to anybody, before they are revealed. */
function tooEarly(read: RoomReader, boards: readonly Id[]): string[] {
  const found: string[] = []
  const room = JSON.stringify([
    viewOf(read, { kind: 'display', screen: 'wall' }),
    viewOf(read, { kind: 'delegate', network: null }),
  ])
  for (const id of boards) {
    const board = read.get('board', id)
    const isHidden = board?.phase === 'waiting' || board?.phase === 'write'
    for (const prompt of board?.prompts ?? []) {
      const isWaiting =
        board?.phase === 'share' && board.revealed.length > 0 && !board.revealed.includes(prompt.id)
      if (!isHidden && !isWaiting) continue
      const said = `said on ${id} ${prompt.id}.`
      if (JSON.stringify(read.notes(id)).includes(said) || room.includes(said)) found.push(said)
    }
  }
  return found
}

test.each(SEEDS)('[T-38] [T-39] [T-40] [T-41] [T-46] room %i', async seed => {
  const rng = seededRng(seed)
  const room = await aRoom(rng, seed)
  const { command } = hall.organiser
  const pressed = new Map<string, number>()
  let taken = 0
  for (let step = 0; step < STEPS; step++) {
    const words = `FOLKMOOT_SEED=${seed}, step ${step}`
    await besides(rng, room)
    const id = one(rng, room.boards)
    const choice = Math.floor(rng.next() * 1000)
    const again = rng.next()
    const [ofView, offers] = await look(read => {
      const board = read.get('board', id) as BoardRecord
      const view = viewOf(read, { kind: 'facilitator', network: null }) as FacilitatorView
      const told = view.boards.find(one => one.id === id)
      return [
        told && offersOf(situation(view, told, seededRng(choice))),
        offersOf(situation(roomOfRecords(read, null), board, seededRng(choice))),
      ]
    })
    expect(ofView, words).toEqual(offers)
    const offer = offers?.[choice % offers.length]
    if (!offer || offer.key === null) continue
    const board = 'board' in offer.input && offer.key !== 'stageGo' ? offer.input.board : null
    const before = await look(read => touched(read, board))
    const answer = await command(COMMANDS[offer.key].name, offer.input)
    expect(answer.body, `${words}: ${JSON.stringify(offer)}`).not.toHaveProperty('code')
    pressed.set(offer.what, (pressed.get(offer.what) ?? 0) + 1)
    expect(await look(read => tooEarly(read, room.boards)), words).toEqual([])
    const { undo } = answer.body as { undo?: Id | null }
    if (!undo || again < 0.4) continue
    const after = await look(read => touched(read, board))
    const done = await command('move.undo', { ...(board !== null && { board }), move: undo })
    // People had drafts here from before, and nothing of the screens had changed.
    if ((done.body as { reason?: string }).reason === 'written-on') continue
    expect(done.status, `${words}: ${JSON.stringify([offer, done.body])}`).toBe(200)
    const back = await look(read => touched(read, board))
    const isFinal = before.board?.phase === 'closed' || (done.body as { staysOpen: boolean }).staysOpen
    expect(back, words).toEqual(isFinal ? { ...after, stage: before.stage } : before)
    expect(await look(read => tooEarly(read, room.boards)), words).toEqual([])
    expect((await command('move.undo', { ...(board !== null && { board }), move: undo })).status).toBe(409)
    taken++
  }
  console.log(`room ${seed}: ${JSON.stringify(Object.fromEntries(pressed))}, ${taken} taken back`)
  expect(taken).toBeGreaterThan(0)
})

test('[T-41] waiting notes are let through together, and those alone whose words were looked at', async () => {
  const { command } = hall.organiser
  const board = await hall.newBoard('day-review')
  await command('board.look-first', { board, on: true })
  const first = await hall.post(await hall.join('Lila'), board, 'as it was')
  await hall.post(await hall.join('Milo'), board, 'stays as it is')
  await command('board.go', { board, phase: 'share', from: 'write' })
  const waiting = () =>
    look(read => {
      const { pending } = viewOf(read, { kind: 'facilitator', network: null }) as FacilitatorView
      return pending.filter(note => note.board === board)
    })
  const looked = await until(async () => {
    const found = await waiting()
    return found.length === 2 ? found : null
  }, 'two notes that wait')
  setDraft(first.page.doc, first.entry, 'something else')
  postEntry(first.page.doc, first.entry)
  await first.page.saved()
  await until(async () => (await waiting()).some(note => note.text === 'something else'), 'other words')
  let commits = 0
  hall.server.deps.rooms.watch({
    committed(_room, change) {
      if (change.records.size > 0) commits++
    },
  })
  const notes = looked.map(({ note, seen }) => ({ note, seen }))
  const answer = await command('notes.let-through', { board, notes })
  expect(answer.body).toEqual({ through: 1, waiting: 1 })
  expect(commits).toBe(1)
  expect((await hall.notes(board)).map(note => note.text)).toEqual(['stays as it is'])
})
