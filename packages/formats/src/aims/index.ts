/**
 * “Better Together – our aims”: how far along am I, before the first talk and at the end. The room sees how
 * it answered and how that has shifted, all together and by network; nobody's own answer is shown to anybody.
 */
import type { Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { outline } from './outline.ts'
import { counted, decorate, fields, judge, maxWords, steps } from './rules.ts'

export const aims: Format = {
  id: 'aims',
  title: 'Aims',
  defaults: {
    lead: 'We will;',
    prompts: [
      'Understand the impact of social variables on achievement',
      'Be aware of the importance of understanding the school in Relation to its social context',
      'Explore issues of equity, diversity and inclusion',
      'Practice the building of community through dialogue, trust, and engagement.',
      'Be inspired to learn and extend our own leadership practice',
      'Learn from others and contribute our own expertise and understanding to discussion and debate',
    ],
    keys: ['aim-1', 'aim-2', 'aim-3', 'aim-4', 'aim-5', 'aim-6'],
    visibility: 'anonymous',
  },
  phases: ['write', 'share'],
  wall: 'own',
  get wallAsks() {
    return t('how-far')
  },
  asksAbout: false,
  maxWords,
  fields,
  textOptional: true,
  steps,
  counted,
  judge,
  decorate,
  outline,
}
