/**
 * How screens get their connections: over the network, or from what the gallery makes up. The hooks of `hooks.ts` open them
 * by this alone, so every screen can be drawn with no server behind it.
 */
import type { Role } from '@folkmoot/protocol'
import { createContext } from 'react'
import { type BoardConnection, createBoardConnection } from './board-connection.ts'
import { takeEarlyPage, takeEarlyStage } from './early-connections.ts'
import { createPageConnection, type PageConnection } from './page-connection.ts'
import {
  createStageConnection,
  type StageConnection,
  type StageRole,
  type ViewOf,
} from './stage-connection.ts'
import { createTablePage } from './table-page.ts'

export interface Connections {
  stage<R extends StageRole>(role: R, event: string | null): StageConnection<ViewOf[R]>
  board(options: {
    event: string
    role: Role
    board: string
    epoch: number
    spreadMs: number
  }): BoardConnection
  page(options: Parameters<typeof createPageConnection>[0]): PageConnection
  tablePage(options: Parameters<typeof createTablePage>[0]): PageConnection
}

const overTheNetwork: Connections = {
  stage: (role, event) => takeEarlyStage(role, event) ?? createStageConnection(role, event),
  board: createBoardConnection,
  page: options => takeEarlyPage(options) ?? createPageConnection(options),
  tablePage: createTablePage,
}

export const ConnectionsContext = createContext(overTheNetwork)
