/**
 * Day two's map: five areas seen as one picture, with the day's cues. It is opened in the morning and come back to
 * whenever a talk adds to it.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { card, decorate, fields, judge, marks, maxWords, VISION } from './rules.ts'

export const intentionalFramework: Format = {
  id: 'intentional-framework',
  title: 'Intentional framework',
  defaults: {
    prompts: [
      'Welcome',
      'Agreed Understandings',
      'Community Voice',
      'Allied Partnerships',
      'Liberating Cultures',
    ],
    keys: [
      'welcome',
      'agreed-understandings',
      'community-voice',
      'allied-partnerships',
      'liberating-cultures',
    ],
    visibility: 'network',
  },
  phases: ['write', 'share', 'group', 'talk'],
  wall: 'own',
  wallWhileWriting: 'own',
  centre: VISION,
  asksAbout: false,
  maxWords,
  fields,
  judge,
  decorate,
  marks,
  card,
  outline,
}
