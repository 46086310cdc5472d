/**
 * The catalogue as a table, out and in: `npm run node -- scripts/messages.ts out pl FILE` writes every sentence with its English, and what
 * is translated already; `in pl FILE` checks what came back and writes the language's folder; `list pl` writes its `index.ts` anew from the files
 * that lie there, and keeps who read what.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Catalogue } from '../packages/messages/src/catalogue.ts'
import { english } from '../packages/messages/src/en/index.ts'
import type { Language } from '../packages/messages/src/language.ts'
import { catalogueOf, csvOf, fileOf, folderOf, rowsOf, rowsOfCsv } from './lib/message-table.ts'

const USAGE =
  'npm run node -- scripts/messages.ts out LANGUAGE FILE, or: in LANGUAGE FILE [--replace], or: list LANGUAGE'
const root = join(import.meta.dirname, '..')
const [way, tag = '', file = '', more] = process.argv.slice(2)

function stop(...lines: string[]): never {
  for (const line of lines) console.error(line)
  process.exit(1)
}
if (way !== 'list' && ((way !== 'out' && way !== 'in') || file === '')) stop(USAGE)
if (tag === 'en') stop('English is what all others are translated from.')

interface TextInfo {
  getTextInfo(): { direction: 'ltr' | 'rtl' }
}
function languageOf(locale: string): Language {
  try {
    const plurals = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    // Known to Node, and not to TypeScript's library yet.
    const { direction } = (new Intl.Locale(locale) as unknown as TextInfo).getTextInfo()
    return { locale, plurals, ...(direction === 'rtl' && { dir: direction }) }
  } catch {
    return stop(`“${locale}” is not the tag of a language, such as pl or pt-BR.`)
  }
}
const folder = join(root, 'packages/messages/src', tag)

async function known(): Promise<Catalogue | undefined> {
  const index = join(folder, 'index.ts')
  if (!existsSync(index)) return undefined
  return ((await import(pathToFileURL(index).href)) as { translated: Catalogue }).translated
}

const before = await known()
const language = before?.language ?? languageOf(tag)

function format(path: string): void {
  const biome = join(root, 'node_modules/.bin/biome')
  execFileSync(biome, ['check', '--write', path], { cwd: root, stdio: 'inherit' })
}

if (way === 'list') {
  const there = Object.entries(english.surfaces).filter(([name]) => existsSync(join(folder, fileOf(name))))
  const index = folderOf(language, Object.fromEntries(there), before?.reviewed).get('index.ts') ?? ''
  writeFileSync(join(folder, 'index.ts'), index)
  format(folder)
  console.log(`${folder}/index.ts names ${there.length} surfaces.`)
} else if (way === 'out') {
  const rows = rowsOf(english, language, before)
  writeFileSync(file, csvOf(rows))
  const open = rows.filter(row => row.translation === '').length
  console.log(`${file}: ${rows.length} sentences, ${open} of them to translate`)
} else {
  if (existsSync(folder) && more !== '--replace')
    stop(`${folder} is there already; --replace writes over it.`)
  const { wrong, surfaces, reviewed } = catalogueOf(english, language, rowsOfCsv(readFileSync(file, 'utf8')))
  if (wrong.length > 0) stop(...wrong, `${wrong.length} things are to be put right. Nothing was written.`)
  mkdirSync(folder, { recursive: true })
  // What a language says of itself may be more than a table holds.
  for (const [name, text] of folderOf(language, surfaces, reviewed))
    if (name !== 'language.ts' || !before) writeFileSync(join(folder, name), text)
  format(folder)
  console.log(`${folder} is written. npm run types says whether it fits.`)
}
