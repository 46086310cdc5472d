/** The record as a Word document to finish: real headings, contents, named styles; each note a few paragraphs of its own. */
import type { OutlineItem } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/files'
import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { unzipSync } from 'fflate'
import { type Figure, figuresOf } from '../../pictures/figures.ts'
import { plainDirection, visible } from '../../text.ts'
import { archive } from '../archive.ts'
import { headWords } from '../board-head.ts'
import type { PackedFormat, WriterOptions } from '../file-format.ts'
import {
  copyWords,
  type FormatLookup,
  goneOf,
  goneWords,
  networkWords,
  newestAt,
  noteTotals,
  notHereTitle,
  type OpenBoard,
  type OpenRecord,
  readingWords,
  replyTitle,
  replyWords,
} from '../open-record.ts'
import { boardLines, type Line } from '../outcome.ts'
import { notesByNetwork } from '../tally.ts'
import { writtenChapters } from '../workspace.ts'
import { chaptersOf, sectionsOf, withoutChapterWords } from '../written.ts'
import { coreProperties } from '../xml.ts'
import { CHAPTER_RULE, PAGE, RULE, SOFT, STYLE, STYLES, TABLE_BORDERS, TEXT_WIDTH } from './styles.ts'
import { inline, line, words } from './words.ts'
import { writtenParts } from './written-parts.ts'

const TOLD_EACH = 200
const TWIPS_AN_INCH = 1_440
const PIXELS_AN_INCH = 96
/** In pixels: a page’s text, less a heading and a caption. */
const HIGHEST = 820
const AT_EDGE = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }]

const APART = { spacing: { before: 240, after: 60 } }

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** Chapters follow each other on a page; a rule tells them apart. */
function chapter(text: string, number: number): Paragraph {
  const paragraph = line(text, null, [], { heading: HeadingLevel.HEADING_1, border: { top: CHAPTER_RULE } })
  const marked = [
    new BookmarkStart(anchor(number), number),
    ...inline(oneLine(text)),
    new BookmarkEnd(number),
  ]
  for (const part of marked) paragraph.addChildElement(part)
  return paragraph
}
const heading = (text: string) => line(text, null, inline(oneLine(text)), { heading: HeadingLevel.HEADING_2 })

function cover(record: OpenRecord): FileChild[] {
  const { event, programme } = record
  const where = [event.place, event.dates].filter(Boolean).join(' · ')
  const left = withoutChapterWords(record)
  const replies = replyWords(record)
  return [
    words(programme.name, STYLE.programme),
    line(event.name, null, inline(event.name), { heading: HeadingLevel.TITLE }),
    ...(where ? [words(where, STYLE.where)] : []),
    words(`${noteTotals(record).words}. ${copyWords(record)}`, 'Normal'),
    ...readingWords(record).map(text => words(text, STYLE.facts)),
    ...networkTable(record),
    ...(replies.length > 0
      ? [words(replyTitle(), STYLE.heading), ...replies.map(text => words(text, STYLE.facts))]
      : []),
    ...(left.length > 0
      ? [words(notHereTitle(), STYLE.heading), ...left.map(text => words(text, STYLE.facts))]
      : []),
    words(t('contents'), STYLE.heading),
    contents(record),
  ]
}

/** Where a board begins; by our own numbers, so that the same record gives the same bytes. */
const anchor = (number: number) => `_Toc${1_000 + number}`
/** Filled in without page numbers, which nobody knows yet: “Update field” in Word adds them. */
function contents(record: OpenRecord): TableOfContents {
  const boards = chaptersOf(record)
  return new TableOfContents(t('contents'), {
    hyperlink: true,
    headingStyleRange: '1-1',
    beginDirty: false,
    tabLeader: LeaderType.NONE,
    cachedEntries: [
      ...writtenChapters(record).map(({ title }) => title),
      ...boards.map(({ header }) => oneLine(header.board.title)),
      t('check'),
    ].map((title, i) => ({
      title: plainDirection(title),
      level: 1,
      href: anchor(i + 1),
    })),
  })
}

function networkTable(record: OpenRecord): FileChild[] {
  const tally = notesByNetwork(record)
  if (tally.length === 0) return []
  const widths = [4_200, 1_300]
  const cell = (text: string, i: number, bold = false) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      children: [
        line(
          text,
          STYLE.cell,
          inline(text, bold ? { bold } : {}),
          i === 1 ? { alignment: AlignmentType.END } : {},
        ),
      ],
    })
  const row = (cells: readonly string[], head = false) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((text, i) => cell(text, i, head)),
    })
  return [
    words(t('notes-by-network'), STYLE.heading),
    new Table({
      columnWidths: widths,
      width: { size: 5_500, type: WidthType.DXA },
      borders: TABLE_BORDERS,
      rows: [
        row([t('network'), t('notes')], true),
        ...tally.map(({ words: network, notes }) => row([network, String(notes)])),
      ],
    }),
  ]
}

function boardHead(board: OpenBoard, number: number, formatTitle: string): FileChild[] {
  return [
    chapter(board.header.board.title, number),
    ...headWords(board, formatTitle).map(text => line(text, STYLE.facts, inline(text), { keepNext: true })),
  ]
}

function lineParagraph({ label, text }: Line, more: object): Paragraph {
  return line(text, STYLE.line, [...inline(`${label}: `, { color: SOFT }), ...inline(text)], more)
}

