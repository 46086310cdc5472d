export { buildLibrary } from './build-library.ts'
export { type Correction, correctionOf } from './corrections.ts'
export type { LibraryAbout, LibraryFile } from './page.ts'
export { type Published, READERS, type Readers, readPublished } from './published.ts'
