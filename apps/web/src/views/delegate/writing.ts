/** What stands around every place to write on a board: whose page it is, who will see it, its colour. */

import type { HowPosted } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { PanelPage } from '@folkmoot/formats/panel'
import { withEnglish } from '@folkmoot/messages/spoken'
import type { BoardView, DelegateView, MineView, Visibility } from '@folkmoot/protocol'
import { announce } from '../../design/Announcer.tsx'
import { whoSees } from '../../features/who-sees/model.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import { useMine, usePhoneView } from './phone.ts'
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

/** What of the event and of me has a say in it. */
interface Around
  extends Pick<DelegateView, 'networks' | 'agenda' | 'room' | 'event'>,
    Pick<MineView, 'person'> {
  /** The table's name that I sit at. */
  seat: string | null
}

/** For each board that a part has places to write on. */
export function useWritingOn(): (board: BoardView, page: PageConnection) => Writing {
  const networks = usePhoneView(view => view.networks)
  const agenda = usePhoneView(view => view.agenda)
  const room = usePhoneView(view => view.room)
  const event = usePhoneView(view => view.event)
  const person = useMine(mine => mine.person)
  const seat = useMine(mine => mine.table?.name ?? null)
  return (board, page) => writingOf(board, page, { networks, agenda, room, event, person, seat })
}

export function writingOf(board: BoardView, page: PageConnection, around: Around): Writing {
  const { networks, person } = around
  const format = formatById(board.format)
  const table = board.by === 'table' ? around.seat : null
  const network = networks.find(one => one.id === person.network)
  const session = around.agenda.find(one => one.id === board.session)
  const sees = withEnglish(() =>
    whoSees(board, { person, table }, around.room, networks, around.event, format),
  )
  return {
    board,
    format,
    page: stamped(page, board.visibility),
    posted: words => sayWhenSaved(page, words, announce),
    table,
    sees: sees.words,
    seesInEnglish: sees.english,
    quotations: session?.quotations ?? [],
    colour: (table ? null : network?.colour) ?? NO_NETWORK,
  }
}
