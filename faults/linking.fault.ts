/**
 * The linking game: attackers who hold everything that a role gets guess who wrote which note of a board without names, and
 * must do no better than chance. It confirms, at sizes that the swap test does not reach, what that test proves.
 *
 * Each game: n people write one note each; there is a restart, a reveal, changed and late notes, a lunch in which the room
 * leaves memory, a freeze, an export, another edition. After each of these every attacker guesses by every rule below: an
 * order of the notes, read from what they got, is laid beside an order of the people. More than the room would know is
 * given away: the true order of people's pages on the disk. `FOLKMOOT_LINKING` adds a size (2000 in CI).
 *
 * `FOLKMOOT_FIGURES=FILE` plays many more games and writes the table of `docs/privacy.md`.
 */
import { writeFile } from 'node:fs/promises'
import { readBoard } from '@folkmoot/board-doc'
import { type Rng, seededRng, shuffled } from '@folkmoot/kit'
import { LIMITS, nextStroke } from '@folkmoot/protocol'
import { afterAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { openMoot } from '../apps/server/src/tests/simulated/moot.fixture.ts'
import {
  unnamedBoard,
  type Watcher,
  type Writer,
  writer,
} from '../apps/server/src/tests/simulated/people.fixture.ts'
import { watchersOf } from '../apps/server/src/tests/simulated/watchers.fixture.ts'
import { interval, meanOf, type Score } from './support/interval.ts'

const EXTRA = Number(process.env.FOLKMOOT_LINKING ?? 0)
const SEED = Number(process.env.FOLKMOOT_SEED ?? 1)
const FILE = process.env.FOLKMOOT_FIGURES
/** Size → games on each kind of board. */
const GAMES: [n: number, games: number][] = [
  [3, FILE ? 60 : 12],
  [12, FILE ? 20 : 5],
  [40, FILE ? 8 : 2],
  [90, FILE ? 4 : 1],
]
if (EXTRA > 0) GAMES.push([EXTRA, 1])
/** The size at which documents are read, too; every size in CI. */
const READ = 12
/** So many people act between two looks: in a full hall several in the same second. */
const MOMENTS = 60

/** Hits and guesses, by role, rule and event. */
type Scores = Map<string, Score>
/** What came of a size's games, one map a game. */
const played = new Map<number, Scores[]>()

afterAll(async () => {
  if (FILE) await writeFile(FILE, [...played].map(([n, games]) => tableOf(n, games)).join(''))
})

test.each(
  GAMES.flatMap(([n, games]) =>
    // The extra size on the kind that says more.
    (n === EXTRA ? (['network'] as const) : (['anonymous', 'network'] as const)).map(
      kind => [n, kind, games] as const,
    ),
  ),
)('[P-34] of %i people on a board that is %s nobody can be linked to their note', async (n, kind, games) => {
  const all: Scores = new Map()
  for (let game = 0; game < games; game++) {
    const scores: Scores = new Map()
    await play(
      n,
      kind,
      SEED * 1_000 + game + (kind === 'network' ? 500 : 0),
      scores,
      game === 0 && (EXTRA > 0 || n === READ),
    )
    played.set(n, [...(played.get(n) ?? []), scores])
    for (const [key, score] of scores) all.set(key, sum([all.get(key) ?? NOTHING, score]))
  }
  // Of some hundred rules the best is lucky: it must stand out by more than luck among as many explains.
  for (const [key, score] of all)
    expect(interval(score, LUCK).low, `${key}: ${score.hits} of ${score.guesses}`).toBeLessThanOrEqual(1 / n)
})

/** In standard deviations: one in a million by chance. */
const LUCK = 4.9

/** @param documents the archive of all file formats is made as well, by a process of its own */
async function play(
  n: number,
  kind: 'anonymous' | 'network',
  seed: number,
  scores: Scores,
  documents: boolean,
): Promise<void> {
  const moot = await openMoot(seed)
  const rng = seededRng(seed * 7 + 1)
  try {
    const people: Writer[] = []
    for (let i = 0; i < n; i++) people.push(await writer(moot, `Person ${i}`, 'keighley'))
    const watchers = await watchersOf(moot, people.slice(0, 2))
    const board = await unnamedBoard(moot, kind)
    for (const one of watchers) await one.connect()
    const pass = async (ms: number) => {
      await moot.run(ms)
      for (const one of watchers) await one.follow()
    }
    const stroke = () => pass(nextStroke(board, moot.clock.now()) - moot.clock.now() + 500)
    const truth = new Map(people.map((who, i) => [`said ${i}`, who]))
    const guess = async (event: string) => {
      for (const one of watchers) {
        const fresh = await one.fresh(board)
        guessAll({ watcher: one, fresh, people, truth, event, rng }, scores)
      }
    }
    /** Everybody within a while, in no order of theirs; some come and go with it. */
    const allOf = async (some: readonly Writer[], act: (who: Writer, i: number) => void) => {
      for (const who of shuffled(some, rng)) {
        if (rng.next() < 0.5) {
          who.cut()
          await who.connect()
        }
        act(who, people.indexOf(who))
        if (rng.next() * n < MOMENTS) await pass((240_000 / Math.min(n, MOMENTS)) * rng.next())
      }
    }

    for (const who of people) await who.connect()
    await pass(1_000)
    await allOf(people, (who, i) => who.post('entry', board, `said ${i}`))
    for (const who of people) who.cut()
    await moot.restart(true)
    for (const who of people) await who.connect()
    await pass(1_000)
    await moot.command('board.share', { board })
    await stroke()
    await guess('revealed')

    await allOf(people.slice(0, Math.ceil(n / 3)), (who, i) => {
      truth.set(`said ${i}, changed`, who)
      who.post('entry', board, `said ${i}, changed`)
    })
    await allOf(people.slice(-Math.ceil(n / 3)), (who, i) => {
      truth.set(`late ${i}`, who)
      who.post('late', board, `late ${i}`)
    })
    for (let i = 0; i < 8; i++) await stroke()
    await guess('changed and late')

    for (const one of [...people, ...watchers]) one.cut()
    await moot.run(5 * LIMITS.strokeMs)
    for (const who of people) await who.connect()
    await pass(1_000)
    await guess('after lunch')

    await moot.command('board.freeze', { board, now: true })
    await moot.command('board.reopen', { board })
    await stroke()
    await moot.command('board.freeze', { board, now: true })
    for (const one of watchers) {
      await one.look()
      if (documents) await one.takePacked(['zip'])
    }
    await guess('second edition')
  } finally {
    await moot.stop()
  }
}

interface Attack {
  watcher: Watcher
  fresh: Y.Doc
  people: readonly Writer[]
  truth: ReadonlyMap<string, Writer>
  event: string
  rng: Rng
}

/** Orders of the notes, as the attacker has them; orders of the people, as they can be had. */
function guessAll({ watcher, fresh, people, truth, event, rng }: Attack, scores: Scores): void {
  const notes = readBoard(fresh).notes
  const known = new Map(notes.map(note => [note.id, note]))
  const text = (id: string) => known.get(id)?.text ?? ''
  const isHere = (id: string) => known.has(id)
  const inFile = (...about: [by: string, ending?: string]) =>
    inOrder(
      lastFile(watcher, ...about),
      notes.map(note => note.text),
    ).flatMap(words => notes.find(note => note.text === words)?.id ?? [])
  const noteOrders: Record<string, string[]> = {
    parts: partsOf(fresh).filter(isHere),
    ids: [...known.keys()].sort(),
    arrivals: [...watcher.arrivals.keys()].filter(isHere),
    record: inFile('export csv'),
    document: inFile('export zip: ', '.docx'),
    workbook: inFile('export zip: ', '.xlsx'),
    'page to read': inFile('export zip: ', '.html'),
  }
  const seen = sightings(watcher)
  const by = (key: (who: Writer) => string | number) => people.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  const peopleOrders: Record<string, Writer[]> = {
    'order of joining': [...people],
    handles: by(who => who.handle),
    'pages on the disk': by(who => who.person),
    'last seen to come': by(who => seen.get(who.handle) ?? 0),
  }
  const score = (rule: string, id: string, who: Writer | undefined) => {
    const key = `${watcher.role} · ${rule} · ${event}`
    const before = scores.get(key) ?? { hits: 0, guesses: 0 }
    const hit = who !== undefined && truth.get(text(id)) === who
    scores.set(key, { hits: before.hits + (hit ? 1 : 0), guesses: before.guesses + 1 })
  }
  for (const [notesBy, ids] of Object.entries(noteOrders))
    for (const [peopleBy, order] of Object.entries(peopleOrders))
      for (const [i, id] of ids.entries()) score(`${notesBy} × ${peopleBy}`, id, order[i % order.length])
  // Whoever came last before a note did.
  for (const [id, at] of watcher.arrivals) {
    if (!isHere(id)) continue
    const recent = people.filter(who => (seen.get(who.handle) ?? Number.POSITIVE_INFINITY) <= at)
    const latest = Math.max(...recent.map(who => seen.get(who.handle) ?? 0))
    const some = recent.filter(who => seen.get(who.handle) === latest)
    const pool = some.length > 0 ? some : people
    score('whoever came before it', id, pool[Math.floor(rng.next() * pool.length)])
  }
}

/** What an export holds; nothing before there is one. */
function lastFile({ told }: Watcher, from: string, ending = ''): string {
  return (
    told.findLast(({ by, what }) => by.startsWith(from) && by.endsWith(ending) && what.length > 10)?.what ??
    ''
  )
}

/** The texts in the order in which a file has them. */
function inOrder(file: string, texts: readonly string[]): string[] {
  // “said 1” stands in “said 12” and in “said 1, changed”, too.
  const found = texts.map(words => ({ words, at: file.search(new RegExp(`${words}(?!\\d|, changed)`)) }))
  return found
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ words }) => words)
}

