import type { BoardModel, FieldValue, HowPosted } from '@folkmoot/board-doc'
import type { MineView } from '@folkmoot/protocol'
import type { ReactNode } from 'react'
import type { PageState } from '../live/page-state.ts'
import type { Refusal } from '../live/refusal.ts'
import type { StageRole, ViewOf } from '../live/stage-connection.ts'
import type { DelegateTab } from '../ui/tab-store.ts'

/** What one of the stage's connections tells. */
export interface MadeUpStage<R extends StageRole> {
  view: ViewOf[R] | null
  mine?: MineView
  state?: 'connecting' | 'live' | 'offline' | 'ended'
  refusal?: Refusal
}

export interface MadeUpEntry {
  id: string
  board: string
  prompt: string
  /** What stands in the field now. */
  draft: string
  /** What the room was given; without it the entry is a draft. */
  posted?: string
  how?: HowPosted
  fields?: Readonly<Record<string, FieldValue>>
}

export interface MadeUpPage {
  entries?: readonly MadeUpEntry[]
  state?: Partial<PageState>
}

/** One state of one screen: where in the app it is, and all that a server would tell it there. */
export interface Scene {
  /** The screen's address in the app. */
  path: string
  stages?: { [R in StageRole]?: MadeUpStage<R> }
  /** The notes of boards, by their ids; a board that is not named is still on its way. */
  notes?: Readonly<Record<string, BoardModel>>
  boards?: 'live' | 'offline'
  page?: MadeUpPage
  tablePage?: MadeUpPage
  /** What the server's HTTP doors answer, by their paths; any other cannot be reached. */
  answers?: Readonly<Record<string, { status: number; body: unknown }>>
  tab?: DelegateTab
  /** Buttons that are pressed one after the other once the screen stands, by what they say; `type`: words for a field that is empty. */
  press?: readonly (string | { type: string })[]
  /** Words that are there only once a part was fetched, or an answer came. */
  stands?: string
}
export type Scenes = Readonly<Record<string, () => Scene>>

/** One primitive in its states, drawn by itself. */
export type Samples = Readonly<Record<string, () => ReactNode>>
