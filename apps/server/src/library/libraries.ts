/**
 * The libraries of this server: folders of pages, made apart from the events' own records and never kept in a backup. What leaves a
 * record leaves the pages in the same moment: they are taken away before anybody can ask again, and made anew.
 */
import { createHmac } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, ok, randomId } from '@folkmoot/kit'
import type { LibraryAbout, Theme } from '@folkmoot/library'
import type { RoomReader, Tx } from '@folkmoot/projection'
import type { Id, LibraryReach, LibraryView, ThemeRecord } from '@folkmoot/protocol'
import { createApart } from '../exports/apart.ts'
import { SYSTEM, type WatchedRooms, type Watcher } from '../rooms.ts'
import type { BuildingOrder } from './building-process.ts'
import {
  type Content,
  contentsOf,
  DRAFT,
  type EditionToShow,
  homeOf,
  keyOf,
  publishedOf,
  tightened,
  toShow,
} from './publications.ts'
import { themeKeys, themesOn } from './themes.ts'

const BUILDING = {
  url: new URL('./building-process.ts', import.meta.url),
  memoryMb: 1_536,
  maxMs: 600_000,
}
/** After pages could not be made. */
const AGAIN_MS = 30_000
/** So often it is begun anew at once, because what it shows was changed meanwhile. */
const MOST_OVERTAKEN = 20

export interface Shelf {
  /** Its folder's name. */
  name: string
  reach: LibraryReach
  programme: Id
  /** An event whose edition is being read is on it as it will be. */
  draftOf: Id | null
  /** In its addresses: `/library/<segment>/` */
  segment: string
}

export interface Libraries extends Watcher {
  /** Goes on from the last start. */
  begin(events: readonly Id[]): Promise<void>
  /** By what stands in an address. Null: there is none. */
  find(segment: string): Shelf | null
  /** Those that are for everybody. */
  publicOnes(): Shelf[]
  stateOf(shelf: Shelf): LibraryView['state']
  /** Where its pages are; null: nowhere, now. One that is looked at before it is published is made when it is asked for. */
  folderOf(shelf: Shelf): string | null
  /** All of it as one archive; null: it is gone meanwhile. */
  zip(shelf: Shelf): Promise<Buffer | null>
  /** Shelves of an event's programme, and the one on which its edition is read. */
  of(event: Id): { all: Shelf[]; draft: Shelf | null }
  /** Events of a programme of which something is, or was, on a shelf. */
  eventsOf(programme: Id): Id[]
  onChange(listener: (event: Id) => void): void
  close(): Promise<void>
}

interface EventOnShelves {
  programme: Id
  contents: readonly Content[]
}

/** What is kept of a shelf while we run. */
interface Kept {
  shelf: Shelf
  /** Of all that should stand on it; empty: nothing. */
  wanted: string
  served: string | null
  failed: boolean
  working: Promise<void> | null
  /** How often in a row it was gathered and was something else by then. */
  overtaken: number
}

interface Gathered {
  about: LibraryAbout
  editions: EditionToShow[]
  themes: Theme[]
  key: string
}

