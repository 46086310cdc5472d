/** Connections that tell what a scene says, and nothing else: every command is refused as if no server could be reached. */
import { EMPTY_BOARD } from '@folkmoot/board-doc'
import { err } from '@folkmoot/kit'
import type { BoardConnection } from '../live/board-connection.ts'
import type { Connections } from '../live/connections.ts'
import { refuse } from '../live/refusal.ts'
import { createSource } from '../live/source.ts'
import type { StageConnection, StageRole, ViewOf } from '../live/stage-connection.ts'
import { madeUpPage } from './made-up-page.ts'
import type { MadeUpStage, Scene } from './scene.ts'

const nothing = () => undefined

function madeUpStage<R extends StageRole>(told: MadeUpStage<R> | undefined): StageConnection<ViewOf[R]> {
  const source = createSource<ReturnType<StageConnection<ViewOf[R]>['getState']>>({
    state: told?.state ?? (told?.view ? 'live' : 'connecting'),
    refusal: told?.refusal ?? null,
    view: told?.view ?? null,
    mine: told?.mine ?? null,
    waiting: 0,
  })
  return {
    getState: source.getState,
    subscribe: source.subscribe,
    now: Date.now,
    command: () => Promise.resolve(err(refuse('unreachable'))),
    doing: nothing,
    wall: nothing,
    unsent: nothing,
    close: nothing,
  }
}

function madeUpBoard(scene: Scene, board: string): BoardConnection {
  const model = scene.notes?.[board]
  const state = model ? (scene.boards ?? 'live') : 'connecting'
  const source = createSource({ model: model ?? EMPTY_BOARD, state } as const)
  return { getState: source.getState, subscribe: source.subscribe, setEpoch: nothing, close: nothing }
}

export function madeUpConnections(scene: Scene): Connections {
  return {
    stage: role => madeUpStage(scene.stages?.[role]),
    board: ({ board }) => madeUpBoard(scene, board),
    page: () => madeUpPage(scene.page ?? {}),
    tablePage: () => madeUpPage(scene.tablePage ?? {}),
  }
}
