import type { Format, MarkSpec } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'

export { anyWords as judge, noWordLimit as maxWords, wordsAlone as decorate } from '../rules.ts'

/** One at a time. “Concern” is a count here; what it is about can be written under the second prompt. */
const STANCES: readonly MarkSpec[] = [
  {
    kind: 'agree',
    get label() {
      return t('agree')
    },
    choice: 'stance',
  },
  {
    kind: 'live-with',
    get label() {
      return t('can-live-with')
    },
    choice: 'stance',
  },
  {
    kind: 'concern',
    get label() {
      return t('concern')
    },
    choice: 'stance',
    against: true,
  },
]

/** Proposals are answered; a concern is heard and left standing. */
export const marks: Format['marks'] = prompt => (prompt.key === 'concern' ? [] : STANCES)
