import { t } from '@folkmoot/messages/library'
import { CORRECTIONS, eventPath, FEED, linkFrom, NOT_HERE } from '../addresses.ts'
import { dayWords, type Edition } from '../collection.ts'
import type { Correction } from '../corrections.ts'
import { bdi, html } from '../html.ts'
import { contactLines, type LibraryFile, type Page, type PageFrame, readersWords } from '../page.ts'

interface ShownCorrection extends Correction {
  of: Edition
}

/** Newest first. */
function shownCorrections({ collection, corrections }: PageFrame): ShownCorrection[] {
  const editions = collection.events.flatMap(event => event.editions)
  return corrections
    .flatMap(one => {
      const of = editions.find(({ event, n }) => event.id === one.event && n === one.edition)
      return of ? [{ ...one, of }] : []
    })
    .sort((a, b) => (a.of.day < b.of.day ? 1 : a.of.day > b.of.day ? -1 : b.edition - a.edition))
}

const countsWords = ({ added, changed, gone }: ShownCorrection) =>
  t('correction-counts', { added, changed, gone }).replace(/\s+/g, ' ').trim()

const titleOf = ({ of }: ShownCorrection) =>
  t('correction', { event: of.event.name, edition: of.n, day: dayWords(of) })

export function correctionsPage(frame: PageFrame): Page {
  const all = shownCorrections(frame)
  return {
    path: CORRECTIONS,
    title: t('corrections'),
    main: html`<h1>${t('corrections')}</h1>
<p>${t('corrections-meaning')}</p>
${all.length === 0 && html`<p>${t('corrections-none')}</p>\n`}<ul class="lines">
${all.map(one => {
  const edition = one.of
  return html`<li><a href="${linkFrom(CORRECTIONS, eventPath(edition.event))}#e${edition.n}">${bdi(titleOf(one))}</a> <span class="soft">${countsWords(one)}</span></li>
`
})}</ul>
`,
  }
}

/** For feed readers (Atom). */
export function correctionsFeed(frame: PageFrame): LibraryFile {
  const { collection } = frame
  const all = shownCorrections(frame)
  const newest = all[0]?.of.day ?? collection.events.at(-1)?.editions.at(-1)?.day ?? '1970-01-01'
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:folkmoot:corrections</id>
<title>${t('library-of', { programme: collection.programme })}: ${t('corrections')}</title>
<updated>${newest}T00:00:00Z</updated>
<author><name>${collection.programme}</name></author>
${all.map(one => {
  const edition = one.of
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
