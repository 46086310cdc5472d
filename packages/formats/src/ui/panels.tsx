/** What a delegate writes with, a panel for each activity. In one piece: they are small, and the network may be gone later. */
import type { ComponentType } from 'react'
import { AcknowledgePromotePanel } from '../acknowledge-promote/panel.tsx'
import { AgreedUnderstandingsPanel } from '../agreed-understandings/panel.tsx'
import { AimsPanel } from '../aims/panel.tsx'
import { AppreciativePairsPanel } from '../appreciative-pairs/panel.tsx'
import { CaseStudyPanel } from '../case-study/panel.tsx'
import { CommitmentsPanel } from '../commitments/panel.tsx'
import { DayReviewPanel } from '../day-review/panel.tsx'
import { FewWordsPanel } from '../few-words/panel.tsx'
import { FindSomeoneWhoPanel } from '../find-someone-who/panel.tsx'
import { GiftsAndCapacitiesPanel } from '../gifts-and-capacities/panel.tsx'
import { GoodPracticePanel } from '../good-practice/panel.tsx'
import { IdeasAndDotsPanel } from '../ideas-and-dots/panel.tsx'
import type { FormatId } from '../index.ts'
import { IntentionalFrameworkPanel } from '../intentional-framework/panel.tsx'
import { ScalePanel } from '../on-a-scale/panel.tsx'
import { OneMinuteRoundPanel } from '../one-minute-round/panel.tsx'
import { OpenBoardPanel } from '../open-board/panel.tsx'
import { QuotationsPanel } from '../quotations/panel.tsx'
import { ReflectiveQuestionsPanel } from '../reflective-questions/panel.tsx'
import { StoriesPanel } from '../stories/panel.tsx'
import { ThinkingHatsPanel } from '../thinking-hats/panel.tsx'
import { UrgencyPanel } from '../urgency/panel.tsx'
import { WhoIsMissingPanel } from '../who-is-missing/panel.tsx'
import { YesOrNoPanel } from '../yes-or-no/panel.tsx'
import type { PanelProps } from './panel.tsx'

const panels: Record<FormatId, ComponentType<PanelProps>> = {
  'acknowledge-promote': AcknowledgePromotePanel,
  'agreed-understandings': AgreedUnderstandingsPanel,
  aims: AimsPanel,
  'appreciative-pairs': AppreciativePairsPanel,
  'case-study': CaseStudyPanel,
  commitments: CommitmentsPanel,
  'day-review': DayReviewPanel,
  'few-words': FewWordsPanel,
  'find-someone-who': FindSomeoneWhoPanel,
  'gifts-and-capacities': GiftsAndCapacitiesPanel,
  'good-practice': GoodPracticePanel,
  'ideas-and-dots': IdeasAndDotsPanel,
  'intentional-framework': IntentionalFrameworkPanel,
  'one-minute-round': OneMinuteRoundPanel,
  'open-board': OpenBoardPanel,
  quotations: QuotationsPanel,
  'reflective-questions': ReflectiveQuestionsPanel,
  'on-a-scale': ScalePanel,
  stories: StoriesPanel,
  'thinking-hats': ThinkingHatsPanel,
  urgency: UrgencyPanel,
  'who-is-missing': WhoIsMissingPanel,
  'yes-or-no': YesOrNoPanel,
}

/** The panel of a format; null when this version of the app has none. */
export function panelOf(format: string): ComponentType<PanelProps> | null {
  return Object.hasOwn(panels, format) ? panels[format as FormatId] : null
}
