import type { PanelEntry } from '@folkmoot/formats/panel'
import type { MineView } from '@folkmoot/protocol'
import { useMemo } from 'react'
import { type PageConnection, savedOf } from '../../live/page-connection.ts'
import { useStore } from '../../live/use-store.ts'

/** My entries with what is known of each: on disk or not, and how the room treats it. */
export function useMyEntries(page: PageConnection, mine: MineView, board: string | null): PanelEntry[] {
  const state = useStore(page, one => one)
  const { fates } = mine
  return useMemo(
    () =>
      state.entries
        .filter(entry => board === null || entry.board === board)
        .map(entry => ({
          ...entry,
          saved: savedOf(state, entry.id),
          fate: fates[entry.id] ?? null,
        })),
    [state, fates, board],
  )
}
