import type { PanelEntry } from '@folkmoot/formats/panel'
import type { MineView } from '@folkmoot/protocol'
import { useMemo } from 'react'
import { type PageConnection, savedOf } from '../../live/page-connection.ts'
import { useStore } from '../../live/use-store.ts'

/**
 * The entries of a page with what is known of each: on disk or not, and how the room treats it. `fates` are my own
 * page's or my table's; `board` null: of all boards.
 */
export function useMyEntries(
  page: PageConnection,
  fates: MineView['fates'],
  board: string | null,
): PanelEntry[] {
  const state = useStore(page, one => one)
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
