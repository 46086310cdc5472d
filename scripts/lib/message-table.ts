/**
 * The catalogue as a table and back: for translators and reviewers who have a spreadsheet and no other tool. A row is one sentence:
 * each form of a plural and each word of a choice has its own. What comes back is checked against English before anything is written.
 */
import type { Catalogue, Reviewed } from '../../packages/messages/src/catalogue.ts'
import type { Language } from '../../packages/messages/src/language.ts'
import type { Choice, Message, Plural } from '../../packages/messages/src/message.ts'

export interface Row {
  surface: string
  /** `dots-left[one]`, `waiting[shared]`, `voters[2]`: the message and, where it has several sentences, which. */
  key: string
  english: string
  translation: string
  /** As they must stand in the translation, too. */
  placeholders: string
  /** When the sentence is said, where that depends on something. */
  when: string
  /** `yes`: somebody who speaks the language has read it; else it is a draft. */
  reviewed: string
  /** Who. */
  by: string
}

const HEAD = ['surface', 'key', 'english', 'translation', 'placeholders', 'when', 'reviewed', 'by'] as const
/** A table of before may lack them. */
const MAY_LACK: readonly string[] = ['reviewed', 'by']
const YES = /^(yes|y|x|1|true)$/i
const PLACE = /\{[^}]*\}/g

interface Leaf {
  path: string
  text: string
  /** The number that a plural is chosen by: its forms may leave it out (“One dot”). */
  number: string | null
  when: string
}

/** The sentences of a message, in the forms that a language has. */
function leavesOf(message: Message, plurals: Language['plurals'], at: Omit<Leaf, 'text'>): Leaf[] {
  if (typeof message === 'string') return [{ ...at, text: message }]
  const into = (step: string, one: Message, more: Partial<Leaf>) =>
    leavesOf(one, plurals, { ...at, path: `${at.path}[${step}]`, ...more })
  const when = (words: string) => [at.when, words].filter(Boolean).join(', ')
  if (Array.isArray(message))
    return message.flatMap((one: Message, i) => into(`${i + 1}`, one, { when: when(`sentence ${i + 1}`) }))
  if ('choose' in message) {
    const { choose, among } = message as Choice
    return Object.entries(among).flatMap(([word, one]) =>
      into(word, one, { when: when(`${choose} is “${word}”`) }),
    )
  }
  const plural = message as Plural
  return formsOf(plural, plurals).flatMap(form =>
    into(form, formOf(plural, form), { number: plural.plural, when: when(`${plural.plural} is “${form}”`) }),
  )
}

/** Those for exactly one number first, then a language's own categories. */
function formsOf(plural: Plural, plurals: Language['plurals']): string[] {
  return [...Object.keys(plural).filter(name => name.startsWith('=')), ...plurals]
}
function formOf(plural: Plural, form: string): Message {
  return (plural as unknown as Record<string, Message | undefined>)[form] ?? plural.other
}

function leavesOfKey(key: string, message: Message, plurals: Language['plurals']): Leaf[] {
  return leavesOf(message, plurals, { path: key, number: null, when: '' })
}

/** `known`: what is translated already. */
export function rowsOf(english: Catalogue, language: Language, known?: Catalogue): Row[] {
  return Object.entries(english.surfaces).flatMap(([surface, messages]) =>
    Object.entries(messages).flatMap(([key, message]) => {
      const before = known?.surfaces[surface]?.[key]
      const translated = new Map(
        before === undefined
          ? []
          : leavesOfKey(key, before, language.plurals).map(({ path, text }) => [path, text] as const),
      )
      const readers = known?.reviewed?.[surface]
      const by = readers ? (readers[key] ?? '') : ''
      return leavesOfKey(key, message, language.plurals).map(({ path, text, when }) => ({
        surface,
        key: path,
        english: text,
        // A form for exactly one number is a translator's choice: without it the general one is said.
        translation: translated.get(path) ?? translated.get(path.replace(/\[=\d+\]/, '[other]')) ?? '',
        placeholders: placesOf(text).join(' '),
        when,
        reviewed: by === '' ? '' : 'yes',
        by,
      }))
    }),
  )
}

