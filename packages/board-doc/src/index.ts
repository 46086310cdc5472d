export { type BoardModel, boardNotes, EMPTY_BOARD, type Note, readBoard, updateBoard } from './board.ts'
export type { EntryRefusal, Format, OutlineSection, PostedEntry, SnapshotForOutline } from './format.ts'
export { outlineByPrompt } from './outline.ts'
export {
  type About,
  createEntry,
  type EntryView,
  LOCAL_EDIT,
  type Posted,
  pageEntries,
  postEntry,
  readEntry,
  readPage,
  removeEntry,
  setAbout,
  setDraft,
  takeBackEntry,
  unnameAbout,
} from './page.ts'
