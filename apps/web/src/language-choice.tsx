/** What another language than English needs is one download, here alone named: most events have English alone. */
import { useEffect, useRef } from 'react'
import { lazyPart } from './lazy-part.tsx'
import { fetchedScript } from './live/fetched-script.ts'
import { ENGLISH, isAnotherChosen } from './ui/language.ts'

const AGAIN_MS = 2_000

const fetchIt = () => import('./features/language/LanguageChoice.tsx')
export const LanguageChoice = lazyPart(fetchIt, 'quiet')

const again = fetchedScript(fetchIt)
/** What a wall speaks; missing: English. It is asked for until it could be fetched. */
export function useWallLanguage(tag: string | undefined): void {
  const fetched = useRef(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const speak = () => {
      again().then(
        ({ speakOnWall }) => speakOnWall(tag ?? ENGLISH),
        () => {
          timer = setTimeout(speak, AGAIN_MS)
        },
      )
    }
    // Most walls speak English from the beginning and to the end.
    if (tag === undefined && !fetched.current) return
    fetched.current = true
    speak()
    return () => clearTimeout(timer)
  }, [tag])
}

/** Before anything is drawn: waits for one try to fetch what another language needs. null: English is spoken. */
export function startLanguage(): Promise<void> | null {
  if (!isAnotherChosen()) return null
  return fetchIt().then(
    ({ settle }) => settle(),
    () => {},
  )
}
