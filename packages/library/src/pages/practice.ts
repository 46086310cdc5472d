/** Good practice as cards: what others need to know who want to do the same, as far as its writers said so. */
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/library'
import { eventPath, linkFrom, notePath, PRACTICES, practicePath } from '../addresses.ts'
import type { Collection, LibraryNote } from '../collection.ts'
import { bdi, type Html, html } from '../html.ts'
import type { Page, PageFrame } from '../page.ts'
import { factList, short, words } from './parts.ts'

/** Records keep what a prompt says and not what kind it is: these are the activity’s own words for what is hard. */
const TROUBLE: ReadonlySet<string> = new Set(['issue', 'challenge'])
const wordOf = (prompt: string) => prompt.trim().toLowerCase().replace(/s$/, '')

/** Examples and successes of good practice exchanges; issues and challenges are none. */
export function practicesOf({ notes }: Collection): LibraryNote[] {
  return notes.filter(({ board, note }) => {
    const { format, prompts } = board.header.board
    return (
      formatById(format)?.inLibrary === 'practice' &&
      !TROUBLE.has(wordOf(prompts.find(({ id }) => id === note.prompt)?.text ?? ''))
    )
  })
}

function facts(one: LibraryNote): Html {
  const { event } = one.edition
  return factList([
    ...one.lines.map(({ label, text }) => [label, text] as const),
    [t('where'), [one.network, event.place].filter(Boolean).join(' · ')],
    [t('when'), event.dates],
  ])
}

/** All of them, event by event, the newest first. */
export function practicesPage({ collection }: PageFrame): Page {
  const all = practicesOf(collection)
  return {
    path: PRACTICES,
    title: t('practices'),
    main: html`<h1>${t('practices')}</h1>
<p class="soft">${t('practices-meaning')}</p>
${collection.events.toReversed().map(event => {
  const here = all.filter(one => one.edition.event === event)
  if (here.length === 0) return ''
  return html`<section><h2 dir="auto">${event.name}</h2>
<ul class="cards">
${here.map(
  one => html`<li class="card">${words(one.text)}${facts(one)}<p class="by"><a href="${linkFrom(PRACTICES, practicePath(one))}" aria-label="${t('see-card')}: ${short(one.text)}">${t('see-card')}</a></p></li>
`,
)}</ul></section>
`
})}`,
  }
}

function practicePage(one: LibraryNote): Page {
  const path = practicePath(one)
  const { event } = one.edition
  return {
    path,
    title: short(one.text),
    main: html`<p class="kicker"><a href="${linkFrom(path, PRACTICES)}">${t('practices')}</a></p>
<h1 class="soft">${t('practice')}</h1>
<article class="card"><blockquote>${words(one.text)}</blockquote>
${facts(one)}</article>
<p><a href="${linkFrom(path, eventPath(event))}">${bdi(event.name)}</a> · <a href="${linkFrom(path, notePath(one))}">${t('see-note')}</a></p>
`,
  }
}

export function practicePages({ collection }: PageFrame): Page[] {
  return practicesOf(collection).map(practicePage)
}