/** When each person was last told to have come. */
function sightings({ told }: Watcher): Map<string, number> {
  const here = new Map<string, number>()
  const connected = new Set<string>()
  for (const { at, by, what } of told) {
    if (by !== 'change' || !what.includes('"people"')) continue
    const { people = [] } = JSON.parse(what).set as { people?: { id: string; connected: boolean }[] }
    for (const who of people) {
      if (who.connected && !connected.has(who.id)) here.set(who.id, at)
      if (who.connected) connected.add(who.id)
      else connected.delete(who.id)
    }
  }
  return here
}

/** Notes in the order of the document's parts. */
function partsOf(doc: Y.Doc): string[] {
  const parts: string[] = []
  for (const structs of doc.store.clients.values())
    for (const struct of structs) {
      const { parentSub, deleted } = struct as { parentSub?: string | null; deleted: boolean }
      if (!deleted && parentSub) parts.push(parentSub)
    }
  return parts
}

const NOTHING: Score = { hits: 0, guesses: 0 }

function sum(scores: readonly Score[]): Score {
  return scores.reduce((a, b) => ({ hits: a.hits + b.hits, guesses: a.guesses + b.guesses }), NOTHING)
}

/** A line a role: the guesses of one game hang together, so that games are what is counted for the interval. */
function tableOf(n: number, games: readonly Scores[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`
  const roles = new Set(games.flatMap(scores => [...scores.keys()].map(key => key.split(' · ')[0] ?? '')))
  return [...roles]
    .map(role => {
      const shares = games.map(scores => {
        const { hits, guesses } = sum(
          [...scores].flatMap(([key, score]) => (key.startsWith(`${role} · `) ? [score] : [])),
        )
        return hits / guesses
      })
      const { mean, low, high } = meanOf(shares)
      return `| ${n} | ${role} | ${percent(1 / n)} | ${percent(mean)} (${percent(low)} to ${percent(high)}) |\n`
    })
    .join('')
}
