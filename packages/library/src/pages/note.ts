import {
  OUTCOME_LABELS,
  READING_LABELS,
  timeWords,
  visibilityWords,
  whereWords,
} from '@folkmoot/capture/reading'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/library'
import { boardPath, eventPath, groupPath, linkFrom, notePath } from '../addresses.ts'
import { citationsOf } from '../citations.ts'
import { dayWords, type Edition, type LibraryNote, newestOf } from '../collection.ts'
import { bdi, type Html, html } from '../html.ts'
import type { Page, PageFrame } from '../page.ts'
import type { OpenTheme } from '../themes.ts'
import { english, factList, groupName, short, words } from './parts.ts'
import { themeLinks } from './theme.ts'

/** One note in one edition: its exact words, and all that is told of it. */
function notePage(one: LibraryNote, now: LibraryNote | null, themes: readonly OpenTheme[]): Page {
  const { board, edition, note, group } = one
  const { header } = board
  const { event } = edition
  const path = notePath(one)
  const newest = newestOf(event)
  const voters = header.facts?.vote?.voters ?? null
  const prompt = header.board.prompts.find(({ id }) => id === note.prompt)?.text ?? one.heading
  return {
    path,
    title: short(one.text) || t('note-title', { event: event.name }),
    main: html`${edition !== newest && earlier(edition, newest, now, path)}<p class="kicker"><a href="${linkFrom(path, eventPath(event))}">${bdi(event.name)}</a></p>
<h1 class="soft">${t('note-title', { event: event.name })}</h1>
<blockquote>${one.above && words(one.above, 'above')}${words(one.text)}${english(one)}</blockquote>
${factList([
  [t('prompt'), prompt],
  [
    t('board'),
    html`<a href="${linkFrom(path, boardPath(newest, header.board.id))}">${bdi(header.board.title)}</a>`,
  ],
  [t('activity'), formatById(header.board.format)?.title ?? ''],
  [t('where-and-when'), [event.place, event.dates, whereWords(header)].filter(Boolean).join(' · ')],
  [t('visibility'), visibilityWords(board)],
  [t('network'), one.network || t('network-not-named')],
  [
    t('group'),
    group &&
      (edition === newest
        ? html`<a href="${linkFrom(path, groupPath(group))}">${groupName(group)}</a>`
        : groupName(group)),
  ],
  [t('theme'), group && themeLinks(group, themes, path)],
  [t('dots'), one.dots > 0 && (voters === null ? one.dots : t('dots-of', { dots: one.dots, voters }))],
  [t('agreed'), note.agreed === true && t('agreed-by')],
  ...one.lines.filter(line => !OWN_FACTS.has(line.label)).map(line => [line.label, line.text] as const),
  [t('frozen'), timeWords(header.at, board.zone)],
  [t('edition'), t('edition-of', { n: edition.n, day: dayWords(edition) })],
  [t('root-of-board'), html`<code>${board.root}</code>`],
  [t('address'), html`<code>/n/${one.id}@e${edition.n}</code>`],
])}${cite(one)}`,
  }
}

/** Those of a record's lines that stand here in rows of their own. */
const OWN_FACTS: ReadonlySet<string> = new Set(Object.values({ ...OUTCOME_LABELS, ...READING_LABELS }))

function earlier(edition: Edition, newest: Edition, now: LibraryNote | null, from: string): Html {
  const seen = now
    ? html`<a href="${linkFrom(from, notePath(now))}">${t('see-newest')}</a>`
    : html`${t('not-in-newest')}`
  return html`<p class="notice">${t('earlier-edition', { n: edition.n, newest: newest.n })} ${seen}</p>\n`
}

function cite(note: LibraryNote): Html {
  return html`<section aria-labelledby="cite"><h2 id="cite">${t('cite')}</h2>
${citationsOf(note).map(({ name, text }) => html`<details><summary>${name}</summary><pre dir="auto">${text}</pre></details>\n`)}</section>
`
}

/** Where a note stood in an edition that does not show it any more. */
function gonePage(edition: Edition, { id, why, commitment, board }: Edition['gone'][number]): Page {
  const path = notePath({ id, edition })
  return {
    path,
    title: t('gone-title'),
    main: html`<p class="kicker"><a href="${linkFrom(path, eventPath(edition.event))}">${bdi(edition.event.name)}</a></p>
<h1>${t('gone-title')}</h1>
<p>${t('gone', { why: why ?? 'unsaid' })}</p>
${factList([
  [t('board'), bdi(board.header.board.title)],
  [t('edition'), t('edition-of', { n: edition.n, day: dayWords(edition) })],
])}<p class="soft">${t('gone-commitment')} <code>${commitment}</code></p>
<p class="soft"><code>/n/${id}@e${edition.n}</code></p>
`,
  }
}

export function* notePages({ collection, themes }: PageFrame): Generator<Page> {
  const newest = new Map(collection.notes.map(note => [note.id, note]))
  for (const event of collection.events)
    for (const edition of event.editions.toReversed()) {
      for (const note of edition.notes) yield notePage(note, newest.get(note.id) ?? null, themes)
      for (const gone of edition.gone) yield gonePage(edition, gone)
    }
}
