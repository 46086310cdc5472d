/** A library in a folder: read what is published there, add editions, write all of it anew and put it in the old one's place. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { err, ok, type Result } from '@folkmoot/kit'
import { buildLibrary } from './build-library.ts'
import { type Correction, correctionsOf } from './corrections.ts'
import type { LibraryAbout } from './page.ts'
import { type Published, type Readers, readPublished } from './published.ts'
import { readThemes, THEMES_FILE, type Theme } from './themes.ts'

/** In the library's root: by it a folder is known as one of ours. */
const ABOUT = 'library.json'

export interface PublishOrder {
  to: string
  /** Records' JSON exports, and themes from another library. None: the folder is written anew from what is in it. */
  files: readonly string[]
  contact?: string | undefined
  licence?: string | undefined
}

export interface PublishReport {
  events: number
  editions: number
  files: number
}

interface Kept {
  contact: string
  licence: string
  corrections: Correction[]
  published: Published[]
  themes: Theme[]
}

/** What one reads from files: `themes` null where no file has any. */
interface Read {
  published: Published[]
  themes: { readers: Readers; all: Theme[] } | null
}

/** Refused with a sentence; nothing was changed then. */
export async function publish(order: PublishOrder): Promise<Result<PublishReport, string>> {
  const to = resolve(order.to)
  await settle(to)
  const kept = await readKept(to)
  if (!kept.ok) return kept
  const given = await readAll(order.files)
  if (!given.ok) return given
  const published = [...kept.value.published, ...given.value.published]
  const [first] = published
  if (!first) return err('Nothing to publish: name a record’s JSON export. npm run publish -- --to DIR FILE')
  if (published.some(one => one.readers !== first.readers))
    return err(
      'Records for the public and records for the programme cannot stand in one library: use a folder for each.',
    )
  const swapped = changedEdition(kept.value.published, given.value.published)
  if (swapped) return err(swapped)
  const { themes } = given.value
  if (themes && themes.readers !== first.readers)
    return err('These themes are for other readers than this library: take them from one for the same.')
  const about: LibraryAbout = {
    readers: first.readers,
    contact: order.contact ?? kept.value.contact,
    licence: order.licence ?? kept.value.licence,
  }
  const corrections = correctionsOf(published, kept.value.corrections)
  const files = await replaceFolder(to, async folder => {
    let count = 0
    for await (const { path, text } of buildLibrary(
      published,
      about,
      corrections,
      themes?.all ?? kept.value.themes,
    )) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
      count++
    }
    await writeFile(
      join(folder, ABOUT),
      `${JSON.stringify({ format: FORMAT, ...about, corrections }, null, 2)}\n`,
    )
    return count + 1
  })
  const keys = new Set(published.map(({ edition, record }) => `${record.event.id} ${edition}`))
  return ok({ events: new Set(published.map(one => one.record.event.id)).size, editions: keys.size, files })
}

const FORMAT = 'folkmoot-library/1'

async function readKept(to: string): Promise<Result<Kept, string>> {
  const none = { contact: '', licence: '', corrections: [], published: [], themes: [] }
  if (!existsSync(to) || (await readdir(to)).length === 0) return ok(none)
  const about = await readFile(join(to, ABOUT), 'utf8').then(JSON.parse, () => null)
  if (about?.format !== FORMAT)
    return err(`${to} is not empty, and no library of Folkmoot’s: nothing was written. Name a new folder.`)
  const files = (await readdir(join(to, 'e'), { recursive: true })).filter(name =>
    /^[^/\\]+[/\\]e\d+[/\\][^/\\]+\.json$/.test(name),
  )
  const themes = existsSync(join(to, THEMES_FILE)) ? [join(to, THEMES_FILE)] : []
  const read = await readAll([...files.map(name => join(to, 'e', name)), ...themes])
  if (!read.ok) return read
  return ok({ ...about, published: read.value.published, themes: read.value.themes?.all ?? [] })
}

async function readAll(files: readonly string[]): Promise<Result<Read, string>> {
  const all: Read = { published: [], themes: null }
  for (const file of files) {
    let json: string
    try {
      json = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
    } catch (error) {
      return err(
        `${file} cannot be read: ${error instanceof TypeError ? 'a byte of it is not UTF-8' : (error as Error).message}`,
      )
    }
    const themes = readThemes(json)
    if (!themes.ok) return err(`${file}: ${themes.error}`)
    if (themes.value) {
      const before = all.themes?.all ?? []
      all.themes = { readers: themes.value.readers, all: [...before, ...themes.value.themes] }
      continue
    }
    const read = readPublished(json)
    if (!read.ok) return err(`${file}: ${read.error}`)
    all.published.push(read.value)
  }
  return ok(all)
}

/** An edition that was published stays what it was: its root is what people may have written down. */
function changedEdition(kept: readonly Published[], given: readonly Published[]): string | null {
  for (const one of given) {
    const { event, root } = one.record
    const before = kept.find(other => other.record.event.id === event.id && other.edition === one.edition)
    if (before && before.record.root !== root)
      return `Edition ${one.edition} of ${event.name} was published with another root (${before.record.root}): nothing was written. Make a new edition.`
  }
  return null
}

/** What a library has in its root; whatever else stands there is somebody else's, and stays. */
export const OURS: ReadonlySet<string> = new Set([
  'a',
  'c',
  'corrections',
  'e',
  'g',
  'index.html',
  'library.css',
  ABOUT,
  'n',
  'not-here',
  'robots.txt',
  'search',
  't',
  THEMES_FILE,
])

/** Where the earlier folder stands while another takes its place. */
const before = (to: string) => join(dirname(to), `.${basename(to)}-before`)

/** The new folder takes the old one's place; if that fails the old one is back. */
async function replaceFolder<T>(to: string, write: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(to), { recursive: true })
  const fresh = await mkdtemp(join(dirname(to), `.${basename(to)}-`))
  try {
    const result = await write(fresh)
    if (existsSync(to)) await rename(to, before(to))
    await rename(fresh, to)
    await settle(to)
    return result
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    await settle(to)
    throw error
  }
}

/** Ends a replacement, also one that was cut off: files that are not the library's move over (a `.git`, a `CNAME`). */
async function settle(to: string): Promise<void> {
  const old = before(to)
  if (!existsSync(old)) return
  if (!existsSync(to)) return rename(old, to)
  for (const name of await readdir(old))
    if (!OURS.has(name) && !existsSync(join(to, name))) await rename(join(old, name), join(to, name))
  await rm(old, { recursive: true, force: true })
}
