/** What is only this tab's: which page of the delegate's view is open, and which board was picked by hand. */
import { create } from 'zustand'

export type DelegateTab = 'write' | 'room' | 'words'

interface TabState {
  tab: DelegateTab
  /** A board opened beside the stage's, e.g. the day's review overnight; null: follow the stage. */
  pickedBoard: string | null
  show(tab: DelegateTab): void
  pickBoard(board: string | null): void
}

export const useTab = create<TabState>(set => ({
  tab: 'write',
  pickedBoard: null,
  show: tab => set({ tab }),
  pickBoard: pickedBoard => set({ pickedBoard, tab: 'write' }),
}))
