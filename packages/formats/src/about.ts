/** What each activity is. Only those load it who choose one or lead it. */
import { t } from '@folkmoot/messages/activities'
import type { FormatId } from './index.ts'

const sentences: { readonly [I in FormatId]: I } = {
  'one-minute-round': 'one-minute-round',
  'find-someone-who': 'find-someone-who',
  'day-review': 'day-review',
  'reflective-questions': 'reflective-questions',
  'intentional-framework': 'intentional-framework',
  'thinking-hats': 'thinking-hats',
  'gifts-and-capacities': 'gifts-and-capacities',
  'acknowledge-promote': 'acknowledge-promote',
  'agreed-understandings': 'agreed-understandings',
  aims: 'aims',
  quotations: 'quotations',
  stories: 'stories',
  'case-study': 'case-study',
  'good-practice': 'good-practice',
  'who-is-missing': 'who-is-missing',
  urgency: 'urgency',
  commitments: 'commitments',
  'open-board': 'open-board',
  'appreciative-pairs': 'appreciative-pairs',
  'few-words': 'few-words',
  'on-a-scale': 'on-a-scale',
  'yes-or-no': 'yes-or-no',
  'ideas-and-dots': 'ideas-and-dots',
}

/** null: this version has no such activity. */
export function aboutActivity(id: string): string | null {
  return Object.hasOwn(sentences, id) ? t(sentences[id as FormatId]) : null
}
