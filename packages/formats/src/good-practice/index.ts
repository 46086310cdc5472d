/**
 * A good practice exchange: examples of good practice, issues, challenges and successes, by name. “We do this too” joins
 * people; “tell me more” offers to swap contacts, which go over only when both have tapped.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { card, decorate, fields, judge, marks, maxWords } from './rules.ts'

export const goodPractice: Format = {
  id: 'good-practice',
  title: 'Good practice exchange',
  defaults: {
    prompts: ['Good practice', 'Issue', 'Challenge', 'Success'],
    keys: ['practice', 'issue', 'challenge', 'success'],
    visibility: 'named',
  },
  phases: ['write', 'share', 'group', 'talk'],
  wall: 'columns',
  asksAbout: false,
  inLibrary: 'practice',
  maxWords,
  fields,
  judge,
  decorate,
  marks,
  card,
  outline,
}
