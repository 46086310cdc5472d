/**
 * Whether this device holds words that have not reached the server is said to it where it can be asked at all: a network may let the
 * stage through and not the page, or the server's disk may refuse. It counts such devices, and knows them by nothing else.
 */
import type { PageState } from './page-state.ts'
import type { Source } from './source.ts'
import type { StageConnection, ViewOf } from './stage-connection.ts'

/** Words on their way are nothing to tell of. */
const PATIENCE_MS = 5_000

export function tellUnsent(
  stage: Pick<StageConnection<ViewOf['delegate']>, 'getState' | 'subscribe' | 'unsent'>,
  page: Source<PageState>,
  patienceMs = PATIENCE_MS,
): () => void {
  let told = false
  let late: ReturnType<typeof setTimeout> | null = null
  let live = stage.getState().state === 'live'

  const tell = (holds: boolean) => {
    told = holds
    stage.unsent(holds)
  }
  const look = () => {
    const { saved, entries } = page.getState()
    const holds = saved !== 'saved' && entries.length > 0
    if (holds && !told) late ??= setTimeout(() => tell(true), patienceMs)
    if (holds) return
    if (late) clearTimeout(late)
    late = null
    if (told && saved === 'saved') tell(false)
  }
  const stopPage = page.subscribe(look)
  const stopStage = stage.subscribe(({ state }) => {
    const now = state === 'live'
    // A server that was started again knows what was written down, which may be old.
    if (now && !live && (told || page.getState().saved === 'saved')) stage.unsent(told)
    live = now
  })
  look()
  return () => {
    if (late) clearTimeout(late)
    stopPage()
    stopStage()
  }
}
