/** Follows the recipe “a language” of CONTRIBUTING, and what happens where one step of it was left out. */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueOf, fileOf, rowsOf } from '../../../scripts/lib/message-table.ts'
import type { Catalogue } from './catalogue.ts'
import { english } from './en/index.ts'
import { partsOf } from './format.ts'
import { LANGUAGES } from './offered.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const place = mkdtempSync(join(tmpdir(), 'folkmoot-languages-'))
const src = join(place, 'src')
afterAll(() => rmSync(place, { recursive: true, force: true }))

type Change = (text: string) => string
const swap =
  (before: string | RegExp, after: string): Change =>
  text =>
    text.replace(before, after)

/** Copies English and says everything between ‹ and ›; then does `change` to one file. */
function add(folder: string, plurals: string, file?: string, change?: Change): void {
  cpSync(join(src, 'en'), join(src, folder), { recursive: true })
  const at = (name: string) => join(src, folder, name)
  for (const name of readdirSync(join(src, folder)).filter(
    one => one !== 'index.ts' && one !== 'language.ts',
  ))
    writeFileSync(
      at(name),
      readFileSync(at(name), 'utf8').replace(
        /^(?! *(?:plural|choose):)(.*: | +)'([^'\n]*)',$/gm,
        "$1'‹$2›',",
      ),
    )
  writeFileSync(at('language.ts'), swap("['one', 'other']", plurals)(readFileSync(at('language.ts'), 'utf8')))
  const surfaces = Object.keys(english.surfaces)
  const index = readFileSync(at('index.ts'), 'utf8')
    .replace('export const english = ', 'export const translated = surfacesOf<typeof english>()(')
    .replace(
      /,?\n\} as const satisfies Catalogue\s*$/,
      `,\nreviewed: { ${surfaces.map(one => `${one}: false`).join(', ')} } })\n`,
    )
    .replace(
      /import type \{ Catalogue \}.*/,
      "import { surfacesOf } from '../catalogue.ts'\nimport type { english } from '../en/index.ts'",
    )
  writeFileSync(at('index.ts'), index)
  if (file && change) {
    const before = readFileSync(at(file), 'utf8')
    const after = change(before)
    expect(after, `${folder} changes ${file}`).not.toBe(before)
    writeFileSync(at(file), after)
  }
}

const FAULTS: [folder: string, file: string, change: Change, complaint: RegExp][] = [
  ['no-key', 'refusals.ts', swap(/ {2}'no-contact': .*\n/, ''), /no-contact/],
  ['one-more-key', 'refusals.ts', swap("  'no-contact':", "  'no-such': 'x',\n  'no-contact':"), /'no-such'/],
  ['lost-placeholder', 'refusals.ts', swap(/“\{field\}” could/, 'It could'), /'field-unreadable'/],
  [
    'other-placeholder',
    'refusals.ts',
    swap('“{field}” could', '“{field}” {who} could'),
    /'field-unreadable'/,
  ],
  ['lost-word', 'refusals-leading.ts', swap(/ +talk: .*\n/, ''), /a placeholder or a choice/],
  ['one-more-surface', 'index.ts', swap(/(surfaces: \{)/, '$1 noSuch: {},'), /no such surface/],
  ['no-word-of-reading', 'index.ts', swap(/connection: false, /, ''), /connection/],
]

let complaints = ''
beforeAll(() => {
  cpSync(join(root, 'packages/messages/src'), src, { recursive: true })
  mkdirSync(join(place, 'node_modules'))
  symlinkSync(join(root, 'node_modules/@folkmoot'), join(place, 'node_modules/@folkmoot'))
  add('pseudo', "['one', 'other']")
  add('many-forms', "['zero', 'one', 'two', 'few', 'many', 'other']")
  for (const [folder, file, change] of FAULTS) add(folder, "['one', 'other']", file, change)
  const options = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions
  const config = {
    compilerOptions: { ...options, types: [], noUnusedLocals: false },
    include: ['src/*/index.ts'],
  }
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(config))
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }')
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  try {
    execFileSync(process.execPath, [tsc, '-p', place, '--pretty', 'false'], { cwd: place, encoding: 'utf8' })
  } catch (error) {
    complaints = (error as { stdout: string }).stdout
  }
}, 120_000)

/** The complaint begins where the folder is named, and goes on in lines that are set in. */
const about = (folder: string) =>
  complaints
    .split(/\n(?=\S)/)
    .filter(one => one.startsWith(`src/${folder}/`))
    .join('\n')

test('[W-47] a folder that says everything compiles, and speaks', async () => {
  expect(about('pseudo')).toBe('')
  const { translated } = (await import(pathToFileURL(join(src, 'pseudo/index.ts')).href)) as {
    translated: Catalogue
  }
  const message = translated.surfaces.refusals?.['dots-given'] ?? ''
  expect(partsOf(translated.language, message, { dots: 2 }).join('')).toBe(
    '‹You have 2 dots. Take one back first.›',
  )
})

test.each(FAULTS)('[W-47] a language with %s does not compile', (folder, _file, _change, complaint) => {
  expect(about(folder)).toMatch(complaint)
})

test('[W-47] a language needs every category of its plurals', () => {
  expect(about('many-forms')).toMatch(/the plural lacks: "?(zero|two|few|many)/)
})

test('[W-47] each language knows its plurals as Unicode does', async () => {
  const folders = globSync('*/language.ts', { cwd: import.meta.dirname })
  expect(folders).toContain(join('en', 'language.ts'))
  for (const file of folders) {
    const { language } = (await import(pathToFileURL(join(import.meta.dirname, file)).href)) as Catalogue
    const known = new Intl.PluralRules(language.locale).resolvedOptions().pluralCategories
    expect([...language.plurals].sort(), file).toEqual([...known].sort())
  }
})

/** The delegate's path. A surface that is translated later is added here. */
const WHOLE =
  'activityPrompts asked calendar caseStudy connection consent delegate everyScreen fates followed forSomebody formatPanels formatWalls formats joining left myWords noteInEnglish notes offline over paper privacy promptWords refusals said takeHome textSettings wall'.split(
    ' ',
  )

test.each(Object.keys(LANGUAGES))(
  '[L-2] %s says the delegate’s path whole, and what it does not say is known',
  async tag => {
    const { translated } = (await LANGUAGES[tag]?.load()) ?? { translated: null }
    expect(Object.keys(translated?.surfaces ?? {}).sort()).toEqual(WHOLE)
    expect(Object.keys(translated?.reviewed ?? {}).sort()).toEqual(WHOLE)
  },
)

test.each(Object.keys(LANGUAGES))(
  '[L-2] %s speaks what lies in its folder (`scripts/messages.ts list` writes that down)',
  async tag => {
    const { translated } = (await LANGUAGES[tag]?.load()) ?? { translated: null }
    const lies = Object.keys(english.surfaces).filter(one =>
      existsSync(join(import.meta.dirname, tag, fileOf(one))),
    )
    expect(Object.keys(translated?.surfaces ?? {}).sort()).toEqual(lies.sort())
  },
)

test.each(Object.keys(LANGUAGES))(
  '[L-2] [L-6] %s goes out as a table and comes back with every placeholder',
  async tag => {
    const { translated } = (await LANGUAGES[tag]?.load()) ?? { translated: null }
    const catalogue = translated as Catalogue
    const rows = rowsOf(english, catalogue.language, catalogue)
    expect(catalogueOf(english, catalogue.language, rows).wrong).toEqual([])
  },
)
