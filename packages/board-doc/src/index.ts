export { type BoardModel, boardNotes, EMPTY_BOARD, type Note, readBoard, updateBoard } from './board.ts'
export { cleanFields, type FieldSpec, fieldWords } from './fields.ts'
export {
  type Card,
  type CountedPage,
  cardOf,
  type EntryRefusal,
  type Format,
  findsPeople,
  leadOf,
  type MarkSpec,
  marksOn,
  type OutlineItem,
  type OutlineSection,
  type PostedEntry,
  type SnapshotForOutline,
  type StepSpec,
  type Summary,
} from './format.ts'
export { guardFormat, RuleFault } from './guard.ts'
export { outlineByPrompt } from './outline.ts'
export {
  type About,
  allowAlone,
  createEntry,
  type EntryView,
  type Fields,
  type FieldValue,
  type HowPosted,
  LOCAL_EDIT,
  type Posted,
  pageEntries,
  postEntry,
  readEntry,
  readPage,
  removeEntry,
  setAbout,
  setDraft,
  setFields,
  takeBackEntry,
  unnameAbout,
} from './page.ts'
export { type Spread, spreadsOf } from './spreads.ts'
export {
  type ChosenQuote,
  emptySection,
  FIXED_SECTIONS,
  isSection,
  makeSections,
  quotesOf,
  quoteValue,
  readWorkspace,
  type Theme,
  themeOf,
  themeSection,
  type WorkspaceSection,
} from './workspace.ts'
