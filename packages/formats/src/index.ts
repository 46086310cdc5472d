/**
 * Every kind of activity by its id, in the order in which it is offered. Its panel is in the table of `ui/panels.tsx`, which does not
 * compile while one is missing, and its picture on the wall, where it has one, in that of `ui/walls.tsx`.
 */
import type { Format } from '@folkmoot/board-doc'
import { acknowledgePromote } from './acknowledge-promote/index.ts'
import { agreedUnderstandings } from './agreed-understandings/index.ts'
import { aims } from './aims/index.ts'
import { appreciativePairs } from './appreciative-pairs/index.ts'
import { caseStudy } from './case-study/index.ts'
import { commitments } from './commitments/index.ts'
import { dayReview } from './day-review/index.ts'
import { fewWords } from './few-words/index.ts'
import { findSomeoneWho } from './find-someone-who/index.ts'
import { giftsAndCapacities } from './gifts-and-capacities/index.ts'
import { goodPractice } from './good-practice/index.ts'
import { ideasAndDots } from './ideas-and-dots/index.ts'
import { intentionalFramework } from './intentional-framework/index.ts'
import { scale } from './on-a-scale/index.ts'
import { oneMinuteRound } from './one-minute-round/index.ts'
import { openBoard } from './open-board/index.ts'
import { quotations } from './quotations/index.ts'
import { reflectiveQuestions } from './reflective-questions/index.ts'
import { stories } from './stories/index.ts'
import { thinkingHats } from './thinking-hats/index.ts'
import { urgency } from './urgency/index.ts'
import { whoIsMissing } from './who-is-missing/index.ts'
import { yesOrNo } from './yes-or-no/index.ts'

const formats = {
  'one-minute-round': oneMinuteRound,
  'find-someone-who': findSomeoneWho,
  'day-review': dayReview,
  'reflective-questions': reflectiveQuestions,
  'intentional-framework': intentionalFramework,
  'thinking-hats': thinkingHats,
  'gifts-and-capacities': giftsAndCapacities,
  'acknowledge-promote': acknowledgePromote,
  'agreed-understandings': agreedUnderstandings,
  aims,
  quotations,
  stories,
  'case-study': caseStudy,
  'good-practice': goodPractice,
  'who-is-missing': whoIsMissing,
  urgency,
  commitments,
  'open-board': openBoard,
  'appreciative-pairs': appreciativePairs,
  'few-words': fewWords,
  'on-a-scale': scale,
  'yes-or-no': yesOrNo,
  'ideas-and-dots': ideasAndDots,
} satisfies Record<string, Format>

export { readSources, type Sentence, sentencesOf, sourcesOf } from './case-study/sentences.ts'
export { stepWords } from './own-steps.ts'

/** The name of the activity's folder. */
export type FormatId = keyof typeof formats

export const FORMATS: readonly Format[] = Object.values(formats)

/** Those that are asked on the spot, in the order in which they are offered there. */
/** What has no rules of its own: for meetings that a network notes by itself. */
export const PLAIN_FORMAT: Format = openBoard
export const QUICK_FORMATS: readonly Format[] = [fewWords, scale, yesOrNo, ideasAndDots, openBoard]

/** The format with this id; null when this version has none such. */
export function formatById(id: string): Format | null {
  return Object.hasOwn(formats, id) ? formats[id as FormatId] : null
}
