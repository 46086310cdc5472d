/** The product in the engines of Firefox and of Safari: a room from the organiser's first press to the file that is taken home. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BoardView } from '@folkmoot/protocol'
import { joinAs, type ServerProcess, startServer, until } from '@folkmoot/testkit'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildLibrary } from '../packages/library/src/build-library.ts'
import { collect } from '../packages/library/src/collection.ts'
import { samplePublished, sampleThemes } from '../packages/library/src/sample.fixture.ts'
import { ENGINES, type Engine, type EngineScreen, noEngine } from './support/engines/index.ts'
import * as people from './support/engines/people.ts'
import { button } from './support/engines/people.ts'
import { othersPost } from './support/extras.ts'
import { type LossyDoor, lossyDoor } from './support/lossy-door.ts'

const PHONE = { width: 390, height: 844 }
const LAPTOP = { width: 1366, height: 768 }
const PROJECTOR = { width: 1920, height: 1080 }
const BOARD = 'First things'
const PROMPT = 'What should we do first ?'
const WORDS = { away: 'written while the network was away', letters: 'Zoë hears “ŵy” and ਪੰਜਾਬੀ, اردو: café' }

describe.each(ENGINES)('in $name', kind => {
  describe.skipIf(noEngine(kind))('a room', { meta: { lacks: kind.lacks() } as object }, () => {
    let server: ServerProcess
    let door: LossyDoor
    let engine: Engine
    let desk: EngineScreen
    let cockpit: EngineScreen
    let wall: EngineScreen
    let asha: EngineScreen
    let code = ''
    let folder = ''
    const screens: EngineScreen[] = []

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'folkmoot-engines-'))
      ;[server, engine] = await Promise.all([startServer(), kind.start()])
      door = await lossyDoor(server.origin)
      for (const size of [LAPTOP, LAPTOP, PROJECTOR, PHONE]) screens.push(await engine.open(size))
      ;[desk, cockpit, wall, asha] = screens as [EngineScreen, EngineScreen, EngineScreen, EngineScreen]
    })
    afterAll(async () => {
      await engine?.close()
      door?.close()
      await server?.discard()
      await rm(folder, { recursive: true, force: true })
    })
    const photograph = async (name: string) => {
      const folder = process.env.FOLKMOOT_PICTURES
      if (!folder) return
      for (const [i, screen] of screens.entries())
        await screen.photograph(join(folder, `${kind.name}-${name}-${i}.png`))
    }
    const boardId = async () => {
      const stage = await (await joinAs(server, code, 'Somebody else')).stage()
      const [board] = stage.view.boards as BoardView[]
      stage.close()
      return board?.id ?? ''
    }
    // Each step stands on those before it.
    let hasFailed = false
    beforeEach(({ skip }) => skip(hasFailed, 'a step before it failed'))
    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail') return
      hasFailed = true
      await photograph('failed')
    })

    it('[E-50] an event is made by the organiser’s forms, and its board', async () => {
      await people.signIn(desk, server.ready.organiser)
      code = await people.makeEvent(desk, { name: 'Winter Meeting', board: BOARD, prompts: [PROMPT] })
      await photograph('made')
    })

    it('[E-50] a display is paired, a facilitator comes in by a link, and a delegate by the code', async () => {
      const address = await people.makeLink(desk, 'Maggie')
      await people.enterByLink(cockpit, address)
      const screen = await people.showDisplay(wall, server.origin)
      await people.pair(desk, screen)
      await wall.sees('Winter Meeting')
      await people.join(asha, { origin: door.origin, code, name: 'Asha Begum', network: 'Keighley' })
      await wall.sees('One person in')
    })

    it('[E-50] words are written, kept while the network is away, and saved when it is back', async () => {
      await cockpit.press(button(new RegExp(BOARD), { role: 'navigation', name: 'Run sheet' }))
      await people.doNext(cockpit, 'Open for writing')
      await asha.sees(PROMPT)
      await asha.fill(people.answer, WORDS.letters)
      await asha.sees('saved ✓')
      door.cut()
      await asha.sees(/No connection just now/)
      await asha.fill(people.answer, WORDS.away)
      await asha.sees('not saved yet')
      await photograph('away')
      door.mend()
      await asha.sees('saved ✓')
      await asha.misses(/No connection just now/)
      expect(await asha.valueOf(people.answer)).toBe(WORDS.away)
      await people.postDraft(asha, WORDS.away)
      await people.post(asha, WORDS.letters)
      await othersPost(server, code, await boardId(), [0])
    })

    it('[E-50] what was posted is revealed on the wall and in the room, letter for letter', async () => {
      await people.doNext(cockpit, 'Reveal')
      for (const words of [WORDS.letters, WORDS.away, 'Somebody says 1']) await wall.sees(words)
      await people.turnTo(asha, 'The room')
      await asha.sees({ text: 'Another says 1', within: { role: 'region', name: 'The room' } })
      await photograph('revealed')
    })

    it('[E-50] notes are put together in the cockpit, and the wall follows', async () => {
      await people.doNext(cockpit, 'Put notes together')
      await people.makeGroup(cockpit, 'The gate', WORDS.away, 'Somebody says 1')
      await wall.sees({ role: 'heading', name: 'The gate' })
      await photograph('grouped')
    })

    it('[E-50] dots are given, and the wall shows how many once the vote is closed', async () => {
      await people.doNext(cockpit, 'Open the vote')
      await people.turnTo(asha, 'Write')
      await asha.press(button('Give my dots'))
      await people.giveDot(asha, 'The gate')
      await people.giveDot(asha, 'The gate')
      await cockpit.sees(/^1 of 4 people have voted/)
      await photograph('voting')
      await people.doNext(cockpit, 'Close the vote')
      await wall.sees('2 dots')
      await photograph('voted')
    })

    it('[E-50] the record is made at the desk as a page, and has every letter as it was written', async () => {
      await people.doNext(cockpit, /^Freeze/)
      await wall.sees('frozen ✓')
      await people.makeFile(desk)
      const arrived = async () => (await readdir(engine.downloads)).find(name => name.endsWith('.html'))
      const name = await until(arrived, 'the file', 60_000)
      await desk.go(pathToFileURL(join(engine.downloads, name)).href)
      for (const words of [WORDS.letters, WORDS.away]) await desk.sees(words)
      await photograph('record')
    })

    it('[E-51] the library is searched and read from a disk, each note letter for letter', async () => {
      const published = samplePublished(12)
      const about = { readers: 'public', contact: 'the programme’s office', licence: 'CC BY 4.0' } as const
      for await (const { path, text } of buildLibrary(published, about, [], sampleThemes())) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), text)
      }
      await wall.go(pathToFileURL(join(folder, 'index.html')).href)
      await wall.fill({ label: 'Search all notes' }, 'breakfast')
      await wall.press(button('Find'))
      await wall.sees(/^\d+ notes?$/)
      await photograph('library')
      const notes = collect(published).notes.filter(one => one.id.startsWith('better-together-b1-'))
      expect(notes).toHaveLength(12)
      await wall.go(pathToFileURL(join(folder, 'e/better-together/better-together-b1/index.html')).href)
      await wall.sees({ role: 'heading', name: 'Why are we here?' })
      const words = await wall.evaluate(() => document.body.textContent?.replace(/\s+/g, ' ') ?? '')
      for (const { text } of notes) expect(words).toContain(text.replace(/\s+/g, ' '))
      await photograph('library-board')
    })

    it('complained about nothing', async () => {
      for (const screen of screens) expect(await screen.complaints()).toEqual([])
    })
  })
})
