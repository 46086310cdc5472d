/** What stands around every place to write on a board: whose page it is, who will see it, its colour. */
import { formatById } from '@folkmoot/formats'
import type { PanelPage } from '@folkmoot/formats/panel'
import type { BoardView, DelegateView, MineView } from '@folkmoot/protocol'
import { whoSees } from './who-sees.ts'
import type { Writing } from './writing-context.ts'

const NO_NETWORK = '#8b948f'

export function writingOf(board: BoardView, page: PanelPage, view: DelegateView, mine: MineView): Writing {
  const format = formatById(board.format)
  const table = board.by === 'table' ? (mine.table?.name ?? null) : null
  const network = view.networks.find(one => one.id === mine.person.network)
  const session = view.agenda.find(one => one.id === board.session)
  return {
    board,
    format,
    page,
    table,
    sees: whoSees(board, { person: mine.person, table }, view.room, view.networks, view.event, format),
    quotations: session?.quotations ?? [],
    colour: (table ? null : network?.colour) ?? NO_NETWORK,
  }
}
