/** The connections as React holds them: opened by the view that needs them, closed when it goes. */
import type { Role } from '@folkmoot/protocol'
import { use, useEffect, useRef } from 'react'
import type { BoardConnection } from './board-connection.ts'
import { ConnectionsContext } from './connections.ts'
import { askOwnEpoch } from './own-epoch.ts'
import type { PageConnection } from './page-connection.ts'
import type { StageConnection, StageRole, ViewOf } from './stage-connection.ts'
import { useConnection, useStore } from './use-store.ts'

/** `event` null: the organiser's own view, role `system`. Answers null on the first render. */
export function useStage<R extends StageRole>(
  role: R,
  event: string | null,
): StageConnection<ViewOf[R]> | null {
  const open = use(ConnectionsContext)
  return useConnection(`${role} ${event ?? ''}`, () => open.stage(role, event))
}

/** A part of what the server tells; only under a view that is loaded. `select` answers the same while nothing of it changed. */
export function useView<V, S>(connection: StageConnection<V>, select: (view: V) => S): S {
  return useStore(connection, ({ view }) => {
    if (view === null) throw new Error('this stands under a view that is not loaded')
    return select(view)
  })
}

/** How long a hall takes to turn to another board. */
const SWITCH_MS = 500

/** The notes of a board, e.g. of `view.boards[i]`; null without one. A new epoch reloads it behind the old picture. */
export function useBoard(
  role: Role,
  event: string,
  board: { id: string; epoch: number } | null,
): BoardConnection | null {
  const open = use(ConnectionsContext)
  const before = useRef(false)
  const connection = useConnection(board && `${role} ${event} ${board.id}`, () => {
    const spreadMs = role === 'delegate' && before.current ? SWITCH_MS : 0
    before.current = true
    return open.board({ event, role, board: board?.id ?? '', epoch: board?.epoch ?? 0, spreadMs })
  })
  const epoch = board?.epoch
  useEffect(() => {
    if (connection && epoch !== undefined) connection.setEpoch(epoch)
  }, [connection, epoch])
  return connection
}

/** One's own page; null until `mine` has been told. Kept through changes of its epoch, which it asks for itself. */
export function usePage(
  event: string,
  person: { id: string; pageEpoch: number } | null,
): PageConnection | null {
  const open = use(ConnectionsContext)
  return useConnection(person && `${event} ${person.id}`, () =>
    open.page({
      event,
      person: person?.id ?? '',
      page: person?.id ?? '',
      epoch: person?.pageEpoch ?? 0,
      askEpoch: () => askOwnEpoch(event),
    }),
  )
}

/** A page of mine that another device joined with, once both sides said that it is mine. */
export function useOtherPage(
  event: string,
  stage: StageConnection<ViewOf['delegate']>,
  page: string,
): PageConnection | null {
  const open = use(ConnectionsContext)
  const person = useStore(stage, one => one.mine?.person.id ?? null)
  return useConnection(person && `${event} ${person} ${page}`, () => {
    const epoch = () => stage.getState().mine?.pages.find(one => one.id === page)?.pageEpoch ?? null
    const askEpoch = () => Promise.resolve(epoch())
    return open.page({ event, person: person ?? '', page, epoch: epoch() ?? 0, askEpoch })
  })
}

/** The page that my table writes on together, while I sit there and `wanted`; null without one. */
export function useTablePage(
  event: string,
  stage: StageConnection<ViewOf['delegate']>,
  own: PageConnection | null,
  wanted: boolean,
): PageConnection | null {
  const person = useStore(stage, one => one.mine?.person.id ?? null)
  const page = useStore(stage, one => one.mine?.table?.page?.id ?? null)
  const open = use(ConnectionsContext)
  const mine = wanted && own && person && page ? { person, page, own } : null
  return useConnection(mine && `${event} ${mine.person} ${mine.page}`, () =>
    open.tablePage({ event, stage, person: mine?.person ?? '', page: mine?.page ?? '', own: mine?.own }),
  )
}