export function createLibraries({
  rooms,
  clock,
  folder,
  secret,
  failed,
}: {
  rooms: WatchedRooms
  clock: Clock
  folder: string
  /** What unguessable addresses are made of. */
  secret: string
  failed: (error: unknown) => void
}): Libraries {
  const events = new Map<Id, EventOnShelves>()
  const kept = new Map<string, Kept>()
  let themes: readonly Readonly<ThemeRecord>[] = []
  const listeners: ((event: Id) => void)[] = []
  const apart = createApart<BuildingOrder>(BUILDING)
  const waiting = new Set<() => void>()
  let closed = false

  const token = (of: string) =>
    createHmac('sha256', secret).update(`library ${of}`).digest('base64url').slice(0, 27)

  function shelfOf(programme: Id, reach: LibraryReach): Shelf {
    const segment = reach === 'public' ? programme : `~${token(`programme ${programme}`)}`
    return { name: `${reach}-${programme}`, reach, programme, draftOf: null, segment }
  }
  const draftShelf = (event: Id): Shelf => ({
    name: `draft-${event}`,
    reach: 'public',
    programme: events.get(event)?.programme ?? '',
    draftOf: event,
    segment: `~${token(`draft ${event}`)}`,
  })

  function kindly(shelf: Shelf): Kept {
    const known = kept.get(shelf.name)
    if (known) return known
    const fresh = { shelf, wanted: '', served: null, failed: false, working: null, overtaken: 0 }
    kept.set(shelf.name, fresh)
    return fresh
  }

  /** Events whose editions stand on it, in one order. */
  function membersOf(shelf: Shelf): Id[] {
    return [...events]
      .filter(([, { programme }]) => programme === shelf.programme)
      .map(([event]) => event)
      .sort()
  }

  function wantedOn(shelf: Shelf): string {
    const keys = membersOf(shelf).flatMap(event => keysOn(shelf, event, events.get(event)?.contents ?? []))
    if (shelf.draftOf !== null && !events.get(shelf.draftOf)?.contents.some(one => one.isDraft)) return ''
    return keys.length === 0 ? '' : [...keys, ...themeKeys(themesOn(shelf, themes))].join(' ')
  }
  const keysOn = (shelf: Shelf, event: Id, contents: readonly Content[]) =>
    contents
      .filter(one => one.reach === shelf.reach && (!one.isDraft || shelf.draftOf === event))
      .map(one => `${event}/${one.publication}/${one.key}`)
      .sort()

  const placeOf = ({ name }: Shelf) => join(folder, name)

  /** Nobody finds the pages any more, and they leave the disk. */
  function takeAway(one: Kept): void {
    one.served = null
    discard(one.shelf.name)
  }
  function discard(name: string): void {
    if (!existsSync(join(folder, name))) return
    const gone = join(folder, `.gone-${randomId(8)}`)
    renameSync(join(folder, name), gone)
    void rm(gone, { recursive: true, force: true }).catch(failed)
  }

  function told(shelf: Shelf): void {
    for (const event of membersOf(shelf)) for (const listener of listeners) listener(event)
  }

  function learn(event: Id, read: RoomReader): void {
    const programme = read.get('event', event)?.programme
    if (programme === undefined) return
    const before = events.get(event)?.contents ?? []
    const contents = contentsOf(read)
    if (contents.length === 0 && before.length === 0) return
    events.set(event, { programme, contents })
    for (const shelf of shelvesNear(event)) {
      const one = kindly(shelf)
      const [was, is] = [keysOn(shelf, event, before), new Set(keysOn(shelf, event, contents))]
      if (was.some(key => !is.has(key))) takeAway(one)
      wantAnew(one)
    }
  }

  function wantAnew(one: Kept): void {
    one.wanted = wantedOn(one.shelf)
    one.failed = false
    if (one.wanted === '') takeAway(one)
    else if (one.shelf.draftOf === null) work(one)
  }

  /** A theme that was changed or removed is found no more; for a new one nobody waits. */
  function learnThemes(read: RoomReader): void {
    const before = themes
    themes = [...read.list('theme')]
    for (const one of kept.values()) {
      const [was, is] = [before, themes].map(all => themeKeys(themesOn(one.shelf, all)))
      if (was?.join() === is?.join()) continue
      if (was?.some(key => !is?.includes(key))) takeAway(one)
      wantAnew(one)
    }
  }

  /** Also the drafts of the programme's other events, which are read among what is published. */
  function shelvesNear(event: Id): Shelf[] {
    const programme = events.get(event)?.programme
    if (programme === undefined) return []
    const drafts = [...events].filter(([, one]) => one.programme === programme).map(([id]) => draftShelf(id))
    return [shelfOf(programme, 'public'), shelfOf(programme, 'programme'), ...drafts]
  }

  async function gather({ shelf }: Kept): Promise<Gathered> {
    const editions: EditionToShow[] = []
    const keys: string[] = []
    const homes: Record<Id, OnShelf['home']> = {}
    let about: LibraryAbout & { at: number } = { readers: shelf.reach, contact: '', licence: '', at: 0 }
    for (const event of membersOf(shelf)) {
      const found = await rooms.submit(event, {
        actor: null,
        op: null,
        run: tx => ok(gatherEvent(tx, shelf)),
      })
      if (!found.ok) throw new Error(`library: ${found.error.code}`)
      keys.push(...found.value.map(({ key }) => `${event}/${key}`).sort())
      for (const { show, contact, licence, at, home } of found.value) {
        editions.push(show)
        homes[event] = home
        if (at >= about.at) about = { readers: shelf.reach, contact, licence, at }
      }
    }
    const { at: _, ...rest } = about
    const shown = themesOn(shelf, themes)
    keys.push(...themeKeys(shown))
    return { about: { ...rest, homes }, editions, themes: shown, key: keys.join(' ') }
  }

  function work(one: Kept): void {
    if (closed || one.working || one.failed || one.wanted === '' || one.served === one.wanted) return
    told(one.shelf)
    one.working = make(one).then(
      () => {
        one.working = null
        told(one.shelf)
        work(one)
      },
      (error: unknown) => {
        one.working = null
        if (closed) return
        one.failed = true
        failed(error)
        told(one.shelf)
        const cancel = clock.after(AGAIN_MS, () => {
          waiting.delete(cancel)
          one.failed = false
          one.overtaken = 0
          if (one.shelf.draftOf === null) work(one)
        })
        waiting.add(cancel)
      },
    )
  }

  async function make(one: Kept): Promise<void> {
    const { key, about, editions, themes: shown } = await gather(one)
    // What came away while it was gathered is on no page.
    if (key !== one.wanted || editions.length === 0 || closed) return overtaken(one)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const fresh = join(folder, `.fresh-${randomId(8)}`)
    const order: BuildingOrder = { make: 'pages', path: fresh, about, editions, themes: shown }
    await apart.write(order, () => {}).finished
    if (key !== one.wanted || closed) {
      await rm(fresh, { recursive: true, force: true })
      return overtaken(one)
    }
    takeAway(one)
    renameSync(fresh, placeOf(one.shelf))
    one.served = key
    one.overtaken = 0
  }
  function overtaken(one: Kept): void {
    one.overtaken++
    if (one.overtaken >= MOST_OVERTAKEN) throw new Error('library: it is changed all the time')
  }

  const self: Libraries = {
    async begin(ids) {
      await rooms.read(SYSTEM, learnThemes)
      for (const event of ids) await rooms.read(event, read => learn(event, read))
    },
    loaded(room, read) {
      if (room.scope === SYSTEM) return learnThemes(read)
      if (!events.has(room.scope)) learn(room.scope, read)
    },
    committed(room, { records, altered }, read) {
      if (room.scope === SYSTEM) return records.has('theme') ? learnThemes(read) : undefined
      const concerns =
        records.has('publication') ||
        altered.has('snapshot') ||
        records.has('moderation') ||
        records.has('consent') ||
        altered.has('person') ||
        altered.has('board') ||
        records.has('event')
      if (concerns && (records.has('publication') || events.has(room.scope))) learn(room.scope, read)
    },
    find(segment) {
      for (const [event, { programme }] of events)
        for (const shelf of [
          shelfOf(programme, 'public'),
          shelfOf(programme, 'programme'),
          draftShelf(event),
        ])
          if (shelf.segment === segment && kindly(shelf).wanted !== '') return shelf
      return null
    },
    publicOnes() {
      const programmes = new Set([...events.values()].map(({ programme }) => programme))
      return [...programmes].map(one => shelfOf(one, 'public')).filter(shelf => kindly(shelf).wanted !== '')
    },
    stateOf(shelf) {
      const { wanted, served, failed: isFailed } = kindly(shelf)
      if (wanted === '') return 'none'
      if (served === wanted) return 'ready'
      return isFailed ? 'failed' : 'making'
    },
    folderOf(shelf) {
      const one = kindly(shelf)
      if (shelf.draftOf !== null && one.served !== one.wanted) {
        takeAway(one)
        work(one)
      }
      return one.served === null ? null : placeOf(shelf)
    },
    async zip(shelf) {
      const one = kindly(shelf)
      const key = one.served
      if (key === null) return null
      const path = join(folder, `.zip-${randomId(8)}`)
      try {
        await apart.write({ make: 'zip', path, of: placeOf(shelf) }, () => {}).finished
        return one.served === key ? await readFile(path) : null
      } catch {
        return null
      } finally {
        await rm(path, { force: true })
      }
    },
    of(event) {
      const programme = events.get(event)?.programme
      if (programme === undefined) return { all: [], draft: null }
      const draft = draftShelf(event)
      const all = [shelfOf(programme, 'public'), shelfOf(programme, 'programme')]
      return { all, draft: kindly(draft).wanted === '' ? null : draft }
    },
    eventsOf: programme => [...events].flatMap(([id, one]) => (one.programme === programme ? [id] : [])),
    onChange: listener => void listeners.push(listener),
    async close() {
      closed = true
      for (const cancel of waiting) cancel()
      await apart.close()
    },
  }
  tidy()
  return self

  /** Whether pages of before a start are still right nobody knows: they are made anew. */
  function tidy(): void {
    if (existsSync(folder)) for (const name of readdirSync(folder)) discard(name)
  }
}

interface OnShelf {
  show: EditionToShow
  /** As {@link Libraries} has it, within its event. */
  key: string
  contact: string
  licence: string
  home: { address: string; withdrawals: string }
  at: number
}

/** One event's editions for a shelf, the newest last; what may not be shown any more leaves them in the same commit. */
function gatherEvent(tx: Tx, { reach, draftOf }: Shelf): OnShelf[] {
  const draft = draftOf === tx.scope ? tx.get('publication', DRAFT) : null
  const published = publishedOf(tx, reach)
  const next = (published.at(-1)?.edition ?? 0) + 1
  return [...published, ...(draft ? [draft] : [])].map(one => {
    const now = tightened(tx, one)
    const { contact, licence, at } = now
    const key = `${now.id}/${keyOf(tx, now)}`
    return { show: toShow(tx, now, next), key, contact, licence, home: homeOf(tx), at }
  })
}
