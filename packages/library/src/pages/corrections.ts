import { t } from '@folkmoot/messages/library'
import { CORRECTIONS, eventPath, FEED, linkFrom, NOT_HERE } from '../addresses.ts'
import { bdi, html } from '../html.ts'
import { contactLines, type LibraryFile, type Page, type PageFrame, readersWords } from '../page.ts'
import { type Correction, correctionsOf } from '../shelf.ts'

const countsWords = ({ added, changed, gone }: Correction) =>
  t('correction-counts', { added, changed, gone }).replace(/\s+/g, ' ').trim()

const titleOf = ({ edition: { event, n, day } }: Correction) =>
  t('correction', { event: event.name, edition: n, day })

export function correctionsPage({ shelf }: PageFrame): Page {
  const all = correctionsOf(shelf)
  return {
    path: CORRECTIONS,
    title: t('corrections'),
    main: html`<h1>${t('corrections')}</h1>
<p>${t('corrections-meaning')}</p>
${all.length === 0 && html`<p>${t('corrections-none')}</p>\n`}<ul class="lines">
${all.map(one => {
  const { edition } = one
  return html`<li><a href="${linkFrom(CORRECTIONS, eventPath(edition.event))}#e${edition.n}">${bdi(titleOf(one))}</a> <span class="soft">${countsWords(one)}</span></li>
`
})}</ul>
`,
  }
}

/** For feed readers (Atom). */
export function correctionsFeed({ shelf }: PageFrame): LibraryFile {
  const all = correctionsOf(shelf)
  const newest = all[0]?.edition.day ?? shelf.events.at(-1)?.editions.at(-1)?.day ?? '1970-01-01'
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:folkmoot:corrections</id>
<title>${t('library-of', { programme: shelf.programme })}: ${t('corrections')}</title>
<updated>${newest}T00:00:00Z</updated>
<author><name>${shelf.programme}</name></author>
${all.map(one => {
  const { edition } = one
  return html`<entry><id>urn:folkmoot:${edition.event.id}:e${edition.n}</id><title>${titleOf(one)}</title><updated>${edition.day}T00:00:00Z</updated><link href="${linkFrom(FEED, eventPath(edition.event))}"/><summary>${countsWords(one)}</summary></entry>
`
})}</feed>
`
  return { path: FEED, text: feed.text }
}

export function notHerePage({ about }: PageFrame): Page {
  const lines = [
    t('not-here-names'),
    t('not-here-consent'),
    t('not-here-labels'),
    t('not-here-copies'),
    t('method-machine'),
  ]
  return {
    path: NOT_HERE,
    title: t('about'),
    main: html`<h1>${t('about-line')}</h1>
<p>${readersWords(about.readers)}</p>
<ul class="plain">
${lines.map(line => html`<li>${line}</li>\n`)}</ul>
${contactLines(about)}`,
  }
}
