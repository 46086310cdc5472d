/** What the organisers wrote, as a page shows it: a chapter as a board has one, its quotes as cards that lead to their notes. */
import { againstTitle, type WrittenChapter, type WrittenPart, type WrittenQuote } from '../workspace.ts'
import { escapeHtml } from './escape.ts'
import { noteAnchor } from './side-by-side.ts'
import { colourClass } from './style.ts'

/** Only where something was written: the style of a record without it stays the same to the byte. */
export const WRITTEN_STYLE = `.written .words{max-width:44rem;margin-top:.9rem;text-wrap:pretty}
.written .note{max-width:44rem;margin-top:.9rem}
.written .against{color:var(--soft);margin-top:1.2rem}
.written a{color:var(--soft)}
`

export function writtenEntries(chapters: readonly WrittenChapter[]): string[] {
  return chapters.map(
    ({ id, title }) => `<li><a href="#${id}"><span class="title">${escapeHtml(title)}</span></a></li>\n`,
  )
}

export function writtenPieces(chapters: readonly WrittenChapter[]): string[] {
  return chapters.map(
    ({ id, title, parts }) => `<section class="board written" id="${id}" aria-labelledby="title-${id}">
<h2 id="title-${id}">${escapeHtml(title)}</h2>
${parts.map(partOf).join('')}</section>
`,
  )
}

function partOf({ heading, paragraphs, quotes, against }: WrittenPart): string {
  const title = heading === null ? '' : `<h3 dir="auto">${escapeHtml(heading)}</h3>\n`
  const said = paragraphs.map(text => `<p class="words" dir="auto">${escapeHtml(text)}</p>\n`).join('')
  const other =
    against.length > 0 ? `<p class="against">${escapeHtml(againstTitle())}</p>\n${list(against)}` : ''
  return `<div class="prompt">${title}${said}${list(quotes)}${other}</div>\n`
}

function list(quotes: readonly WrittenQuote[]): string {
  return quotes.length === 0 ? '' : `<ul>\n${quotes.map(quoted).join('')}</ul>\n`
}

function quoted({ note, text, by, network, board }: WrittenQuote): string {
  const colour = colourClass(board.networks.get(network)?.colour)
  const from = `<a href="#${escapeHtml(noteAnchor(note))}"><bdi>${escapeHtml(board.header.board.title)}</bdi></a>`
  const who = by ? `<bdi>${escapeHtml(by)}</bdi> · ` : ''
  return `<li class="note ${colour}"><p class="words" dir="auto">${escapeHtml(text)}</p><p class="by"><span>${who}${from}</span></p></li>\n`
}
