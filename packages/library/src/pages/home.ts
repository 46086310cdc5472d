import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/library'
import { activityPath, eventPath, GROUPS, HOME, linkFrom, PRACTICES, SEARCH } from '../addresses.ts'
import { dayWords, newestOf } from '../collection.ts'
import { bdi, type Html, html } from '../html.ts'
import type { Page, PageFrame } from '../page.ts'
import type { OpenTheme } from '../themes.ts'
import { activitiesOf } from './activity.ts'
import { caseLine, casesOf } from './case.ts'
import { groupLine } from './parts.ts'
import { practicesOf } from './practice.ts'
import { themeLine } from './theme.ts'

const GROUPS_AT_HOME = 12

/** What there is: events, groups, activities, and the way to search. */
export function homePage({ collection, themes }: PageFrame): Page {
  const { events, groups, programme } = collection
  const title = t('library-of', { programme })
  const practices = practicesOf(collection)
  const cases = casesOf(collection)
  const to = (path: string) => linkFrom(HOME, path)
  return {
    path: HOME,
    title,
    main: html`<h1 dir="auto">${title}</h1>
<form class="search" role="search" action="${to(SEARCH)}" method="get"><label for="q">${t('search-notes')}</label><span><input id="q" name="q" type="search" autocomplete="off"><button>${t('search-find')}</button></span></form>
<section aria-labelledby="events"><h2 id="events">${t('events')}</h2>
<ul class="lines">
${[...events].reverse().map(event => {
  const newest = newestOf(event)
  const { notes, record, n } = newest
  const where = [event.place, event.dates].filter(Boolean)
  return html`<li><a href="${to(eventPath(event))}">${bdi(event.name)}</a> <span class="soft">${where.map(one => html`${bdi(one)} · `)}${t('notes', { n: notes.length })} · ${record.boards.length} ${t('boards').toLowerCase()} · ${t('edition-of', { n, day: dayWords(newest) })}</span></li>
`
})}</ul></section>
${themeList(themes, HOME)}${
  groups.length > 0 &&
  html`<section aria-labelledby="groups"><h2 id="groups">${t('groups')}</h2>
<p class="soft">${t('groups-meaning')}</p>
<ul class="lines">
${groups.slice(0, GROUPS_AT_HOME).map(group => groupLine(group, HOME))}</ul>
${groups.length > GROUPS_AT_HOME && html`<p><a href="${to(GROUPS)}">${t('all-groups')} (${groups.length})</a></p>\n`}</section>
`
}${
  cases.length > 0 &&
  html`<section aria-labelledby="cases"><h2 id="cases">${t('cases')}</h2>
<p class="soft">${t('cases-meaning')}</p>
<ul class="lines">
${cases.map(one => caseLine(one, HOME))}</ul></section>
`
}${
  practices.length > 0 &&
  html`<section aria-labelledby="practices"><h2 id="practices">${t('practices')}</h2>
<p class="soft">${t('practices-meaning')}</p>
<p><a href="${to(PRACTICES)}">${t('all-practices')} (${practices.length})</a></p></section>
`
}<section aria-labelledby="activities"><h2 id="activities">${t('activities')}</h2>
<ul class="lines">
${[...activitiesOf(collection)].map(
  ([format, notes]) =>
    html`<li><a href="${to(activityPath(format))}">${formatById(format)?.title ?? format}</a> <span class="soft">${t('notes', { n: notes.length })}</span></li>\n`,
)}</ul></section>
`,
  }
}

function themeList(themes: readonly OpenTheme[], from: string): Html | null {
  if (themes.length === 0) return null
  return html`<section aria-labelledby="themes"><h2 id="themes">${t('themes')}</h2>
<p class="soft">${t('themes-meaning')}</p>
<ul class="lines">
${themes.map(theme => themeLine(theme, from))}</ul></section>
`
}

/** Themes, and all groups, the one with the most dots first. */
export function groupsPage({ collection: { groups }, themes }: PageFrame): Page {
  return {
    path: GROUPS,
    title: t('groups'),
    main: html`<h1>${t('groups')}</h1>
${themeList(themes, GROUPS)}${themes.length > 0 && html`<h2>${t('all-groups')}</h2>\n`}<p class="soft">${t('groups-meaning')} ${t('most-dots')}</p>
<ul class="lines">
${groups.map(group => groupLine(group, GROUPS))}</ul>
`,
  }
}
