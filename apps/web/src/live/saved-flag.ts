/** Notes on this device whether the server has everything of a page. Nothing noted: it may not. */
import { drop, keep, kept } from './browser-storage.ts'
import type { PageState } from './page-state.ts'
import type { Source } from './source.ts'

const key = (database: string) => `folkmoot saved ${database}`

export function flagWhenSaved(database: string, page: Source<PageState>): void {
  let noted: boolean | null = null
  const note = () => {
    const { saved, unsaved } = page.getState()
    const all = saved === 'saved' && unsaved !== 'all' && unsaved.size === 0
    if (all === noted) return
    noted = all
    if (all) keep(key(database), '1')
    else drop(key(database))
  }
  page.subscribe(note)
  note()
}

export function isFlaggedSaved(database: string): boolean {
  return kept(key(database)) !== null
}

export function dropSavedFlag(database: string): void {
  drop(key(database))
}
