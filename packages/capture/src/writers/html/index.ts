/** The record as one self-contained page: no script, nothing fetched, every text isolated in its own direction. */

import type { OutlineItem } from '@folkmoot/board-doc'
import { counted, timeWords, visible } from '../../text.ts'
import { languageOf } from '../direction.ts'
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
import { notesByNetwork } from '../tally.ts'
import { writtenChapters } from '../workspace.ts'
import { chaptersOf, sectionsOf, withoutChapterWords } from '../written.ts'
import { escapeHtml } from './escape.ts'
import { noteAnchor, sideBySideTable } from './side-by-side.ts'
import { colourClass, pageLine, SHAPE_SYMBOLS, styleSheet } from './style.ts'
import { WRITTEN_STYLE, writtenEntries, writtenPieces } from './written.ts'

/** A short text of somebody's, inside a line of ours. */
const bdi = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`

function shape(board: OpenBoard, network: string): string {
  const known = board.networks.get(network)
  const id = known?.shape ?? (network === 'another' ? 'another' : '')
  if (id === '') return ''
  return `<svg class="shape ${colourClass(known?.colour)}" aria-hidden="true"><use href="#${id}"/></svg>`
}

function head(record: OpenRecord): string {
  const colours = record.boards.flatMap(({ header }) => header.networks.map(network => network.colour))
  const { css, source } = styleSheet(
    colours,
    (writtenChapters(record).length > 0 ? WRITTEN_STYLE : '') + pageLine(visible(pageWords(record))),
  )
  const policy = `default-src 'none'; style-src ${source}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(record.event.name)} · record</title>
<style>${css}</style>
</head>
<body>
${SHAPE_SYMBOLS}
`
}

function networkBars(record: OpenRecord): string {
  const tally = notesByNetwork(record)
  if (tally.length === 0) return ''
  const most = Math.max(...tally.map(({ notes }) => notes))
  const rows = tally.map(({ network, words, notes, board }) => {
    const colour = colourClass(board.networks.get(network)?.colour)
    const bar = `<svg class="bar ${colour}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect class="full" width="${((100 * notes) / most).toFixed(2)}" height="8"/></svg>`
    // A row without a shape keeps its place, or all that follows would move into it.
    return `<li>${shape(board, network) || '<span></span>'} <span>${bdi(words)}</span> ${bar} <span class="n">${notes}</span></li>\n`
  })
  return `<div class="networks"><h2>Notes by network</h2><ul>\n${rows.join('')}</ul></div>\n`
}

function cover(record: OpenRecord): string {
  const { event, programme } = record
  const where = [event.place, event.dates].filter(Boolean).map(bdi).join(' · ')
  const contents = [
    ...writtenEntries(writtenChapters(record)),
    ...chaptersOf(record).map(
      ({ header, notes }, i) =>
        `<li><a href="#board-${i + 1}"><span class="title"${saidIn(header.board.title)}>${bdi(header.board.title)}</span> <span class="soft">${counted(notes.length, 'note')}</span></a></li>\n`,
    ),
  ]
  return `<header class="cover">
<div>
<p class="programme">${bdi(programme.name)}</p>
<h1 dir="auto"${saidIn(event.name)}>${escapeHtml(event.name)}</h1>
${where ? `<p class="where">${where}</p>\n` : ''}<p class="totals">${noteTotals(record).words}. ${escapeHtml(copyWords(record))}</p>
${networkBars(record)}${leftOut(record)}</div>
${contents.length > 0 ? `<nav aria-label="Boards"><h2>In this record</h2><ol class="contents">\n${contents.join('')}</ol></nav>\n` : ''}</header>
<main>
`
}

function leftOut(record: OpenRecord): string {
  return listed(replyTitle(), replyWords(record)) + listed(notHereTitle(), withoutChapterWords(record))
}

function listed(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const items = lines.map(line => `<li dir="auto">${escapeHtml(line)}</li>\n`)
  return `<div class="not-here"><h2>${title}</h2><ul>\n${items.join('')}</ul></div>\n`
}

/** At the foot of each printed page. */
function pageWords(record: OpenRecord): string {
  return [record.event.name, copyWords(record)].join(' · ')
}

