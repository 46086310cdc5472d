/** Sheets as an Office Open XML workbook: text is text, numbers are numbers, times are times. Nothing in it is a formula. */
import { archive } from '../archive.ts'
import { type CoreProperties, coreProperties, escapeXml, XML_HEAD } from '../xml.ts'

/** `clock`: milliseconds of a clock on the wall, as if they were UTC's; workbooks know no zones. null: an empty cell. */
export type Cell = string | number | { clock: number } | null

export interface Sheet {
  /** 31 characters at most. */
  name: string
  /** Each column's title and width, the latter in characters. */
  columns: readonly { title: string; width: number }[]
  rows: Iterable<readonly Cell[]>
  /** Without a row of titles: something to read and no table. */
  prose?: true
}
export interface Workbook {
  properties: CoreProperties
  sheets: readonly Sheet[]
  /** On each printed page: above, below. */
  head: string
  foot: string
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Indices into `cellXfs` below. */
const STYLE = { title: 1, text: 2, number: 3, time: 4, prose: 5 }
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><color rgb="FF1D2B2A"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><color rgb="FF1D2B2A"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFE7D6"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF5D6B68"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** What a cell can hold. */
const CELL_CHARS = 32_767
const DAY_MS = 86_400_000
const FIRST_DAY = Date.UTC(1899, 11, 30)

/** A text that is too long goes on below, in a row that has nothing else. */
function* fitting(row: readonly Cell[]): Generator<readonly Cell[]> {
  let rest = row
  while (rest.some(cell => cell !== null)) {
    const now: Cell[] = []
    rest = rest.map((cell, i) => {
      if (typeof cell !== 'string' || cell.length <= CELL_CHARS) {
        now[i] = cell
        return null
      }
      // Never between the halves of a character.
      const end = /[\ud800-\udbff]/.test(cell.charAt(CELL_CHARS - 1)) ? CELL_CHARS - 1 : CELL_CHARS
      now[i] = cell.slice(0, end)
      return cell.slice(end)
    })
    yield now
  }
}

/** “A”, “Z”, “AA” */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** Texts, each kept once. `_x0041_` is an escape there, so whoever wrote just that gets its underscore escaped. */
function createTexts() {
  const texts = new Map<string, number>()
  let uses = 0
  return {
    index(text: string): number {
      uses++
      const known = texts.get(text)
      if (known !== undefined) return known
      texts.set(text, texts.size)
      return texts.size - 1
    },
    xml(): string {
      const items = [...texts.keys()].map(text => {
        const safe = escapeXml(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
        return `<si><t xml:space="preserve">${safe}</t></si>`
      })
      return `${XML_HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${texts.size}">${items.join('')}</sst>`
    },
  }
}
type Texts = ReturnType<typeof createTexts>

function cellXml(cell: Cell, at: string, style: number | null, texts: Texts): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string')
    return `<c r="${at}" s="${style ?? STYLE.text}" t="s"><v>${texts.index(cell)}</v></c>`
  if (typeof cell === 'number') return `<c r="${at}" s="${STYLE.number}"><v>${cell}</v></c>`
  return `<c r="${at}" s="${STYLE.time}"><v>${(cell.clock - FIRST_DAY) / DAY_MS}</v></c>`
}

const LINE_POINTS = 15
const MOST_POINTS = 409
/** High enough for its words, about: not every program measures them as it opens a workbook. Nothing for a single line. */
function heightOf(cells: readonly Cell[], columns: Sheet['columns']): string {
  const linesOf = (cell: Cell, width: number) =>
    typeof cell === 'string'
      ? cell.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil((one.length * 1.15) / width)), 0)
      : 1
  const lines = Math.max(1, ...cells.map((cell, i) => linesOf(cell, columns[i]?.width ?? 14)))
  return lines === 1 ? '' : ` ht="${Math.min(MOST_POINTS, lines * LINE_POINTS)}" customHeight="1"`
}

/** What is left of them beside our own codes. */
const PAGE_WORDS = 220

/** Words in a head or foot of printed pages, where & begins a code; 255 characters are all that fits. */
function pageWords(text: string): string {
  let room = PAGE_WORDS
  let kept = ''
  for (const sign of text.replace(/\s+/g, ' ')) {
    const coded = sign === '&' ? '&&' : sign
    room -= coded.length
    if (room < 0) break
    kept += coded
  }
  return escapeXml(kept)
}

