/** What another language than English needs is one download, here alone named: most events have English alone. */
import { lazyPart } from './lazy-part.tsx'
import { isAnotherChosen } from './ui/language.ts'

const fetchIt = () => import('./features/language/LanguageChoice.tsx')
export const LanguageChoice = lazyPart(fetchIt, 'quiet')

/** Before anything is drawn: waits for one try to fetch what another language needs. null: English is spoken. */
export function startLanguage(): Promise<void> | null {
  if (!isAnotherChosen()) return null
  return fetchIt().then(
    ({ settle }) => settle(),
    () => {},
  )
}
