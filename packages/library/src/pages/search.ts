/** The search page, and the notes of all newest editions as its script reads them, a file an event. */
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { languageOf, READING_LABELS } from '@folkmoot/capture/reading'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/library'
import { activityPath, eventPath, GROUPS, linkFrom, SEARCH, themePath } from '../addresses.ts'
import { type LibraryEvent, newestOf } from '../collection.ts'
import { bdi, html } from '../html.ts'
import type { LibraryFile, Page, PageFrame } from '../page.ts'
import type { OpenTheme } from '../themes.ts'
import { activitiesOf } from './activity.ts'

export function searchPage({ collection, themes }: PageFrame): Page {
  const to = (path: string) => linkFrom(SEARCH, path)
  const said = {
    loading: t('search-loading'),
    begin: t('search-begin'),
    nothing: t('search-nothing'),
    failed: t('search-failed'),
    one: t('search-one'),
    many: t('search-many', { n: '{n}' }),
    more: t('search-more'),
    all: t('search-all'),
    agreed: t('facet-agreed-yes'),
    noNetwork: t('no-network'),
    see: t('see-note'),
  }
  const facets = [
    ['programme', t('facet-programme')],
    ['event', t('facet-event')],
    ['year', t('facet-year')],
    ['activity', t('facet-activity')],
    ['network', t('facet-network')],
    ['theme', t('theme')],
    ['group', t('facet-group')],
    ['language', t('facet-language')],
    ['agreed', t('facet-agreed')],
  ] as const
  return {
    path: SEARCH,
    title: t('search'),
    head: html`${['fold.js', 'search.js', ...collection.events.map(dataName)].map(
      name => html`<script defer src="${name}"></script>\n`,
    )}`,
    main: html`<h1>${t('search-notes')}</h1>
<form id="search" class="search" role="search" action="index.html" method="get"><label for="q">${t('search-label')}</label><span><input id="q" name="q" type="search" autocomplete="off"><button>${t('search-find')}</button></span>
<fieldset class="facets">${facets.map(([name, label]) => html`<label>${label} <select name="${name}"><option value="">${t('search-all')}</option></select></label> `)}</fieldset></form>
<p id="found" role="status" data-said="${JSON.stringify(said)}" data-events="${collection.events.length}">${t('search-needs-script')}</p>
<ol id="results" class="notes"></ol>
<p><button id="more" type="button" hidden>${t('search-more')}</button></p>
<nav aria-labelledby="browse"><h2 id="browse">${t('browse')}</h2>
<ul class="lines">
${collection.events.toReversed().map(event => html`<li><a href="${to(eventPath(event))}">${bdi(event.name)}</a></li>\n`)}${themes.map(
  theme => html`<li><a href="${to(themePath(theme))}">${bdi(theme.name)}</a></li>\n`,
)}${collection.groups.length > 0 && html`<li><a href="${to(GROUPS)}">${t('all-groups')}</a></li>\n`}${[
  ...activitiesOf(collection).keys(),
].map(
  format => html`<li><a href="${to(activityPath(format))}">${formatById(format)?.title ?? format}</a></li>\n`,
)}</ul></nav>
`,
  }
}

const dataName = ({ id }: LibraryEvent) => `notes-${id}.js`

/**
 * Scripts and not JSON: a page that stands on a disk may load the one, not the other.
 * A note: [id, text, activity, network, group, dots, agreed, language, themes, [in English, by whom]]; all but the first two, dots and agreed by their place in the lists before.
 */
function dataFile(event: LibraryEvent, themes: readonly OpenTheme[]): LibraryFile {
  const { n, day, notes } = newestOf(event)
  const activities = new Places()
  const networks = new Places()
  const groups = new Places()
  const languages = new Places()
  const names = new Places()
  const rows = notes.map(one => [
    one.id,
    one.text,
    activities.of(formatById(one.board.header.board.format)?.title ?? one.board.header.board.format),
    networks.of(one.network),
    groups.of(one.group?.name ?? ''),
    one.dots,
    one.note.agreed === true ? 1 : 0,
    languages.of(languageWords(one.text)),
    themes.filter(({ notes: joined }) => joined.includes(one)).map(({ name }) => names.of(name)),
    ...(one.note.reading ? [[one.note.reading.text, READING_LABELS[one.note.reading.by]]] : []),
  ])
  const data = {
    programme: event.programme,
    event: event.name,
    year: day.slice(0, 4),
    edition: n,
    activities: activities.all,
    networks: networks.all,
    groups: groups.all,
    languages: languages.all,
    themes: names.all,
    notes: rows,
  }
  return { path: `search/${dataName(event)}`, text: `folkmootLibrary.push(${JSON.stringify(data)})\n` }
}

const NAMES = new Intl.DisplayNames('en-GB', { type: 'language' })

/** As far as a text's script tells: Latin letters are those of Welsh, Polish and English alike. */
function languageWords(text: string): string {
  const tag = languageOf(text)
  return tag === null ? t('in-latin-letters') : (NAMES.of(tag.slice(0, 2)) ?? tag)
}

class Places {
  readonly all: string[] = []
  readonly #known = new Map<string, number>()
  of(text: string): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    this.#known.set(text, this.all.length)
    return this.all.push(text) - 1
  }
}

export function* searchFiles({ collection, themes }: PageFrame): Generator<LibraryFile> {
  // The same folding that every search of Folkmoot has, as a script of its own.
  const fold = readFileSync(fileURLToPath(import.meta.resolve('@folkmoot/kit/fold')), 'utf8')
  yield {
    path: 'search/fold.js',
    text: `const folkmootLibrary = []\n${stripTypeScriptTypes(fold).replace(/^export /gm, '')}`,
  }
  yield {
    path: 'search/search.js',
    text: readFileSync(new URL('../search/search.js', import.meta.url), 'utf8'),
  }
  for (const event of collection.events) yield dataFile(event, themes)
}