function sheetXml(
  sheet: Sheet,
  { head, foot }: Workbook,
  isFirst: boolean,
  texts: Texts,
): { xml: string; area: string } {
  const { columns, rows, prose } = sheet
  const lines: string[] = []
  const line = (cells: readonly Cell[], style: (column: number) => number | null) => {
    const r = lines.length + 1
    const all = cells.map((cell, i) => cellXml(cell, `${columnName(i)}${r}`, style(i), texts))
    lines.push(`<row r="${r}"${heightOf(cells, columns)}>${all.join('')}</row>`)
  }
  if (!prose)
    line(
      columns.map(({ title }) => title),
      () => STYLE.title,
    )
  for (const row of rows)
    if (row.every(cell => cell === null)) line([], () => null)
    else for (const one of fitting(row)) line(one, i => (prose && i === 0 ? STYLE.prose : null))
  const last = columnName(columns.length - 1)
  const range = `A1:${last}${Math.max(1, lines.length)}`
  const selected = isFirst ? ' tabSelected="1"' : ''
  const view = prose
    ? `<sheetView showGridLines="0"${selected} workbookViewId="0"/>`
    : `<sheetView${selected} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView>`
  const cols = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  const filter = prose ? '' : `<autoFilter ref="${range}"/>`
  const xml = `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>${lines.join('')}</sheetData>${filter}<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;L&amp;"-,Regular"${pageWords(head)}&amp;R&amp;A</oddHeader><oddFooter>&amp;L&amp;"-,Regular"${pageWords(foot)}&amp;R&amp;P / &amp;N</oddFooter></headerFooter><ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  const [first, end] = range.split(':')
  const fixed = (cell = '') => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
  return { xml, area: `${fixed(first)}:${fixed(end)}` }
}

/** For the filters, and so that each printed page repeats the titles. */
function definedNames(sheets: readonly Sheet[], areas: readonly string[]): string {
  const names = sheets.map(({ name, prose }, i) => {
    const sheet = `'${name}'!`
    return prose
      ? { filter: '', titles: '' }
      : {
          filter: `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sheet}${areas[i]}</definedName>`,
          titles: `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sheet}$1:$1</definedName>`,
        }
  })
  return `<definedNames>${names.map(({ filter }) => filter).join('')}${names.map(({ titles }) => titles).join('')}</definedNames>`
}

export function packWorkbook(workbook: Workbook): Uint8Array {
  const { sheets, properties } = workbook
  const texts = createTexts()
  const made = sheets.map((sheet, i) => sheetXml(sheet, workbook, i === 0, texts))
  const numbers = sheets.map((_, i) => i + 1)
  const type = (part: string, what: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${what}+xml"/>`
  const relation = (id: string, what: string, target: string) =>
    `<Relationship Id="${id}" Type="${what}" Target="${target}"/>`
  return archive([
    {
      name: '[Content_Types].xml',
      content: `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main')}${numbers.map(n => type(`xl/worksheets/sheet${n}.xml`, 'officedocument.spreadsheetml.worksheet')).join('')}${type('xl/styles.xml', 'officedocument.spreadsheetml.styles')}${type('xl/sharedStrings.xml', 'officedocument.spreadsheetml.sharedStrings')}${type('docProps/core.xml', 'package.core-properties')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml')}${relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`,
    },
    { name: 'docProps/core.xml', content: coreProperties(properties) },
    {
      name: 'xl/workbook.xml',
      content: `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>${definedNames(
        sheets,
        made.map(({ area }) => area),
      )}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map(n => relation(`rId${n}`, `${RELATIONS}/worksheet`, `worksheets/sheet${n}.xml`)).join('')}${relation(`rId${sheets.length + 1}`, `${RELATIONS}/styles`, 'styles.xml')}${relation(`rId${sheets.length + 2}`, `${RELATIONS}/sharedStrings`, 'sharedStrings.xml')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/sharedStrings.xml', content: texts.xml() },
    ...made.map(({ xml }, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: xml })),
  ])
}