function boardHead(board: OpenBoard, number: number, formatTitle: string): string {
  const { header } = board
  const joined = header.counts.reduce((sum, count) => sum + count.joined, 0)
  const what = [...[whereWords(header), formatTitle].filter(Boolean).map(bdi), visibilityWords(board)]
  const when = [
    `edition ${header.edition}`,
    `frozen ${timeWords(header.at, board.zone)}`,
    ...(joined > 0 ? [`${counted(joined, 'person', 'people')} had joined`] : []),
  ]
  return `<section class="board" id="board-${number}" aria-labelledby="title-${number}">
<h2 id="title-${number}" dir="auto"${saidIn(header.board.title)}>${escapeHtml(header.board.title)}</h2>
<p class="facts">${[what.join(' · '), when.join(' · '), ...factsWords(board).map(escapeHtml)].join('<br>')}</p>
`
}

/** The language that its letters tell of: voices and faces go by it. */
function saidIn(text: string): string {
  const language = languageOf(text)
  return language === null ? '' : ` lang="${language}"`
}

function noteItem(board: OpenBoard, item: OutlineItem): string {
  const label = [networkWords(board, item.network), item.by].filter(Boolean).map(bdi).join(' · ')
  const by = label ? `<p class="by">${shape(board, item.network)}<span>${label}</span></p>` : ''
  const colour = colourClass(board.networks.get(item.network)?.colour)
  const above = item.above
    ? `<p class="above" dir="auto"${saidIn(item.above)}>${escapeHtml(item.above)}</p>`
    : ''
  const lines = (item.lines ?? []).map(lineItem).join('')
  return `<li class="note ${colour}" id="${escapeHtml(noteAnchor(item.note))}">${above}<p class="words" dir="auto"${saidIn(item.text)}>${escapeHtml(item.text)}</p>${lines}${by}</li>\n`
}

function lineItem({ label, text }: Line): string {
  return `<p class="line" dir="auto"><span class="soft">${bdi(label)}:</span> ${saidIn(text) ? `<span${saidIn(text)}>${escapeHtml(text)}</span>` : escapeHtml(text)}</p>`
}

function* boardPieces(board: OpenBoard, number: number, formatById: FormatLookup): Generator<Piece> {
  const format = formatById(board.header.board.format)
  yield { text: boardHead(board, number, format?.title ?? ''), notes: 0 }
  const { sections, unwritten } = sectionsOf(board, format)
  const inColumns = format?.wall === 'columns' && sections.length > 0
  if (inColumns) yield { text: '<div class="columns">\n', notes: 0 }
  for (const section of sections) {
    const heading = `<h3 dir="auto"${saidIn(section.heading)}>${escapeHtml(section.heading)}</h3>`
    yield { text: `<div class="prompt">${heading}\n<ul class="notes">\n`, notes: 0 }
    for (const item of section.items) yield { text: noteItem(board, item), notes: 1 }
    yield { text: '</ul>\n</div>\n', notes: 0 }
  }
  if (inColumns) yield { text: '</div>\n', notes: 0 }
  const together = boardLines(board)
  if (together.length > 0) {
    const items = together.map(line => `<li>${lineItem(line)}</li>\n`)
    yield { text: `<div class="prompt"><h3>Together</h3>\n<ul class="together">\n`, notes: 0 }
    for (const text of items) yield { text, notes: 0 }
    yield { text: '</ul>\n</div>\n', notes: 0 }
  }
  yield { text: sideBySideTable(board), notes: 0 }
  for (const line of unwritten)
    yield { text: `<p class="empty" dir="auto">${escapeHtml(line)}</p>\n`, notes: 0 }
  const gone = goneOf(board)
  if (gone > 0) yield { text: `<p class="gone">${goneWords(board).join('<br>')}</p>\n`, notes: gone }
  yield { text: `<p class="root">Root <code>${board.root}</code></p>\n</section>\n`, notes: 0 }
}

function foot(record: OpenRecord): string {
  return `</main>
<footer>
<p>Root of this record: <code>${record.root}</code></p>
<p>The JSON export of the same record holds every note’s exact words; <code>npm run verify FILE</code> checks it and shows the same roots. ${readingWords(record).map(escapeHtml).join(' ')}</p>
<p>${escapeHtml(pageWords(record))}</p>
</footer>
</body>
</html>
`
}

function* write(record: OpenRecord, { formatById }: WriterOptions): Generator<Piece> {
  yield { text: head(record), notes: 0 }
  yield { text: cover(record), notes: 0 }
  for (const text of writtenPieces(writtenChapters(record))) yield { text, notes: 0 }
  for (const [i, board] of chaptersOf(record).entries()) yield* boardPieces(board, i + 1, formatById)
  yield { text: foot(record), notes: 0 }
}

export const html: TextFormat = {
  title: 'A page to read (HTML)',
  meaning: 'One file that opens in any browser, and prints.',
  mediaType: 'text/html; charset=utf-8',
  ending: () => 'html',
  write: write,
}
