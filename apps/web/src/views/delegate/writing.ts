/** What stands around every place to write on a board: whose page it is, who will see it, its colour. */
import type { HowPosted } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { PanelPage } from '@folkmoot/formats/panel'
import type { BoardView, DelegateView, MineView, Visibility } from '@folkmoot/protocol'
import { announce } from '../../design/Announcer.tsx'
import { whoSees } from '../../features/who-sees/model.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import { sayWhenSaved } from './say-when-saved.ts'
import type { Writing } from './writing-context.ts'

const stampedPages = new WeakMap<PanelPage, Map<Visibility, PanelPage>>()

/** What is posted on it carries what its writer was shown, so that a note never says more than that. */
function stamped(page: PanelPage, visibility: Visibility): PanelPage {
  const known = stampedPages.get(page) ?? new Map<Visibility, PanelPage>()
  stampedPages.set(page, known)
  const post = (entry: string, how?: HowPosted) =>
    (page as { post(entry: string, how?: HowPosted): void }).post(entry, { ...how, visibility })
  const made = known.get(visibility) ?? { ...page, post }
  known.set(visibility, made)
  return made
}

const NO_NETWORK = '#8b948f'

export function writingOf(
  board: BoardView,
  page: PageConnection,
  view: DelegateView,
  mine: MineView,
): Writing {
  const format = formatById(board.format)
  const table = board.by === 'table' ? (mine.table?.name ?? null) : null
  const network = view.networks.find(one => one.id === mine.person.network)
  const session = view.agenda.find(one => one.id === board.session)
  return {
    board,
    format,
    page: stamped(page, board.visibility),
    posted: words => sayWhenSaved(page, words, announce),
    table,
    sees: whoSees(board, { person: mine.person, table }, view.room, view.networks, view.event, format),
    quotations: session?.quotations ?? [],
    colour: (table ? null : network?.colour) ?? NO_NETWORK,
  }
}
