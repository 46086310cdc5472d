import { t } from '@folkmoot/messages/library'
import { boardPath, eventPath, groupPath, linkFrom } from '../addresses.ts'
import { dayWords, type Group } from '../collection.ts'
import { bdi, html } from '../html.ts'
import type { Page, PageFrame } from '../page.ts'
import type { OpenTheme } from '../themes.ts'
import { factList, groupName, noteCards } from './parts.ts'
import { themeLinks } from './theme.ts'

/** What people put together under one name. */
function groupPage(group: Group, themes: readonly OpenTheme[]): Page {
  const { edition, board, notes, dots } = group
  const path = groupPath(group)
  const { event } = edition
  const { title, id } = board.header.board
  const labels = new Map<string, number>()
  for (const { network } of notes) if (network) labels.set(network, (labels.get(network) ?? 0) + 1)
  return {
    path,
    title: group.name || t('unnamed-group'),
    main: html`<p class="kicker"><a href="${linkFrom(path, eventPath(event))}">${bdi(event.name)}</a></p>
<h1 dir="auto">${groupName(group)}</h1>
${factList([
  [t('board'), html`<a href="${linkFrom(path, boardPath(edition, id))}">${bdi(title)}</a>`],
  [t('theme'), themeLinks(group, themes, path)],
  [t('dots'), dots > 0 && dots],
  [
    t('networks-here'),
    labels.size > 0 && html`${[...labels].map(([name, n], i) => html`${i > 0 && ' · '}${bdi(name)} ${n}`)}`,
  ],
  [t('edition'), t('edition-of', { n: edition.n, day: dayWords(edition) })],
])}<h2>${t('notes', { n: notes.length })}</h2>
${noteCards(notes, path)}`,
  }
}

export function groupPages({ collection, themes }: PageFrame): Page[] {
  return collection.groups.map(group => groupPage(group, themes))
}
