/**
 * The pages that stand on the wall, the same on every screen. One screen makes them, all show what the server tells; where a wall
 * stands alone (a gallery) it does both.
 */

import type { Size } from '@folkmoot/domain/wall'
import type { WallPage, WallPaged, WallPageView } from '@folkmoot/protocol'
import { createContext, useContext, useMemo, useState } from 'react'

export interface WallPaging {
  /** What the wall is laid out for, in units; null: for the place it has here. */
  size: Size | null
  /** This screen makes the pages. */
  makes: boolean
  /** The page of it that stands. `key`: what it must be a page of. */
  pageOf(paged: WallPaged, key: string): WallPageView | null
  /** From now on this page stands. */
  make(paged: WallPaged, key: string, page: WallPage): void
  /** Another screen makes the pages and does not. */
  late(): void
  /** The server's time. */
  now(): number
  /** The cockpit: `turn` counts pages forward and back, `paused` holds the one that stands. */
  turn: number
  paused: boolean
}

export const PagingContext = createContext<WallPaging | null>(null)

export function usePaging(): WallPaging {
  const paging = useContext(PagingContext)
  if (!paging) throw new Error('what has pages stands on a wall')
  return paging
}

/** What the wall is given by whoever knows the server. */
export type SharedPaging = Omit<WallPaging, 'turn' | 'paused' | 'now'>

/** For a wall that has no others beside it. */
export function useOwnPaging(now: () => number): SharedPaging {
  const [pages, setPages] = useState<Partial<Record<WallPaged, WallPageView>>>({})
  return useMemo(
    () => ({
      size: null,
      makes: true,
      pageOf(paged, key) {
        const page = pages[paged]
        return page?.key === key ? page : null
      },
      make: (paged, key, page) =>
        setPages(was => ({ ...was, [paged]: { n: (was[paged]?.n ?? 0) + 1, key, since: now(), page } })),
      late: () => undefined,
    }),
    [pages, now],
  )
}
