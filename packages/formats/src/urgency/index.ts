/**
 * “A growing sense of urgency”: everyone chooses two of the drivers and says how urgent each is; a few words are welcome.
 * The room sees the spread of what was said, not only its mean, and the words without their numbers.
 */
import type { Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { outline } from './outline.ts'
import { counted, decorate, fields, judge, MOST, marks, maxWords } from './rules.ts'

export const urgency: Format = {
  id: 'urgency',
  title: 'Urgency',
  defaults: {
    prompts: [
      'Standards plateau – well being, standards and social justice',
      'Social context & learning context',
      'Parents, children and young people as co – improvers of schools',
      'Personalisation – spaces , places and times',
      'British system - high excellence and low equity',
      'Diverse system– federated / extended / learning hubs',
      'New professionals / new leaders – remodelling',
      'Investment – building schools of the future',
      'Making a difference locally – ECM 5 outcomes',
    ],
    keys: [
      'standards',
      'context',
      'improvers',
      'personalisation',
      'equity',
      'diverse',
      'professionals',
      'investment',
      'locally',
    ],
    visibility: 'network',
  },
  phases: ['write', 'share', 'talk'],
  wall: 'own',
  get wallAsks() {
    return t('choose-two')
  },
  asksAbout: false,
  maxWords,
  most: MOST,
  fields,
  textOptional: true,
  counted,
  countedNotes: true,
  judge,
  decorate,
  marks,
  outline,
}
