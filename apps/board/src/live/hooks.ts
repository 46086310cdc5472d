/** The connections as React holds them: opened by the view that needs them, closed when it goes. */
import type { Role } from '@folkmoot/protocol'
import { useEffect } from 'react'
import { type BoardConnection, createBoardConnection } from './board-connection.ts'
import {
  createStageConnection,
  type StageConnection,
  type StageRole,
  type ViewOf,
} from './stage-connection.ts'
import { useConnection } from './use-store.ts'

/** `event` null: the organiser's own view, role `system`. Answers null on the first render. */
export function useStage<R extends StageRole>(
  role: R,
  event: string | null,
): StageConnection<ViewOf[R]> | null {
  return useConnection(`${role} ${event ?? ''}`, () => createStageConnection(role, event))
}

/** The notes of a board, e.g. of `view.boards[i]`; null without one. A new epoch reloads it behind the old picture. */
export function useBoard(
  role: Role,
  event: string,
  board: { id: string; epoch: number } | null,
): BoardConnection | null {
  const connection = useConnection(board && `${role} ${event} ${board.id}`, () =>
    createBoardConnection({ event, role, board: board?.id ?? '', epoch: board?.epoch ?? 0 }),
  )
  const epoch = board?.epoch
  useEffect(() => {
    if (connection && epoch !== undefined) connection.setEpoch(epoch)
  }, [connection, epoch])
  return connection
}
