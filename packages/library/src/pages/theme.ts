/** Themes across events: what a person means by it, where it came up, and what stands there. */
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/library'
import { boardPath, eventPath, GROUPS, groupPath, linkFrom, themePath } from '../addresses.ts'
import { dayWords, type Group, type LibraryNote, newestOf } from '../collection.ts'
import { bdi, type Html, html } from '../html.ts'
import type { Page, PageFrame } from '../page.ts'
import { type Cell, gridOf } from '../theme-grid.ts'
import type { OpenTheme } from '../themes.ts'
import { groupName, noteCards, words } from './parts.ts'

const STRONGEST = 12
/** Of each group as many as the page holds; all are on the group's own page. */
const NOTES_A_GROUP = 40

export function themeLine(theme: OpenTheme, from: string): Html {
  const { name, notes, events } = theme
  return html`<li><a href="${linkFrom(from, themePath(theme))}">${bdi(name)}</a> <span class="soft">${t('notes', { n: notes.length })} · ${t('of-events', { n: events.length })}</span></li>
`
}

/** Themes that a group belongs to, as links one after another; null: none. */
export function themeLinks(group: Group, themes: readonly OpenTheme[], from: string): Html | null {
  const own = themes.filter(({ groups }) => groups.includes(group))
  if (own.length === 0) return null
  return html`${own.map((theme, i) => html`${i > 0 && ' · '}<a href="${linkFrom(from, themePath(theme))}">${bdi(theme.name)}</a>`)}`
}

function themePage(theme: OpenTheme): Page {
  const path = themePath(theme)
  return {
    path,
    title: theme.name,
    main: html`<p class="kicker"><a href="${linkFrom(path, GROUPS)}">${t('themes')}</a></p>
<h1 dir="auto">${theme.name}</h1>
<div class="definition">${words(theme.definition)}
<p class="by">${t('theme-by', { by: theme.by, day: dayWords({ day: theme.on }) })}</p></div>
${timeline(theme, path)}${grid(theme, path)}${strongest(theme, path)}${against(theme, path)}${allNotes(theme, path)}`,
  }
}

/** When and where it came up, and which groups were joined into it there. */
function timeline({ events }: OpenTheme, path: string): Html {
  return html`<section aria-labelledby="timeline"><h2 id="timeline">${t('timeline')}</h2>
<p class="soft">${t('timeline-meaning')}</p>
<ol class="timeline">
${events.map(({ event, groups, notes }) => {
  const where = [event.dates || dayWords(newestOf(event)), event.place].filter(Boolean)
  return html`<li class="at"><h3><a href="${linkFrom(path, eventPath(event))}">${bdi(event.name)}</a></h3>
<p class="soft">${where.map(one => html`${bdi(one)} · `)}${t('notes', { n: notes.length })}</p>
<ul>
${groups.map(group => {
  const { header } = group.board
  return html`<li><a href="${linkFrom(path, groupPath(group))}">${groupName(group)}</a> <span class="soft">${t('notes', { n: group.notes.length })}${group.dots > 0 && ` · ${t('dots')}: ${group.dots}`} · <a href="${linkFrom(path, boardPath(group.edition, header.board.id))}">${bdi(header.board.title)}</a></span></li>
`
})}</ul></li>
`
})}</ol></section>
`
}

function grid(theme: OpenTheme, path: string): Html | null {
  const { events, rows, unlabelled } = gridOf(theme)
  if (rows.length === 0) return null
  const cell = (said: Html | string | number, at: number, kind: string) =>
    html`<td class="is-${kind}" data-event="${events[at]?.name ?? ''}" dir="auto">${said}</td>`
  return html`<section aria-labelledby="networks"><h2 id="networks">${t('grid')}</h2>
<p class="soft">${t('grid-meaning')}</p>
<table class="grid" aria-labelledby="networks"><thead><tr><th scope="col">${t('network')}</th>${events.map(event => html`<th scope="col" dir="auto"><a href="${linkFrom(path, eventPath(event))}">${event.name}</a></th>`)}</tr></thead>
<tbody>
${rows.map(
  ({
    network,
    cells,
  }) => html`<tr><th scope="row" dir="auto">${network}</th>${cells.map((one, i) => cell(cellWords(one), i, one.says))}</tr>
`,
)}${
  unlabelled &&
  html`<tr><th scope="row">${t('no-network')}</th>${unlabelled.map((n, i) => cell(t('notes', { n }), i, n > 0 ? 'notes' : 'untold'))}</tr>
`
}</tbody></table></section>
`
}

function cellWords(cell: Cell): string {
  if (cell.says === 'notes') return t('notes', { n: cell.n })
  if (cell.says === 'none') return t('no-note-here', { sorted: cell.sorted, of: cell.of })
  return t('cell', { says: cell.says })
}

function strongest({ notes }: OpenTheme, path: string): Html | null {
  const voted = notes.filter(({ dots }) => dots > 0).sort((a, b) => b.dots - a.dots)
  if (voted.length === 0) return null
  return html`<section aria-labelledby="strongest"><h2 id="strongest">${t('strongest')}</h2>
<p class="soft">${t('strongest-meaning')}</p>
${noteCards(voted.slice(0, STRONGEST), path, one => votersWords(one))}</section>
`
}

function votersWords({ board }: LibraryNote): string {
  const voters = board.header.facts?.vote?.voters ?? null
  return voters === null ? '' : t('voters', { voters })
}

/** What people pressed against a note; nobody else decides what is a counter-voice. */
function against({ notes }: OpenTheme, path: string): Html | null {
  const said = notes.flatMap(one => {
    const n = countAgainst(one)
    return n > 0 ? [{ one, n }] : []
  })
  if (said.length === 0) return null
  const counts = new Map(said.map(({ one, n }) => [one, n]))
  return html`<section aria-labelledby="against"><h2 id="against">${t('against')}</h2>
<p class="soft">${t('against-meaning')}</p>
${noteCards(
  said.sort((a, b) => b.n - a.n).map(({ one }) => one),
  path,
  one => t('against-by', { n: counts.get(one) ?? 0 }),
)}</section>
`
}

function countAgainst({ board, note }: LibraryNote): number {
  const { outcome, board: about } = board.header
  const prompt = about.prompts.find(({ id }) => id === note.prompt)
  const marks = (prompt && formatById(about.format)?.marks?.(prompt)) ?? []
  const counts = outcome?.tallies.find(tally => tally.note === note.id)?.counts ?? {}
  return marks.reduce((all, { kind, against: isAgainst }) => all + (isAgainst ? (counts[kind] ?? 0) : 0), 0)
}

function allNotes({ groups }: OpenTheme, path: string): Html {
  return html`<section aria-labelledby="all"><h2 id="all">${t('all-notes')}</h2>
${groups.map(
  group => html`<section><h3 dir="auto">${groupName(group)} <span class="soft">${bdi(group.edition.event.name)}</span></h3>
${noteCards(group.notes.slice(0, NOTES_A_GROUP), path)}${
  group.notes.length > NOTES_A_GROUP &&
  html`<p><a href="${linkFrom(path, groupPath(group))}">${t('to-group')} (${group.notes.length})</a></p>\n`
}</section>
`,
)}</section>
`
}

export function themePages({ themes }: PageFrame): Page[] {
  return themes.map(themePage)
}
