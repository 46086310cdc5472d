/**
 * Notes on this device whether the server has everything of a page. Nothing noted: it may not. What an earlier visit noted stands until
 * something is changed here, also where the server cannot be asked.
 */
import { drop, keep, kept } from './browser-storage.ts'
import type { PageState } from './page-state.ts'
import type { Source } from './source.ts'

const key = (database: string) => `folkmoot saved ${database}`

/** Answers what is to be called when something was changed here. */
export function flagWhenSaved(database: string, page: Source<PageState>): () => void {
  let noted: boolean | null = null
  const note = (all: boolean) => {
    if (all === noted) return
    noted = all
    if (all) keep(key(database), '1')
    else drop(key(database))
  }
  page.subscribe(({ saved, unsaved }) => {
    if (unsaved !== 'all') note(saved === 'saved' && unsaved.size === 0)
  })
  return () => note(false)
}

export function isFlaggedSaved(database: string): boolean {
  return kept(key(database)) !== null
}

export function dropSavedFlag(database: string): void {
  drop(key(database))
}
