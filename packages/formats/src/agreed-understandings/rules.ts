import type { Format, MarkSpec } from '@folkmoot/board-doc'

export { anyWords as judge, noWordLimit as maxWords, wordsAlone as decorate } from '../rules.ts'

/** One at a time. “Concern” is a count here; what it is about can be written under the second prompt. */
const STANCES: readonly MarkSpec[] = [
  { kind: 'agree', label: 'Agree', choice: 'stance' },
  { kind: 'live-with', label: 'Can live with', choice: 'stance' },
  { kind: 'concern', label: 'Concern', choice: 'stance', against: true },
]

/** Proposals are answered; a concern is heard and left standing. */
export const marks: Format['marks'] = prompt => (prompt.key === 'concern' ? [] : STANCES)
