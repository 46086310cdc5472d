/**
 * Every kind of activity. Adding one touches its own folder and one line of this list; its React panel lies in the same
 * folder as `panel.tsx`, where the board app finds it by the folder's name.
 */
import type { Format } from '@folkmoot/board-doc'
import { acknowledgePromote } from './acknowledge-promote/index.ts'
import { agreedUnderstandings } from './agreed-understandings/index.ts'
import { aims } from './aims/index.ts'
import { appreciativePairs } from './appreciative-pairs/index.ts'
import { commitments } from './commitments/index.ts'
import { dayReview } from './day-review/index.ts'
import { findSomeoneWho } from './find-someone-who/index.ts'
import { giftsAndCapacities } from './gifts-and-capacities/index.ts'
import { goodPractice } from './good-practice/index.ts'
import { intentionalFramework } from './intentional-framework/index.ts'
import { oneMinuteRound } from './one-minute-round/index.ts'
import { openBoard } from './open-board/index.ts'
import { quotations } from './quotations/index.ts'
import { reflectiveQuestions } from './reflective-questions/index.ts'
import { stories } from './stories/index.ts'
import { thinkingHats } from './thinking-hats/index.ts'
import { urgency } from './urgency/index.ts'
import { whoIsMissing } from './who-is-missing/index.ts'

export const FORMATS: readonly Format[] = [
  oneMinuteRound,
  findSomeoneWho,
  dayReview,
  reflectiveQuestions,
  intentionalFramework,
  thinkingHats,
  giftsAndCapacities,
  acknowledgePromote,
  agreedUnderstandings,
  aims,
  quotations,
  stories,
  goodPractice,
  whoIsMissing,
  urgency,
  commitments,
  openBoard,
  appreciativePairs,
]

const byId: ReadonlyMap<string, Format> = new Map(FORMATS.map(format => [format.id, format]))

/** The format with this id (its folder's name); null when this version has none such. */
export function formatById(id: string): Format | null {
  return byId.get(id) ?? null
}
