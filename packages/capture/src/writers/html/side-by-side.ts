/** Networks side by side, as a table in which every count leads to its notes. */
import type { NetworkCell } from '@folkmoot/board-doc/side-by-side'
import { t } from '@folkmoot/messages/sorting'
import { networkWords, type OpenBoard } from '../open-record.ts'
import { sideBySideOf } from '../side-by-side.ts'
import { escapeHtml } from './escape.ts'

export const noteAnchor = (note: string): string => `note-${note}`

const bdi = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`

/** Empty: there is nothing to lay beside each other. */
export function sideBySideTable(board: OpenBoard): string {
  const table = sideBySideOf(board)
  if (!table) return ''
  const { networks, rows, groups } = table
  const hasOthers = rows.some(({ unlabelled }) => unlabelled.length > 0)
  const nameOf = (network: string) => networkWords(board, network)
  const head = [
    t('group'),
    ...networks.map(nameOf),
    ...(hasOthers ? [t('no-network')] : []),
    t('together'),
  ].map(words => `<th scope="col">${bdi(words)}</th>`)
  const body = rows.map(row => {
    const group = groups.get(row.group)
    const later = group?.isRooms === false ? ` <span class="soft">${escapeHtml(t('later'))}</span>` : ''
    const together =
      row.told === null
        ? ''
        : row.told === 'shared'
          ? t('shared')
          : t('only-here', { network: nameOf(row.told.only) })
    const cells = [
      ...row.cells.map(cellOf),
      ...(hasOthers ? [row.unlabelled.length > 0 ? notesOf(row.unlabelled) : ''] : []),
      escapeHtml(together),
    ]
    return `<tr><th scope="row">${bdi(group?.name ?? '')}${later}</th>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>\n`
  })
  return `<div class="prompt side"><h3>${escapeHtml(t('side-title'))}</h3>
<p class="facts">${escapeHtml(t('side-about'))}</p>
<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('')}</tbody>
</table>
</div>
`
}

function cellOf(cell: NetworkCell): string {
  if (cell.says === 'notes') return notesOf(cell.notes)
  return escapeHtml(cell.says === 'none' ? t('no-note-here', cell) : t('untold'))
}

/** “3 notes: 1 2 3”, each number a link. */
function notesOf(notes: readonly string[]): string {
  const links = notes.map((note, i) => `<a href="#${escapeHtml(noteAnchor(note))}">${i + 1}</a>`)
  return `${escapeHtml(t('notes-here', { n: notes.length }))}: ${links.join(' ')}`
}
