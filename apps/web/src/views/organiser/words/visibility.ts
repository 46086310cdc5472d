/** What each visibility means, in the words an organiser reads before choosing one. */
import { t } from '@folkmoot/messages/visibility'
import { LIMITS, VISIBILITY_ORDER, type Visibility } from '@folkmoot/protocol'

export interface VisibilityWords {
  value: Visibility
  title: string
  meaning: string
}

const small = LIMITS.smallNetwork

export const VISIBILITIES: readonly VisibilityWords[] = VISIBILITY_ORDER.map(visibility => ({
  value: visibility,
  title: visibilityTitle(visibility),
  meaning: t('meaning', { visibility, small }),
}))

export function visibilityTitle(visibility: Visibility): string {
  return t('title', { visibility })
}

/** Once somebody has written, a board only becomes more private. */
export function isVisibilityOpen(choice: Visibility, now: Visibility, written: boolean): boolean {
  return !written || VISIBILITY_ORDER.indexOf(choice) >= VISIBILITY_ORDER.indexOf(now)
}
