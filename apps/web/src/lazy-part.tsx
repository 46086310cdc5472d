/**
 * A part of the app that is fetched when it is first needed, and that a lost connection or a newer Folkmoot on the server
 * cannot keep away for good: it is asked for again until it is here. React's own `lazy` fails once and for all.
 */
import { t } from '@folkmoot/messages/every-screen'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Button } from './design/Button.tsx'
import { fetchedScript } from './live/fetched-script.ts'

const AGAIN_MS = 2_000

export type LazyPart<P> = ((props: P) => ReactNode) & {
  /** Fetches it before it is needed; silent when that does not work. Resolves when it is here or could not be fetched. */
  prefetch(): Promise<void>
}

/**
 * What it is, by which it is told where its words stand until it is here: a whole page with a `<main>` of its own, a part of
 * one, a dialog over it, or a small part in whose place nothing stands.
 */
type Kind = 'page' | 'part' | 'dialog' | 'quiet'

export function lazyPart<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  kind: Kind = 'part',
): LazyPart<P> {
  let Loaded: ComponentType<P> | null = null
  let loading: Promise<void> | null = null
  const fetchScript = fetchedScript(load)
  const fetchNow = async () => {
    // All of it can be fetched, but something that it needs failed before, and stays failed in this page.
    Loaded = (await fetchScript(n => n > 1 && reload())).default
    if (kind === 'page') hasScreen = true
  }
  /** One request at a time, and another one after it failed. */
  function fetchIt(): Promise<void> {
    loading ??= fetchNow().finally(() => {
      loading = null
    })
    return loading
  }

  // biome-ignore lint/correctness/noComponentHookFactories: made once, where the app's parts are named.
  function Part(props: P) {
    const [state, setState] = useState<'fetching' | 'failed' | 'here'>(Loaded ? 'here' : 'fetching')
    const [tries, setTries] = useState(0)
    // biome-ignore lint/correctness/useExhaustiveDependencies: each try is one run.
    useEffect(() => {
      if (Loaded) return setState('here')
      let here = true
      let timer: ReturnType<typeof setTimeout>
      const again = () => setTries(n => n + 1)
      fetchIt().then(
        () => here && setState('here'),
        () => {
          if (!here) return
          setState('failed')
          timer = setTimeout(again, AGAIN_MS)
          void isNewer().then(newer => newer && reload())
        },
      )
      window.addEventListener('online', again)
      return () => {
        here = false
        clearTimeout(timer)
        window.removeEventListener('online', again)
      }
    }, [tries])
    if (Loaded) return <Loaded {...props} />
    if (kind === 'quiet') return null
    if (!hasScreen && state === 'fetching' && firstWords) return <FirstWords words={firstWords} />
    return <Waiting kind={kind} failed={state === 'failed'} onAgain={() => setTries(n => n + 1)} />
  }
  return Object.assign(Part, { prefetch: () => fetchIt().catch(() => {}) })
}

/** What the page said by itself goes on standing until there is a screen. */
let hasScreen = false
const firstWords = typeof document === 'undefined' ? null : document.getElementById('first-words')

function FirstWords({ words }: { words: HTMLElement }) {
  return <div ref={place => place?.append(words)} />
}

const PLACES: Record<Exclude<Kind, 'quiet'>, string> = {
  page: 'mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-6 px-4',
  part: 'flex flex-col gap-4 py-2',
  // Over the page, which stays as it is.
  dialog:
    'animate-land fixed inset-x-4 top-1/2 z-50 mx-auto flex w-fit max-w-lg -translate-y-1/2 flex-col gap-4 rounded-card border border-line bg-paper p-6 shadow-xl [animation-delay:600ms]',
}

interface WaitingProps {
  kind: Exclude<Kind, 'quiet'>
  failed: boolean
  onAgain(): void
}

function Waiting({ kind, failed, onAgain }: WaitingProps) {
  // A page has one `<main>`: whatever is fetched for a page that stands is within it already.
  const Place = kind === 'page' ? 'main' : 'div'
  return (
    <Place data-waiting className={PLACES[kind]}>
      {failed ? (
        <>
          <p role="status" className="text-lead">
            {t('not-fetched')}
          </p>
          <Button className="self-start" onClick={onAgain}>
            {t('try-again')}
          </Button>
        </>
      ) : (
        <p role="status" className="animate-land text-lead text-ink-soft [animation-delay:600ms]">
          {t('one-moment')}
        </p>
      )}
    </Place>
  )
}

/** Was the server given a newer Folkmoot? Then the part's name is no more, and only a page loaded anew knows the new one. */
async function isNewer(): Promise<boolean> {
  const mine = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.getAttribute('src')
  try {
    const page = await fetch('/', { cache: 'no-store' })
    const text = await page.text()
    return (
      page.ok && text.includes('id="root"') && mine !== null && mine !== undefined && !text.includes(mine)
    )
  } catch {
    return false
  }
}

const RELOAD_EVERY_MS = 30_000

/** Nothing is lost by it: the part that one would type in is not there yet, and what was typed elsewhere is kept. */
function reload(): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (entry?.type === 'reload' && performance.now() < RELOAD_EVERY_MS) return
  window.location.reload()
}
