/**
 * “Active Understandings”: proposals that people can agree to, live with, or be concerned about. Concerns are anonymous,
 * and it is the facilitator who declares what the room has agreed; that stays in view all day.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { decorate, judge, marks, maxWords } from './rules.ts'

export const agreedUnderstandings: Format = {
  id: 'agreed-understandings',
  title: 'Agreed understandings',
  defaults: {
    prompts: ['We agree that …', 'My concern is …'],
    keys: ['agree', 'concern'],
    visibility: 'anonymous',
  },
  phases: ['write', 'share', 'talk'],
  wall: 'columns',
  asksAbout: false,
  maxWords,
  agreements: true,
  judge,
  decorate,
  marks,
  outline,
}
