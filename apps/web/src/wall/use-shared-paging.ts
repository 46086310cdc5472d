import { randomId } from '@folkmoot/kit'
import type { WallView } from '@folkmoot/protocol'
import { useEffect, useMemo, useState } from 'react'
import type { StageConnection } from '../live/stage-connection.ts'
import { useStore } from '../live/use-store.ts'
import type { SharedPaging } from './paging-context.ts'

/** While a window's size is being changed: how often it is told, ms. */
const RESIZED_MS = 200
const HIDDEN_MS = 1_000

/**
 * The pages that the server keeps for all screens of an event. `on`: the wall is what stands here. Undefined with servers of
 * earlier versions, which keep none.
 */
export function useSharedPaging<V extends { wall?: WallView }>(
  connection: StageConnection<V>,
  on: boolean,
): SharedPaging | undefined {
  const [id] = useState(() => randomId())
  const wall = useStore(connection, one => one.view?.wall)
  const live = useStore(connection, one => one.state === 'live')
  const size = useWindowSize()
  const seen = useIsVisible()
  const shows = on && seen && live
  const kept = wall !== undefined
  const { width, height } = size
  useEffect(() => {
    if (!shows || !kept) return
    connection.wall({ do: 'screen', id, size: { width, height } })
  }, [connection, shows, kept, id, width, height])
  useEffect(() => {
    if (!shows || !kept) return
    return () => connection.wall({ do: 'screen', id, size: null })
  }, [connection, shows, kept, id])
  return useMemo(() => {
    if (!wall) return undefined
    return {
      size: { width: wall.width, height: wall.height },
      makes: shows && wall.pager === id,
      pageOf(paged, key) {
        const page = wall.pages[paged]
        return page?.key === key ? page : null
      },
      make: (of, key, page) => connection.wall({ do: 'page', id, of, key, page }),
      late: () => connection.wall({ do: 'late', id, n: wall.n }),
    }
  }, [wall, shows, id, connection])
}

function windowSize() {
  return { width: Math.max(1, innerWidth), height: Math.max(1, innerHeight) }
}

function isVisible(): boolean {
  return document.visibilityState === 'visible'
}

function useWindowSize(): { width: number; height: number } {
  const [size, setSize] = useState(windowSize)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const resized = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setSize(windowSize()), RESIZED_MS)
    }
    addEventListener('resize', resized)
    return () => {
      clearTimeout(timer)
      removeEventListener('resize', resized)
    }
  }, [])
  return size
}

/** A tab in the background measures nothing, and nobody looks at it. */
function useIsVisible(): boolean {
  const [visible, setVisible] = useState(isVisible)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      clearTimeout(timer)
      // A page that is loaded again is hidden first: it comes back, and keeps its size meanwhile.
      if (isVisible()) setVisible(true)
      else timer = setTimeout(() => setVisible(isVisible()), HIDDEN_MS)
    }
    document.addEventListener('visibilitychange', changed)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', changed)
    }
  }, [])
  return visible
}
