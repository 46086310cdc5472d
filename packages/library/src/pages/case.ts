/** Case studies: what somebody wrote from notes, each sentence with the way to the notes that it comes from. */
import { languageOf } from '@folkmoot/capture/reading'
import { formatById, readSources, type Sentence, sentencesOf, sourcesOf } from '@folkmoot/formats'
import { groupBy } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/library'
import { boardPath, CASES, casePath, eventPath, linkFrom, notePath } from '../addresses.ts'
import type { Collection, LibraryNote } from '../collection.ts'
import { bdi, type Html, html } from '../html.ts'
import type { Page, PageFrame } from '../page.ts'
import { factList, short } from './parts.ts'

export function casesOf({ notes }: Collection): LibraryNote[] {
  return notes.filter(({ board }) => formatById(board.header.board.format)?.inLibrary === 'case')
}

export function caseLine(one: LibraryNote, from: string): Html {
  return html`<li><a href="${linkFrom(from, casePath(one))}">${bdi(short(one.text))}</a> <span class="soft">${bdi(one.edition.event.name)}</span></li>
`
}

export function casesPage({ collection }: PageFrame): Page {
  return {
    path: CASES,
    title: t('cases'),
    main: html`<h1>${t('cases')}</h1>
<p class="soft">${t('cases-meaning')}</p>
<ul class="lines">
${casesOf(collection).map(one => caseLine(one, CASES))}</ul>
`,
  }
}

function casePage(one: LibraryNote, notes: ReadonlyMap<string, LibraryNote>): Page {
  const path = casePath(one)
  const { board, edition, note } = one
  const fields = note.fields ?? {}
  const sources = readSources(fields)
  const sentence = (said: Sentence) => {
    const language = languageOf(said.text)
    return html`<p dir="auto"${language && html` lang="${language}"`}>${said.text} ${links(sourcesOf(sources, said), notes, path)}</p>
`
  }
  const parts = groupBy(sentencesOf(note.text, fields), ({ part }) => part)
  return {
    path,
    title: short(one.text),
    main: html`<p class="kicker"><a href="${linkFrom(path, eventPath(edition.event))}">${bdi(edition.event.name)}</a></p>
<h1 class="soft">${t('case')}</h1>
<article class="case">
${[...parts].map(
  ([part, said]) => html`<section><h2>${t('case-part', { part })}</h2>
${said.map(sentence)}</section>
`,
)}</article>
${factList([
  [t('where'), [one.network, edition.event.place].filter(Boolean).join(' · ')],
  [t('when'), edition.event.dates],
  [t('read-aloud'), typeof fields.aloud === 'string' ? fields.aloud : ''],
  [
    t('board'),
    html`<a href="${linkFrom(path, boardPath(edition, board.header.board.id))}">${bdi(board.header.board.title)}</a>`,
  ],
  [t('cite'), html`<a href="${linkFrom(path, notePath(one))}">${t('see-note')}</a>`],
])}`,
  }
}

/** To each note that stands in the library now; where none does, that is said. */
function links(ids: readonly string[], notes: ReadonlyMap<string, LibraryNote>, from: string): Html {
  const found = ids.flatMap(id => notes.get(id) ?? [])
  if (found.length === 0) return html`<span class="from soft">(${t('case-no-source')})</span>`
  return html`<span class="from">${found.map(
    (note, i) =>
      html`${i > 0 && ' '}<a href="${linkFrom(from, notePath(note))}" aria-label="${t('case-source')}: ${short(note.text)}">[${i + 1}]</a>`,
  )}</span>`
}

export function casePages({ collection }: PageFrame): Page[] {
  const notes = new Map(collection.notes.map(note => [note.id, note]))
  return casesOf(collection).map(one => casePage(one, notes))
}
