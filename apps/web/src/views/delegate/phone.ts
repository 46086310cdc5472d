/** What every part of the phone shares: its connections. What a part shows of them it reads by a selector. */
import type { DelegateView, MineView } from '@folkmoot/protocol'
import { createContext, use } from 'react'
import { useView } from '../../live/hooks.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { useStore } from '../../live/use-store.ts'

export interface Phone {
  event: string
  stage: StageConnection<DelegateView>
  /** My own. */
  page: PageConnection
  /** My table's, while a board is written by tables and I sit at one. */
  tablePage: PageConnection | null
  /** Everything is forgotten on this device, and the server has still to be told. */
  leave(): void
}

const Context = createContext<Phone | null>(null)
export const PhoneContext = Context.Provider

/** @throws Error outside of the phone. */
export function usePhone(): Phone {
  const phone = use(Context)
  if (!phone) throw new Error('usePhone: only on the phone')
  return phone
}

/** What the server tells everybody, a part at a time; only under a loaded view. */
export function usePhoneView<S>(select: (view: DelegateView) => S): S {
  return useView(usePhone().stage, select)
}

/** What it tells me alone, a part at a time; only under a loaded view. */
export function useMine<S>(select: (mine: MineView) => S): S {
  return useStore(usePhone().stage, ({ mine }) => {
    if (mine === null) throw new Error('this stands under a view that is not loaded')
    return select(mine)
  })
}

/** The connection is lost, and the last view stays. */
export function useIsOffline(): boolean {
  return useStore(usePhone().stage, ({ state }) => state === 'offline')
}
