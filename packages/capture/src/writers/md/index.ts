/** The record as Markdown that reads well unrendered too. People's words can become nothing but words. */

import { counted, plainDirection, timeWords } from '../../text.ts'
import type { TextFormat, WriterOptions } from '../file-format.ts'
import {
  copyWords,
  type FormatLookup,
  factsWords,
  goneOf,
  goneWords,
  networkWords,
  noteTotals,
  notHereTitle,
  type OpenBoard,
  type OpenRecord,
  readingWords,
  replyTitle,
  replyWords,
  visibilityWords,
  whereWords,
} from '../open-record.ts'
import { boardLines, type Line } from '../outcome.ts'
import type { Piece } from '../piece.ts'
import { againstTitle, type WrittenQuote, writtenChapters } from '../workspace.ts'
import { chaptersOf, sectionsOf, withoutChapterWords } from '../written.ts'

/** Whatever opens markup anywhere in a line. */
const ANYWHERE = /[\\`*_[\]<>|~&$^={}]/g
/** Whatever opens a block at the start of one: headings, quotations, lists, rules, underlines, fences, definitions. */
const AT_START = /^([#>+\-:=~!])/
const NUMBERED = /^(\d+)([.)])(?=\s|$)/
/**
 * Bare addresses become links in many renderers, escaped or not: with a scheme, `www.`, an at sign, or only a dot between
 * letters (`report.docx`, `the end.Then`). Numbers with a dot do not.
 */
const ADDRESS =
  /[a-z][a-z0-9+.-]*:\/\/|\b(?:mailto|xmpp):|\bwww\.|@[\p{L}\p{N}]|[\p{L}\p{N}]@|[\p{L}\p{N}-]\.\p{L}{2}/iu

/** Between backticks nothing is markup and nothing a link, and every character stays as it was written. */
function codeSpan(line: string): string {
  const runs = line.match(/`+/g)?.map(run => run.length) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs) + 1)
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${gap}${line}${gap}${fence}`
}

function escapeLine(text: string): string {
  const line = text.replaceAll('\t', ' ').trim()
  if (ADDRESS.test(line)) return codeSpan(line)
  return line.replace(ANYWHERE, '\\$&').replace(AT_START, '\\$1').replace(NUMBERED, '$1\\$2')
}

/** Escaped; its lines joined by hard breaks, indented for a list item. */
export function escapeMarkdown(text: string, indent = ''): string {
  return plainDirection(text).trim().split('\n').map(escapeLine).join(`\\\n${indent}`)
}

const inline = (text: string) => escapeMarkdown(text.replace(/\s+/g, ' '))

function title(record: OpenRecord): string {
  const { event, programme } = record
  const where = [event.place, event.dates].filter(Boolean).map(inline).join(' · ')
  const paragraphs = [
    `# ${inline(event.name)}`,
    [where, inline(programme.name)].filter(Boolean).join('\\\n'),
    `${noteTotals(record).words}. ${inline(copyWords(record))} ${readingWords(record).map(inline).join(' ')}`,
    `Root of this record: \`${record.root}\`\\\n\`npm run verify FILE\` checks the JSON export of the same record against it.`,
    ...leftOut(record),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function leftOut(record: OpenRecord): string[] {
  return [...listed(replyTitle(), replyWords(record)), ...listed(notHereTitle(), withoutChapterWords(record))]
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map(line => `- ${inline(line)}`).join('\n')]
}

function written(record: OpenRecord): string {
  const quoted = ({ text, by, board }: WrittenQuote) => {
    const from = [by, board.header.board.title].filter(Boolean).map(inline).join(' · ')
    return `- ${escapeMarkdown(text, '  ')}\\\n  — ${from}`
  }
  const list = (quotes: readonly WrittenQuote[]) =>
    quotes.length === 0 ? [] : [quotes.map(quoted).join('\n')]
  return writtenChapters(record)
    .map(({ title, parts }) => [
      `## ${inline(title)}`,
      ...parts.flatMap(({ heading, paragraphs, quotes, against }) => [
        ...(heading === null ? [] : [`### ${inline(heading)}`]),
        ...paragraphs.map(text => escapeMarkdown(text)),
        ...list(quotes),
        ...(against.length > 0 ? [inline(againstTitle()), ...list(against)] : []),
      ]),
    ])
    .map(blocks => `\n${blocks.join('\n\n')}\n`)
    .join('')
}

function boardHead(board: OpenBoard, formatTitle: string): string {
  const { header } = board
  const joined = header.counts.reduce((sum, count) => sum + count.joined, 0)
  const counts = header.counts.map(({ network, joined: n }) => {
    const name = network === null ? 'other or no network' : networkWords(board, network)
    return `${inline(name)} ${n}`
  })
  const facts = [
    inline(whereWords(header)),
    inline(formatTitle),
    visibilityWords(board),
    `edition ${header.edition}`,
    `frozen ${timeWords(header.at, board.zone)}`,
  ]
  const lines = [facts.filter(Boolean).join(' · ')]
  if (joined > 0) lines.push(`${counted(joined, 'person', 'people')} had joined: ${counts.join(', ')}`)
  lines.push(...factsWords(board).map(inline))
  lines.push(`Root: \`${board.root}\``)
  return `\n## ${inline(header.board.title)}\n\n${lines.join('\\\n')}\n`
}

function lineWords({ label, text }: Line): string {
  return `${inline(label)}: ${escapeMarkdown(text, '  ')}`
}

function* boardPieces(board: OpenBoard, formatById: FormatLookup): Generator<Piece> {
  const format = formatById(board.header.board.format)
  yield { text: boardHead(board, format?.title ?? ''), notes: 0 }
  const { sections, unwritten } = sectionsOf(board, format)
  for (const section of sections) {
    yield { text: `\n### ${inline(section.heading)}\n\n`, notes: 0 }
    for (const item of section.items) {
      const label = [networkWords(board, item.network), item.by].filter(Boolean).map(inline).join(' · ')
      const above = item.above ? `${escapeMarkdown(item.above, '  ')}\\\n  ` : ''
      const words = escapeMarkdown(item.text, '  ')
      const lines = (item.lines ?? []).map(line => `\\\n  ${lineWords(line)}`).join('')
      yield { text: `- ${above}${words}${lines}${label ? `\\\n  — ${label}` : ''}\n`, notes: 1 }
    }
  }
  const together = boardLines(board)
  if (together.length > 0) yield { text: `\n### Together\n\n`, notes: 0 }
  for (const line of together) yield { text: `- ${lineWords(line)}\n`, notes: 0 }
  for (const line of unwritten) yield { text: `\n${inline(line)}\n`, notes: 0 }
  const gone = goneOf(board)
  if (gone > 0) yield { text: `\n${goneWords(board).join('\\\n')}\n`, notes: gone }
}

function* write(record: OpenRecord, { formatById }: WriterOptions): Generator<Piece> {
  yield { text: title(record), notes: 0 }
  const said = written(record)
  if (said !== '') yield { text: said, notes: 0 }
  for (const board of chaptersOf(record)) yield* boardPieces(board, formatById)
  yield { text: `\n---\n\n${inline(`${record.event.name} · ${copyWords(record)}`)}\n`, notes: 0 }
}

export const md: TextFormat = {
  title: 'Plain text (Markdown)',
  meaning: 'To work on in any editor, or to paste.',
  mediaType: 'text/markdown; charset=utf-8',
  ending: () => 'md',
  write: write,
}