/** A note stays on one page with what belongs to it, and the last one with the end of its chapter. */
function note(board: OpenBoard, item: OutlineItem, isLast: boolean): Paragraph[] {
  const label = [networkWords(board, item.network), item.by].filter(Boolean).join(' · ')
  const colour = /^#[0-9a-f]{6}$/.exec(board.networks.get(item.network)?.colour ?? '')?.[0].slice(1)
  const together = { keepNext: true }
  const by = line(
    label,
    STYLE.by,
    [
      ...(label && colour ? [new TextRun({ text: '■ ', color: colour })] : []),
      ...inline(label),
      new TextRun({ text: `\t${item.note}`, size: 13, color: SOFT }),
    ],
    { tabStops: AT_EDGE, ...(isLast && { keepNext: true }) },
  )
  return [
    ...(item.above ? [words(item.above, STYLE.above)] : []),
    words(item.text, STYLE.note, { ...together, ...(item.above && { spacing: { before: 0, after: 30 } }) }),
    ...(item.lines ?? []).map(one => lineParagraph(one, together)),
    by,
  ]
}

/** As wide as the text; with what it shows in words, for those who have it read to them. */
function figure({ title, alt, png, width, height }: Figure, id: string): Paragraph[] {
  const wide = (TEXT_WIDTH / TWIPS_AN_INCH) * PIXELS_AN_INCH
  const high = (wide / width) * height
  const scale = Math.min(1, HIGHEST / high)
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(wide * scale), height: Math.round(high * scale) },
    altText: { id, name: id, title: visible(title), description: visible(alt) },
  })
  return [
    words(title, STYLE.caption, { keepNext: true }),
    new Paragraph({ style: STYLE.figure, children: [image] }),
  ]
}

function* boardParts(
  board: OpenBoard,
  number: number,
  figures: readonly Figure[],
  formatById: FormatLookup,
): Generator<{ parts: FileChild[]; notes: number }> {
  const format = formatById(board.header.board.format)
  yield { parts: boardHead(board, number, format?.title ?? ''), notes: 0 }
  yield { parts: figures.flatMap((one, i) => figure(one, String(number * 1_000 + i))), notes: 0 }
  const { sections, unwritten } = sectionsOf(board, format)
  const last = sections.at(-1)?.items.at(-1)
  for (const { heading: prompt, items } of sections) {
    yield { parts: [heading(prompt)], notes: 0 }
    for (const item of items) yield { parts: note(board, item, item === last), notes: 1 }
  }
  const together = boardLines(board)
  const facts = [...unwritten, ...goneWords(board), t('root-of-board', { root: board.root })]
  const end = [
    ...(together.length > 0 ? [heading(t('together'))] : []),
    ...together.map((one, i) => lineParagraph(one, { keepNext: i === together.length - 1 })),
    ...facts.map((text, i) =>
      words(text, STYLE.facts, { ...(i === 0 && APART), keepNext: i < facts.length - 1 }),
    ),
  ]
  yield { parts: end, notes: goneOf(board) }
}

function check(record: OpenRecord): FileChild[] {
  return [
    chapter(t('check'), writtenChapters(record).length + chaptersOf(record).length + 1),
    words(t('root-of-record', { root: record.root }), STYLE.facts),
    words(t('check-how'), STYLE.facts),
  ]
}

function pageParts(record: OpenRecord, file: string) {
  const name = record.event.name.replace(/\s+/g, ' ')
  const above = line(name, STYLE.page, inline(`${name} · ${t('record')}`), { border: { bottom: RULE } })
  const who = copyWords(record).replace(/\s+/g, ' ')
  const below = [
    new Paragraph({
      style: STYLE.page,
      tabStops: AT_EDGE,
      border: { top: RULE },
      children: [
        ...inline(who),
        new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
      ],
    }),
    words(file, STYLE.page),
  ]
  return {
    headers: { default: new Header({ children: [above] }) },
    footers: { default: new Footer({ children: below }) },
  }
}

async function pack(
  record: OpenRecord,
  options: WriterOptions,
  told: (notes: number) => void,
): Promise<Uint8Array> {
  const chapters: { board: OpenBoard; figures: readonly Figure[] }[] = []
  // Before the document is there: what each drawing leaves is collected, which takes as long as there is much in memory.
  for (const board of chaptersOf(record)) chapters.push({ board, figures: await figuresOf(board, options) })
  const written = writtenChapters(record)
  const children: FileChild[] = cover(record)
  for (const [i, { title, parts }] of written.entries())
    children.push(chapter(title, i + 1), ...parts.flatMap(writtenParts))
  let done = 0
  let since = 0
  for (const [i, { board, figures }] of chapters.entries()) {
    for (const { parts, notes } of boardParts(board, written.length + i + 1, figures, options.formatById)) {
      children.push(...parts)
      done += notes
      since += notes
      if (since < TOLD_EACH) continue
      told(done)
      since = 0
    }
  }
  children.push(...check(record))
  const { width, height, margin } = PAGE
  const document = new Document({
    styles: STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 600, footer: 500 },
          },
        },
        ...pageParts(record, `${options.stem}.docx`),
        children,
      },
    ],
  })
  const made = unzipSync(await Packer.toBuffer(document))
  made['docProps/core.xml'] = new TextEncoder().encode(
    coreProperties({
      title: `${record.event.name} · ${t('record')}`,
      by: record.programme.name,
      about: t('document-about'),
      at: newestAt(record),
    }),
  )
  told(done)
  return archive(
    Object.entries(made).map(([name, content]) => ({ name, content, packed: name.endsWith('.png') })),
  )
}

export const docx: PackedFormat = {
  title: t('to-finish'),
  meaning: t('to-finish-meaning'),
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  leads: true,
  typesetter: 'used',
  ending: () => 'docx',
  pack,
}