const placesOf = (text: string) => [...new Set(text.match(PLACE) ?? [])].sort()

/**
 * What is wrong with a table, each with the row that it stands in, and the translation if nothing is. A surface without any translation is
 * left out.
 */
export function catalogueOf(
  english: Catalogue,
  language: Language,
  rows: readonly Row[],
): { wrong: string[]; surfaces: Catalogue['surfaces']; reviewed: Reviewed } {
  const wrong: string[] = []
  const given = new Map<string, { row: Row; line: number }>()
  rows.forEach((row, i) => {
    const name = `${row.surface} ${row.key}`
    if (given.has(name)) wrong.push(`row ${i + 2}: ${name} stands here twice`)
    given.set(name, { row, line: i + 2 })
  })
  const surfaces: Record<string, Record<string, Message>> = {}
  const reviewed: Record<string, false | Record<string, string>> = {}
  const expected = new Set<string>()
  const begun = new Set(rows.filter(row => row.translation.trim() !== '').map(row => row.surface))
  for (const [surface, messages] of Object.entries(english.surfaces)) {
    if (!begun.has(surface)) {
      for (const [key, message] of Object.entries(messages))
        for (const { path } of leavesOfKey(key, message, language.plurals)) expected.add(`${surface} ${path}`)
      continue
    }
    const readers: Record<string, string> = {}
    const made: Record<string, Message> = {}
    for (const [key, message] of Object.entries(messages)) {
      const texts = new Map<string, string>()
      const by: string[] = []
      for (const leaf of leavesOfKey(key, message, language.plurals)) {
        const name = `${surface} ${leaf.path}`
        expected.add(name)
        const found = given.get(name)
        if (!found) wrong.push(`${name} is missing`)
        else wrong.push(...faultsOf(leaf, found.row).map(fault => `row ${found.line}: ${name} ${fault}`))
        texts.set(leaf.path, found?.row.translation ?? '')
        by.push(found && YES.test(found.row.reviewed.trim()) ? found.row.by.trim() : '')
      }
      // A message is read when all of its forms are.
      if (by.every(one => one !== '')) readers[key] = [...new Set(by)].join(', ')
      made[key] = rebuilt(message, language.plurals, key, texts)
    }
    surfaces[surface] = made
    reviewed[surface] = Object.keys(readers).length > 0 && readers
  }
  for (const [name, { line }] of given)
    if (!expected.has(name)) wrong.push(`row ${line}: there is no ${name}`)
  return { wrong, surfaces, reviewed }
}

function faultsOf({ text, number }: Leaf, row: Row): string[] {
  if (row.translation.trim() === '') return text === '' ? [] : ['has no translation']
  const mayLack = number === null ? [] : [`{${number}}`]
  const [asked, given] = [placesOf(text), placesOf(row.translation)]
  const lost = asked.filter(place => !given.includes(place) && !mayLack.includes(place))
  const more = given.filter(place => !asked.includes(place) && !mayLack.includes(place))
  return [
    ...(row.english === text ? [] : ['was translated from other English than stands here now']),
    ...lost.map(place => `has lost ${place}`),
    ...more.map(place => `has ${place}, which is not in the English`),
    ...(YES.test(row.reviewed.trim()) && row.by.trim() === ''
      ? ['is marked as read, and by whom is not said']
      : []),
    ...(/[{}]/.test(row.translation.replace(PLACE, '')) ? ['has a brace by itself'] : []),
  ]
}

/** English's structure with the translated sentences in it. */
function rebuilt(
  message: Message,
  plurals: Language['plurals'],
  path: string,
  texts: Map<string, string>,
): Message {
  if (typeof message === 'string') return texts.get(path) ?? ''
  const at = (step: string, one: Message) => rebuilt(one, plurals, `${path}[${step}]`, texts)
  if (Array.isArray(message)) return message.map((one: Message, i) => at(`${i + 1}`, one))
  if ('choose' in message) {
    const { choose, among } = message as Choice
    return {
      choose,
      among: Object.fromEntries(Object.entries(among).map(([word, one]) => [word, at(word, one)])),
    }
  }
  const plural = message as Plural
  const forms = formsOf(plural, plurals).map(form => [form, at(form, formOf(plural, form))])
  return { plural: plural.plural, ...Object.fromEntries(forms) } as Plural
}

