/** What is only this tab's: which page of the delegate's view is open, and which board was picked by hand. */
import { create } from 'zustand'

export type DelegateTab = 'write' | 'room' | 'words'

interface TabState {
  tab: DelegateTab
  /** A board opened beside the stage's, e.g. the day's review overnight; null: follow the stage. */
  pickedBoard: string | null
  /** Came in with a return code: what one said one would do comes first. */
  returned: boolean
  /** Questions are shown as they were written, also where somebody put them into this device’s language. */
  asWritten: boolean
  show(tab: DelegateTab): void
  pickBoard(board: string | null): void
  setReturned(returned: boolean): void
  setAsWritten(asWritten: boolean): void
}

export const useTab = create<TabState>(set => ({
  tab: 'write',
  pickedBoard: null,
  returned: false,
  asWritten: false,
  show: tab => set({ tab }),
  pickBoard: pickedBoard => set({ pickedBoard, tab: 'write' }),
  setReturned: returned => set({ returned }),
  setAsWritten: asWritten => set({ asWritten }),
}))
