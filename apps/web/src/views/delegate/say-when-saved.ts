import { t } from '@folkmoot/messages/delegate'
import { type announce, toast } from '../../design/Announcer.tsx'
import type { PageState } from '../../live/page-state.ts'
import type { Source } from '../../live/source.ts'

const PATIENCE_MS = 2_000

/** “Posted.” is said once it is so, however late. Until then the card says how it stands, and after a while this does, too. */
export function sayWhenSaved(
  page: Source<PageState>,
  words: string,
  say: typeof toast | typeof announce = toast,
): void {
  if (page.getState().saved === 'saved') {
    say(words)
    return
  }
  const late = setTimeout(() => say(t('not-sent-yet')), PATIENCE_MS)
  const stop = page.subscribe(({ saved }) => {
    if (saved !== 'saved') return
    stop()
    clearTimeout(late)
    say(words)
  })
}
