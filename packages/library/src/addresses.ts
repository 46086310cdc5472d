/** Where each page is, from the library's root. Addresses stay: they are made of ids and of the edition alone. */
import type { Edition, Group, LibraryEvent, LibraryNote } from './collection.ts'
import type { Theme } from './themes.ts'

export const HOME = 'index.html'
export const SEARCH = 'search/index.html'
export const GROUPS = 't/index.html'
export const PRACTICES = 'g/index.html'
export const CASES = 'c/index.html'
export const CORRECTIONS = 'corrections/index.html'
export const FEED = 'corrections/feed.xml'
export const NOT_HERE = 'not-here/index.html'
export const STYLE = 'library.css'

export const eventPath = ({ id }: LibraryEvent) => `e/${id}/index.html`
export const boardPath = ({ event }: Edition, board: string) => `e/${event.id}/${board}/index.html`
export const editionFolder = ({ event, n }: Edition) => `e/${event.id}/e${n}`
export const groupPath = ({ id }: Group) => `t/${id}/index.html`
export const themePath = ({ id }: Pick<Theme, 'id'>) => `t/${id}/index.html`
export const activityPath = (format: string) => `a/${format}/index.html`
export const casePath = ({ id }: Pick<LibraryNote, 'id'>) => `c/${id}/index.html`
export const practicePath = ({ id }: Pick<LibraryNote, 'id'>) => `g/${id}/index.html`
/** `/n/<id>@e2`: these words in this edition. */
export const notePath = ({ id, edition }: Pick<LibraryNote, 'id'> & { edition: Pick<Edition, 'n'> }) =>
  `n/${id}@e${edition.n}/index.html`
/** From one page to another, as a link that works from a disk as well as from any server. */
export function linkFrom(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1)
  return `${up}${to}`
}