/** Commas, and a mark at the beginning by which spreadsheets know that it is UTF-8. */
export function csvOf(rows: readonly Row[]): string {
  const cell = (text: string) => (/[",\r\n]|^[=+@-]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = [HEAD.join(','), ...rows.map(row => HEAD.map(name => cell(row[name])).join(','))]
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** As a spreadsheet gives it back: by commas, semicolons or tabs, its columns in any order. */
export function rowsOfCsv(text: string): Row[] {
  const plain = text.replace(/^\ufeff/, '')
  const first = plain.slice(0, plain.search(/[\r\n]/))
  const separator =
    [',', ';', '\t'].find(one => first.split(one).length >= HEAD.length - MAY_LACK.length) ?? ','
  const [head = [], ...lines] = cellsOf(plain, separator)
  const at = HEAD.map(name => head.findIndex(cell => cell.trim().toLowerCase() === name))
  const lost = HEAD.filter((name, i) => at[i] === -1 && !MAY_LACK.includes(name))
  if (lost.length > 0) throw new Error(`the table has no column ${lost.join(', ')}`)
  return lines
    .filter(cells => cells.some(cell => cell.trim() !== ''))
    .map(
      cells =>
        Object.fromEntries(HEAD.map((name, i) => [name, cells[at[i] as number] ?? ''])) as unknown as Row,
    )
}

function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const one = text[i] as string
    if (quoted) {
      if (one !== '"') cell += one
      else if (text[i + 1] === '"') cell += text[++i]
      else quoted = false
    } else if (one === '"' && cell === '') quoted = true
    else if (one === separator) endCell()
    else if (one === '\n') {
      endCell()
      rows.push(row)
      row = []
    } else if (one !== '\r') cell += one
  }
  if (cell !== '' || row.length > 0) {
    endCell()
    rows.push(row)
  }
  return rows
}

const kebab = (name: string) => name.replace(/\p{Lu}/gu, letter => `-${letter.toLowerCase()}`)

/** Of a surface, in a language's folder. */
export const fileOf = (surface: string): string => `${kebab(surface)}.ts`

/** The files of a language's folder, by name. */
export function folderOf(
  language: Language,
  surfaces: Catalogue['surfaces'],
  reviewed: Reviewed = {},
): Map<string, string> {
  const files = new Map<string, string>()
  const type = (name: string, from: string) => `import type { ${name} } from '../${from}.ts'\n`
  const plurals = language.plurals.map(quoted).join(', ')
  files.set(
    'language.ts',
    `${type('Language', 'language')}\nexport const language = { locale: ${quoted(language.locale)}, plurals: [${plurals}]${language.dir ? `, dir: '${language.dir}'` : ''} } as const satisfies Language\n`,
  )
  const names = Object.keys(surfaces)
  for (const name of names)
    files.set(
      `${kebab(name)}.ts`,
      `${type('Surface', 'message')}\nexport const ${name} = ${written(surfaces[name] ?? {})} as const satisfies Surface\n`,
    )
  const imports = names.map(name => `import { ${name} } from './${kebab(name)}.ts'\n`).join('')
  files.set(
    'index.ts',
    `import { surfacesOf } from '../catalogue.ts'\nimport type { english } from '../en/index.ts'\nimport { language } from './language.ts'\n${imports}\nexport const translated = surfacesOf<typeof english>()({ language, surfaces: { ${names.join(', ')} }, reviewed: { ${names.map(name => `${name}: ${reviewed[name] ? written(reviewed[name]) : 'false'}`).join(', ')} } })\n`,
  )
  return files
}

function written(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  const members = Object.entries(value as object).map(
    ([name, one]) => `  ${quoted(name)}: ${written(one)},\n`,
  )
  return `{\n${members.join('')}}`
}
const quoted = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\r', '').replaceAll('\n', '\\n')}'`
