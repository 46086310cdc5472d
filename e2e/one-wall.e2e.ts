/** The wall on several screens at once: three displays of different sizes and the cockpit's picture show one page. */
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'
import { joinAs, noBrowser, until } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useSampleEvent } from './support/event.ts'
import { button, PATIENCE_MS, sees } from './support/look.ts'
import { lossyDoor } from './support/lossy-door.ts'
import type { Screen } from './support/screens.ts'

/** One picture of a screen: the number of the page that it shows, and what of it can be read there. */
interface Seen {
  n: number
  /** “page x of y”, where it says so. */
  words: string
  /** Each note with its place in the wall's units. */
  notes: string[]
}
type Recorder = { seen?: Map<string, Seen>; read?: () => Seen | null }

/** Runs in the page, before the app: keeps everything that the wall on it has ever shown. */
function record(): void {
  const keep = globalThis as Recorder
  const seen = new Map<string, Seen>()
  keep.seen = seen
  keep.read = () => {
    const place = document.querySelector<HTMLElement>('[data-wall-page]')
    const n = Number(place?.dataset.wallPage ?? 0)
    if (!place || n === 0) return null
    const notes = [...place.querySelectorAll<HTMLElement>('[data-note]')].map(
      note => `${note.dataset.note} ${note.style.left} ${note.style.top}`,
    )
    const words = place.closest('.wall-screen')?.textContent?.match(/page \d+ of \d+/)?.[0] ?? ''
    return { n, words, notes: notes.sort() }
  }
  const look = () => {
    const now = keep.read?.()
    if (now) seen.set(JSON.stringify(now), now)
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}

type Landings = { landed?: (string | undefined)[] }
/** Runs in the page, before the app: keeps which notes were seen to land. */
function countLandings(): void {
  const landed: (string | undefined)[] = []
  ;(globalThis as Landings).landed = landed
  document.addEventListener('animationstart', event => {
    if (event.animationName !== 'land') return
    const note = (event.target as HTMLElement).closest<HTMLElement>('[data-note]')
    if (note) landed.push(note.dataset.note)
  })
}

interface Told {
  /** The notes’ words, column by column. */
  order: string[]
  /** Anything of the vote's results. */
  results: boolean
}
type Results = { told?: Map<string, Told> }
/** Runs in the page, before the app: keeps in which orders notes have ever stood, and whether results were told beside them. */
function recordResults(): void {
  const told = new Map<string, Told>()
  ;(globalThis as Results).told = told
  const look = () => {
    const place = document.querySelector<HTMLElement>('[data-wall-page]')
    const notes = [...(place?.querySelectorAll<HTMLElement>('[data-note]') ?? [])]
    if (!place || notes.length === 0) return
    const at = (note: HTMLElement, side: 'left' | 'top') => Number.parseFloat(note.style[side])
    notes.sort((a, b) => at(a, 'left') - at(b, 'left') || at(a, 'top') - at(b, 'top'))
    const order = notes.map(note => note.textContent?.match(/Note \d/)?.[0] ?? '')
    const words = place.closest('.wall-screen')?.textContent ?? ''
    const now = { order, results: /\d dots?(?! each)|As the room voted|gave dots/.test(words) }
    told.set(JSON.stringify(now), now)
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
}

describe.skipIf(await noBrowser())('one wall on all screens', () => {
  const event = useSampleEvent({ always: record })
  const calm = { reducedMotion: 'reduce' } as const

  const read = (page: Page) => page.evaluate(() => (globalThis as Recorder).read?.() ?? null)
  const all = (page: Page) => page.evaluate(() => [...((globalThis as Recorder).seen?.values() ?? [])])

  /** All show the same page, of which `isIt` holds. */
  async function agree(pages: readonly Page[], what: string, isIt: (seen: Seen) => boolean): Promise<Seen> {
    return until(
      async () => {
        const seen = await Promise.all(pages.map(read))
        const [first] = seen
        const same = first && seen.every(one => one?.n === first.n)
        return same && isIt(first) ? first : null
      },
      what,
      PATIENCE_MS,
    )
  }

  /** Whatever two screens have ever shown under one number was the same. Answers how many pages there were. */
  async function neverDiffered(pages: readonly Page[], before: readonly Seen[]): Promise<number> {
    const known = new Map<number, Seen>()
    for (const seen of [...before, ...(await Promise.all(pages.map(all))).flat()]) {
      expect(seen, `page number ${seen.n}`).toEqual(known.get(seen.n) ?? seen)
      known.set(seen.n, seen)
    }
    return known.size
  }

  async function write(n: number, board: string, words: (i: number) => string): Promise<string[]> {
    const person = await joinAs(event.server, event.server.ready.joinCode, `Writer ${n}`, 'keighley')
    const stage = await person.stage()
    const boards = () => (stage.view.boards as BoardView[]).filter(one => one.id === board)
    await until(() => boards().length > 0, 'the board')
    const prompts = boards()[0]?.prompts ?? []
    stage.close()
    const page = person.page()
    await page.synced()
    for (let i = 0; i < n; i++) {
      const entry = createEntry(page.doc, { board, prompt: prompts[i % prompts.length]?.id ?? '', made: i })
      setDraft(page.doc, entry, words(i))
      postEntry(page.doc, entry)
    }
    await page.saved()
    page.destroy()
    return prompts.map(prompt => prompt.id)
  }

  const landings = (page: Page) => page.evaluate(() => (globalThis as Landings).landed ?? [])
  const noteIds = (seen: Seen) => seen.notes.map(note => note.split(' ')[0] ?? '')

  it('[W-54] shows one page of one layout, through reveals, groups, reloads and cut links', async () => {
    const door = await lossyDoor(event.server.origin)
    const screens: Screen[] = []
    for (const [size, how] of [
      [{ width: 1920, height: 1080 }, calm],
      [
        { width: 1024, height: 768 },
        { ...calm, origin: door.origin },
      ],
      [{ width: 3840, height: 2160 }, calm],
    ] as const)
      screens.push(await event.openWall({ ...how, size }))
    const cockpit = await event.openCockpit(calm)
    const pages = [...screens.map(screen => screen.page), cockpit.page]
    const [hd, small, large] = pages as [Page, Page, Page, Page]

    const board = await event.openBoard('day-review', { visibility: 'named', network: null })
    const prompts = await write(
      45,
      board,
      i => `Note ${i}: ${'some more of these words '.repeat(1 + (i % 4))}`,
    )
    await event.run('board.share', { board, prompt: prompts[0] })
    await agree(pages, 'the first prompt on all screens', seen => seen.notes.length > 3)
    await event.run('board.share', { board })
    await agree(pages, 'the first of several pages', seen => /^page 1 of /.test(seen.words))

    // Larger screens show the same larger.
    const widths = [small, hd, large].map(page =>
      page.locator('.wall-frame').evaluate(frame => Math.round(frame.getBoundingClientRect().width)),
    )
    expect(await Promise.all(widths)).toEqual([1024, 1440, 2880])

    for (let turn = 0; turn < 3; turn++) {
      const { n } = (await read(hd)) as Seen
      await button(cockpit.page, 'Next page').click()
      await agree(pages, 'the next page on all screens', seen => seen.n > n && seen.words !== '')
    }
    // Held is told at once, the page before only when it is made: what stood last is not it.
    const last = (await read(hd)) as Seen
    await button(cockpit.page, 'Page back').click()
    await button(cockpit.page, 'Hold').click()
    await sees(large, /page \d+ of \d+ · held/)
    const held = await agree(pages, 'the page before', seen => noteIds(seen).join() !== noteIds(last).join())

    // Whoever makes the pages is loaded again: the others go on, and it shows what stands.
    const before = await all(hd)
    await hd.reload()
    await agree(pages, 'the same page after a reload', seen => noteIds(seen).join() === noteIds(held).join())
    await button(cockpit.page, 'Turn pages again').click()

    door.cut()
    await sees(small, 'reconnecting')
    const { n } = (await read(hd)) as Seen
    await button(cockpit.page, 'Next page').click()
    const others = pages.filter(page => page !== small)
    await agree(others, 'the next page on those that are connected', seen => seen.n > n)
    door.mend()
    const again = await agree(pages, 'one page after the link is back', seen => seen.n > n)

    const ids = noteIds(again).slice(0, 3)
    await event.run('board.phase', { board, phase: 'group' })
    await event.run('groups.arrange', {
      board,
      rev: 0,
      groups: [{ id: 'g-first', name: 'What we heard', notes: ids }],
    })
    await Promise.all(
      pages.map(page => page.getByRole('heading', { name: 'What we heard' }).first().waitFor()),
    )
    await agree(pages, 'the groups on all screens', seen => ids.every(id => noteIds(seen).includes(id)))

    expect(await neverDiffered(pages, before)).toBeGreaterThan(8)
    door.close()
  })

  it('[W-54] a held page stays the page that it is, whichever screen is loaded again', async () => {
    const walls = [
      await event.openWall(calm),
      await event.openWall({ ...calm, size: { width: 1024, height: 768 } }),
    ]
    const [hd, small] = walls.map(wall => wall.page) as [Page, Page]
    const board = await event.openBoard('day-review', { visibility: 'named', network: null })
    // More than are measured in larger sizes.
    await write(60, board, i => `Note ${i}: ${'some more of these words '.repeat(1 + (i % 4))}`)
    await event.run('board.share', { board })
    const page = (n: number) =>
      agree([hd, small], `page ${n}`, ({ words }) => words.startsWith(`page ${n} of `))
    await page(1)
    for (const n of [2, 3]) {
      await event.run('wall.page', { by: 1 })
      await page(n)
    }
    await event.run('wall.page', { by: -1, paused: true })
    const held = await page(2)
    const isHeld = (seen: Seen) => noteIds(seen).join() === noteIds(held).join()
    for (const one of [hd, small, hd]) {
      await one.reload()
      await agree([hd, small], 'the held page after a reload', isHeld)
    }
    // The smaller one alone, so that the wall keeps its size; with somebody in the room, whose event is not put away.
    const person = await joinAs(event.server, event.server.ready.joinCode, 'Who stays', 'keighley')
    const stage = await person.stage()
    await walls[0]?.context.close()
    await small.reload()
    await agree([small], 'the held page on a wall alone', isHeld)
    // In another size while nobody showed it: then it is made anew.
    const address = small.url()
    await small.goto('about:blank')
    await small.setViewportSize({ width: 1280, height: 720 })
    await small.goto(address)
    await agree([small], 'a page of the larger wall', seen => seen.notes.length > 0)
    stage.close()
  })

  it('[W-56] a note that lands makes one gentle motion, once, and moves no other', async () => {
    const moving = await event.openWall({ init: countLandings })
    const still = await event.openWall({ ...calm, init: countLandings })
    const walls = [moving.page, still.page]
    const board = await event.openBoard('open-board', { visibility: 'named', network: null })
    await event.run('board.share', { board })
    await write(2, board, i => `Before ${i}`)
    await agree(walls, 'two notes', seen => seen.notes.length === 2)
    // What stood there when the screens came lands nowhere.
    for (const page of walls) await page.reload()
    const before = await agree(walls, 'two notes after a reload', seen => seen.notes.length === 2)
    await write(1, board, () => 'The third')
    const third = await agree(walls, 'the third note', seen => seen.notes.length === 3)
    for (const note of before.notes) expect(third.notes).toContain(note)
    await write(1, board, () => 'The fourth')
    const fourth = await agree(walls, 'the fourth note', seen => seen.notes.length === 4)
    for (const note of third.notes) expect(fourth.notes).toContain(note)
    const came = fourth.notes.filter(note => !before.notes.includes(note)).map(note => note.split(' ')[0])
    await until(async () => (await landings(moving.page)).length >= 2, 'both to have landed', PATIENCE_MS)
    expect((await landings(moving.page)).sort()).toEqual(came.sort())
    const motions = still.page.locator('[data-note] article')
    expect(
      await motions.evaluateAll(cards => cards.map(card => getComputedStyle(card).animationName)),
    ).toEqual(['none', 'none', 'none', 'none'])
  })

  it('[W-67] results come in one step: never dots while notes stand in the order of before', async () => {
    const screens = [
      await event.openWall({ ...calm, init: recordResults }),
      await event.openWall({ ...calm, init: recordResults, size: { width: 1024, height: 768 } }),
    ]
    const walls = screens.map(screen => screen.page)
    const board = await event.openBoard('ideas-and-dots', { visibility: 'named', network: null })
    await write(5, board, i => `Note ${i}`)
    await event.run('board.share', { board })
    const shown = await agree(walls, 'five notes', seen => seen.notes.length === 5)
    await event.run('board.phase', { board, phase: 'vote', dots: 3 })
    await Promise.all(walls.map(wall => sees(wall, 'counts stay hidden')))
    const [, , third, , fifth] = noteIds(shown)
    for (const [target, dots] of [
      [fifth, 3],
      [third, 2],
    ] as const) {
      const person = await joinAs(event.server, event.server.ready.joinCode, `Voter ${dots}`, 'keighley')
      await person.command('vote.cast', { board, target: target ?? '', dots })
    }
    await Promise.all(walls.map(wall => sees(wall, '2 have voted')))
    await event.run('board.phase', { board, phase: 'talk' })
    await Promise.all(walls.map(wall => sees(wall, '3 dots')))
    for (const wall of walls) {
      const told = await wall.evaluate(() => [...((globalThis as Results).told?.values() ?? [])])
      const ranked = told.at(-1)?.order ?? []
      const orders = new Set(told.map(({ order }) => order.join()))
      expect(orders.size, 'the order changed').toBeGreaterThan(1)
      const early = told.filter(({ results, order }) => results && order.join() !== ranked.join())
      expect(early).toEqual([])
      expect(told.filter(({ results }) => results).length).toBeGreaterThan(0)
    }
  })

  it('[W-67] results are told by a wall that comes back after the vote, though it knows the page of before', async () => {
    const { page: wall } = await event.openWall(calm)
    const person = await joinAs(event.server, event.server.ready.joinCode, 'Who votes', 'keighley')
    // Keeps the event's pages while no screen shows them.
    const stage = await person.stage()
    const board = await event.openBoard('ideas-and-dots', { visibility: 'named', network: null })
    await write(5, board, i => `Note ${i}`)
    await event.run('board.share', { board })
    const shown = await agree([wall], 'five notes', seen => seen.notes.length === 5)
    await event.run('board.phase', { board, phase: 'vote', dots: 3 })
    await person.command('vote.cast', { board, target: noteIds(shown)[4] ?? '', dots: 3 })
    await sees(wall, '1 has voted')
    const address = wall.url()
    await wall.goto('about:blank')
    await event.run('board.phase', { board, phase: 'talk' })
    await wall.goto(address)
    await sees(wall, '3 dots')
    stage.close()
  })

  it('[W-54] turns the plan of seats on all screens together', async () => {
    for (let i = 0; i < 4; i++)
      await joinAs(event.server, event.server.ready.joinCode, `Guest ${i}`, 'keighley')
    const walls = [
      await event.openWall({ ...calm, size: { width: 1280, height: 720 } }),
      await event.openWall({ ...calm, size: { width: 1024, height: 768 } }),
    ]
    const cockpit = await event.openCockpit(calm)
    const pages = [...walls.map(wall => wall.page), cockpit.page]
    await event.run('tables.make', { count: 30 })
    await Promise.all(pages.map(page => sees(page, 'page 1 of 3')))
    await button(cockpit.page, 'Next page').click()
    const second = await agree(pages, 'the second page', seen => seen.words === 'page 2 of 3')
    expect(second.notes.length).toBe(12)
    await walls[0]?.page.reload()
    await agree(pages, 'the second page after a reload', seen => seen.words === 'page 2 of 3')
    await button(cockpit.page, 'Next page').click()
    await agree(pages, 'the last page', seen => seen.words === 'page 3 of 3')
    await button(cockpit.page, 'Page back').click()
    await agree(pages, 'the second page again', seen => seen.words === 'page 2 of 3')
    expect(await neverDiffered(pages, [])).toBeGreaterThan(2)
  })
})
