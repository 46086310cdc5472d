/**
 * The swap test's stage: two people write within one release window of an unnamed board, and everybody else's ears are
 * kept. The play is run three times from one seed. If what the others get is the same to the byte and the millisecond,
 * nothing they got depends on who wrote which.
 *
 *   as written   Ann says x, then Ben says y
 *   words        Ann says y, then Ben says x: their words are exchanged, and so is when each was posted
 *   writers      Ben says x, then Ann says y: only whose they are is exchanged
 */
import { readBoard } from '@folkmoot/board-doc'
import { assert } from '@folkmoot/kit'
import { type Id, LIMITS, nextStroke } from '@folkmoot/protocol'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { type Moot, openMoot } from './moot.fixture.ts'
import { type Delivery, PACKED, unnamedBoard, type Watcher, type Writer, writer } from './people.fixture.ts'
import { watchersOf } from './watchers.fixture.ts'

/** `alone`: Ann says both, and Ben nothing. */
export type Exchange = 'words' | 'writers' | 'alone'

interface Part {
  writer: Writer
  text: string
  /** The entry's id on its writer's page: theirs alone. */
  entry: string
}

interface Play {
  moot: Moot
  board: Id
  /** Who says something first, and second. */
  first: Part
  second: Part
  /** Two people who are there and never change places: whatever an organiser does about somebody is done about them. */
  ann: Writer
  ben: Writer
  others: readonly Writer[]
  watchers: readonly Watcher[]
  /** Lets time pass, and everybody look. */
  pass(ms: number): Promise<void>
  /** To a moment just after the board's next stroke. */
  stroke(): Promise<void>
  /** Both say it, seconds apart, within one window. */
  say(): Promise<void>
  /** So that more than six wait. */
  othersSay(text?: string): Promise<void>
  /** The two, in the order of their words: who they are differs, what happens to which words does not. */
  inOrder(): Part[]
  /** The note with these words, by what everybody has. @throws when there is none */
  noteOf(text: string): Id
  /** Nobody has a note with these words. */
  isNoNote(text: string): void
  /** A command of the organiser's about the board. */
  command(name: string, input?: object): Promise<Record<string, unknown>>
  restart(crash?: boolean): Promise<void>
  /** All who watch take what somebody new would be given. */
  look(): Promise<void>
}

export interface Scene {
  visibility: 'anonymous' | 'network' | 'named'
  format?: string
  lookFirst?: boolean
  prompts?: number
  /** Tables write, each on a page of its own. */
  by?: 'table'
  /** Documents are compared as well at the end: they are made by real processes, which take their time. */
  packed?: true
  /** Writers stay away until the scene connects them. */
  offline?: true
  play(play: Play): Promise<void>
}

const HOME = 'keighley'
/** In CI every scene's archive, which holds all other files, is compared, and the documents of `packed` ones by themselves too. */
const EVERY_SCENE = process.env.FOLKMOOT_SCENES === '1'
export const WORDS = ['More time for the little ones, says x', 'Fewer forms: y']

export async function perform(scene: Scene, exchange: Exchange | null, seed: number): Promise<Watcher[]> {
  const moot = await openMoot(seed)
  try {
    const join = async (name: string, network: string | null = HOME) => writer(moot, name, network)
    const ann = await join('Ann')
    const ben = await join('Ben')
    const others: Writer[] = []
    for (let i = 0; i < 7; i++) others.push(await join(`Other ${i}`, i < 5 ? HOME : null))
    const watchers = await watchersOf(moot, [ann, ben])
    const { visibility, format, lookFirst, prompts, by } = scene
    const board = await unnamedBoard(moot, visibility, {
      ...(format && { format }),
      ...(lookFirst && { lookFirst }),
      ...(prompts && { prompts }),
      ...(by && { by }),
    })
    for (const one of scene.offline ? others : [...others, ann, ben]) await one.connect()
    for (const one of watchers) await one.connect()

    const texts = exchange === 'words' ? [...WORDS].reverse() : WORDS
    const [one, two] = exchange === 'writers' ? [ben, ann] : exchange === 'alone' ? [ann, ann] : [ann, ben]
    const part = (who: Writer, text = '', more = ''): Part => ({
      writer: who,
      text,
      entry: `of-${who.name}${more}`,
    })
    const find = (text: string) => {
      const notes = readBoard(watchers[0]?.board(board) ?? new Y.Doc()).byId
      return [...notes.values()].find(note => note.text === text)
    }
    const play: Play = {
      moot,
      board,
      first: part(one, texts[0]),
      second: part(two, texts[1], exchange === 'alone' ? '-2' : ''),
      ann,
      ben,
      others,
      watchers,
      async pass(ms) {
        await moot.run(ms)
        for (const who of watchers) await who.follow()
      },
      stroke: () => play.pass(nextStroke(board, moot.clock.now()) - moot.clock.now() + 1_000),
      async say() {
        for (const { writer: who, entry, text } of [play.first, play.second]) {
          who.post(entry, board, text)
          await play.pass(3_000)
        }
      },
      async othersSay(text = 'said by') {
        for (const [i, who] of others.entries()) who.post(`of-${who.name}`, board, `${text} ${i}`)
        await play.pass(200)
      },
      inOrder: () => [play.first, play.second].toSorted((a, b) => (a.text < b.text ? -1 : 1)),
      noteOf(text) {
        const found = find(text)
        assert(found, `“${text}” is a note`)
        return found.id
      },
      isNoNote: text => assert(!find(text), `“${text}” is no note`),
      async command(name, input = {}) {
        const answer = await moot.command(name, { board, ...input })
        await play.pass(200)
        return answer
      },
      async restart(crash) {
        for (const who of [...others, ann, ben]) who.cut()
        for (const who of watchers) who.cut()
        await moot.run(300)
        await moot.restart(crash)
        for (const who of [...others, ann, ben]) await who.connect()
        await play.pass(1_000)
      },
      async look() {
        await play.pass(0)
        for (const who of watchers) await who.look()
      },
    }
    await play.pass(1_000)
    await scene.play(play)
    await play.pass(2 * LIMITS.strokeMs)
    await play.look()
    if (scene.packed || EVERY_SCENE)
      for (const who of watchers) await who.takePacked(scene.packed && EVERY_SCENE ? PACKED : ['zip'])
    return watchers
  } finally {
    await moot.stop()
  }
}

/** The first thing that one watcher got in only one of two performances, with a little of what stands around it. */
function firstDifference(a: readonly Delivery[], b: readonly Delivery[]): { was: string; is: string } | null {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [was, is] = [lineOf(a[i]), lineOf(b[i])]
    if (was === is) continue
    let same = 0
    while (was[same] === is[same]) same++
    const around = (line: string) => `${line.slice(0, 40)} … ${line.slice(Math.max(0, same - 80), same + 80)}`
    return { was: around(was), is: around(is) }
  }
  return null
}

function lineOf(told: Delivery | undefined): string {
  return told ? `${told.at} ${told.by} ${told.what}` : 'nothing'
}

export function expectTheSame(before: readonly Watcher[], after: readonly Watcher[]): void {
  const differs = before.flatMap((one, i) => {
    const found = firstDifference(one.told, after[i]?.told ?? [])
    return found ? [{ role: one.role, ...found }] : []
  })
  expect(differs).toEqual([])
}
