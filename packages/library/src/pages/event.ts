import {
  boardLines,
  factsWords,
  notHereWords,
  type OpenBoard,
  readingWords,
  replyTitle,
  replyWords,
  sectionsOf,
  timeWords,
  visibilityWords,
  whereWords,
} from '@folkmoot/capture/reading'
import { formatById } from '@folkmoot/formats'
import { groupBy } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/library'
import { boardPath, editionFolder, eventPath, linkFrom } from '../addresses.ts'
import { dayWords, type Edition, type LibraryEvent, newestOf } from '../collection.ts'
import { bdi, Html, html } from '../html.ts'
import type { LibraryAbout, Page, PageFrame } from '../page.ts'
import type { WrittenEdition } from '../write-editions.ts'
import { factList, noteCards } from './parts.ts'

/** One event as a dataset: what was asked, how it was made, all editions with their files. */
function eventPage(
  event: LibraryEvent,
  files: ReadonlyMap<Edition, WrittenEdition>,
  about: LibraryAbout,
): Page {
  const path = eventPath(event)
  const newest = newestOf(event)
  const { record } = newest
  const notHere = notHereWords(record)
  const replies = replyWords(record)
  return {
    path,
    title: event.name,
    head: dataset(event, files, about),
    main: html`<p class="kicker">${bdi(event.programme)}</p>
<h1 dir="auto">${event.name}</h1>
<p class="where">${[event.place, event.dates].filter(Boolean).map((one, i) => html`${i > 0 && ' · '}${bdi(one)}`)}</p>
${homeLines(about.homes?.[event.id])}<section aria-labelledby="boards"><h2 id="boards">${t('boards')}</h2>
<ol class="lines">
${record.boards.map(board => {
  const { title, id } = board.header.board
  return html`<li><a href="${linkFrom(path, boardPath(newest, id))}">${bdi(title)}</a> <span class="soft">${whereWords(board.header)} · ${t('notes', { n: board.notes.length })}</span></li>
`
})}</ol></section>
${
  replies.length > 0 &&
  html`<section aria-labelledby="replies"><h2 id="replies">${replyTitle()}</h2>
<ul class="plain">
${replies.map(line => html`<li dir="auto">${line}</li>\n`)}</ul></section>
`
}<section aria-labelledby="method"><h2 id="method">${t('method')}</h2>
<ul class="plain">
${[...readingWords(record), t('method-machine'), ...notHere].map(line => html`<li dir="auto">${line}</li>\n`)}</ul></section>
<section aria-labelledby="editions"><h2 id="editions">${t('editions')}</h2>
${event.editions.toReversed().map(edition => editionFiles(edition, files.get(edition), path))}</section>
`,
  }
}

function homeLines(home: NonNullable<LibraryAbout['homes']>[string] | undefined): Html | null {
  if (!home) return null
  const { address, withdrawals } = home
  return html`${address && html`<p dir="auto">${t('event-lives', { address })}</p>\n`}${withdrawals && html`<p dir="auto">${t('event-withdrawals', { whom: withdrawals })}</p>\n`}`
}

function editionFiles(edition: Edition, written: WrittenEdition | undefined, from: string): Html {
  const { n, event, stored } = edition
  const isNewest = edition === newestOf(event)
  return html`<h3 id="e${n}">${t('edition-of', { n, day: dayWords(edition) })}${isNewest && ` · ${t('newest-edition')}`}</h3>
<p class="soft">${t('root-of-record')}: <code>${stored.root}</code></p>
<p class="soft">${t('downloads-meaning')}</p>
<table><caption class="soft">${t('downloads')}</caption>
${(written?.files ?? []).map(
  ({ name, bytes, sha256 }) =>
    html`<tr><th scope="row"><a href="${linkFrom(from, `${editionFolder(edition)}/${name}`)}" download>${name}</a></th><td>${t('kilobytes', { n: Math.ceil(bytes / 1_000) })}</td><td class="soft">${t('sha256')} <code>${sha256}</code></td></tr>\n`,
)}</table>
`
}

/** For search engines of data, as schema.org has it. */
function dataset(
  event: LibraryEvent,
  files: ReadonlyMap<Edition, WrittenEdition>,
  about: LibraryAbout,
): Html {
  const newest = newestOf(event)
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: event.name,
    version: String(newest.n),
    datePublished: newest.day,
    isAccessibleForFree: true,
    ...(event.place && { spatialCoverage: event.place }),
    ...(event.dates && { temporalCoverage: event.dates }),
    creator: { '@type': 'Organization', name: event.programme },
    ...(about.licence && { license: about.licence }),
    distribution: (files.get(newest)?.files ?? []).map(({ name, mediaType }) => ({
      '@type': 'DataDownload',
      contentUrl: `e${newest.n}/${name}`,
      encodingFormat: mediaType,
    })),
  }
  // Nothing in it can end the element or begin a comment.
  const json = JSON.stringify(data).replace(/</g, '\\u003c')
  return new Html(`<script type="application/ld+json">${json}</script>\n`)
}

/** One board whole, as the record tells it. */
function boardPage(edition: Edition, board: OpenBoard): Page {
  const { header, root } = board
  const { event } = edition
  const path = boardPath(edition, header.board.id)
  const notes = edition.notes.filter(note => note.board === board)
  const gone = edition.gone.filter(one => one.board === board).length
  const { unwritten } = sectionsOf(board, formatById(header.board.format))
  return {
    path,
    title: header.board.title,
    main: html`<p class="kicker"><a href="${linkFrom(path, eventPath(event))}">${bdi(event.name)}</a></p>
<h1 dir="auto">${header.board.title}</h1>
${factList([
  [t('activity'), formatById(header.board.format)?.title ?? ''],
  [t('where-and-when'), whereWords(header)],
  [t('visibility'), visibilityWords(board)],
  [t('frozen'), timeWords(header.at, board.zone)],
  ...factsWords(board).map(line => ['', line] as const),
  [t('root-of-board'), html`<code>${root}</code>`],
])}${[...groupBy(notes, ({ heading }) => heading)].map(
  ([heading, all]) => html`<section><h2 dir="auto">${heading}</h2>
${noteCards(all, path)}</section>
`,
)}${unwritten.map(line => html`<p class="soft" dir="auto">${line}</p>\n`)}${together(board)}${gone > 0 && html`<p class="gone">${t('notes', { n: gone })}: ${t('gone', { why: 'unsaid' })}</p>\n`}`,
  }
}

function together(board: OpenBoard): Html | null {
  const lines = boardLines(board)
  if (lines.length === 0) return null
  return html`<section><h2>${t('together')}</h2>
${factList(lines.map(({ label, text }) => [label, text]))}</section>
`
}

export function eventPages(
  { collection, about }: PageFrame,
  files: ReadonlyMap<Edition, WrittenEdition>,
): Page[] {
  return collection.events.flatMap(event => {
    const newest = newestOf(event)
    return [eventPage(event, files, about), ...newest.record.boards.map(board => boardPage(newest, board))]
  })
}
