import { formatById } from '@folkmoot/formats'
import { groupBy } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/library'
import { activityPath, boardPath, linkFrom } from '../addresses.ts'
import type { Collection, LibraryNote } from '../collection.ts'
import { bdi, html } from '../html.ts'
import type { Page, PageFrame } from '../page.ts'
import { noteCards } from './parts.ts'

/** Of each board as many as a page holds at first; all are on the board's own page. */
const NOTES_A_BOARD = 60

/** Activity id → its notes in all newest editions. */
export function activitiesOf({ notes }: Collection): Map<string, LibraryNote[]> {
  return groupBy(notes, ({ board }) => board.header.board.format)
}

/** What people wrote in one kind of activity, across events: all examples of good practice, say. */
function activityPage(format: string, notes: readonly LibraryNote[]): Page {
  const path = activityPath(format)
  const title = formatById(format)?.title ?? format
  const boards = groupBy(notes, ({ board }) => board)
  return {
    path,
    title,
    main: html`<h1>${title}</h1>
${[...boards].map(([{ header }, all]) => {
  const edition = all[0]?.edition
  if (!edition) return ''
  const strongest = [...all].sort((a, b) => b.dots - a.dots).slice(0, NOTES_A_BOARD)
  return html`<section><h2 dir="auto">${header.board.title}</h2>
<p class="soft">${bdi(edition.event.name)} · ${t('notes', { n: all.length })} · <a href="${linkFrom(path, boardPath(edition, header.board.id))}">${t('to-board', { title: header.board.title })}</a></p>
${noteCards(strongest, path)}</section>
`
})}`,
  }
}

export function activityPages({ collection }: PageFrame): Page[] {
  return [...activitiesOf(collection)].map(([format, notes]) => activityPage(format, notes))
}
