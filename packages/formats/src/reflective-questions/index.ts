/**
 * “Positive leadership at school level”, the Audit Commission's five questions, one to a table: what people claim, what
 * shows it, and how common it is. Nobody's school is named; the wall puts what is best shown first.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { advise, card, decorate, fields, judge, marks, maxWords, order } from './rules.ts'

export const reflectiveQuestions: Format = {
  id: 'reflective-questions',
  title: 'Reflective questions',
  defaults: {
    prompts: [
      'In what way do headteachers promote an ethos of partnership working with local public services, the community and other schools? How far is this common practice?',
      'What evidence is there that schools’ concept of community goes wider than children and parents? Is this a common feature of schools?',
      'Is this ethos regularly integrated into the vision, management plans and day-to-day working of schools?',
      'Is it common practice for headteachers and school management teams actively to promote support for families, as part of a strategy to achieve better outcomes for children and young people?',
      'What evidence is there that schools are seen as a community resource by staff, pupils, governors and local people? Is this a common feature of schools?',
    ],
    keys: ['partnership', 'community', 'integrated', 'families', 'resource'],
    visibility: 'network',
    oneEach: true,
  },
  phases: ['write', 'share', 'talk'],
  wall: 'stream',
  asksAbout: false,
  maxWords,
  fields,
  advise,
  judge,
  decorate,
  marks,
  card,
  order,
  outline,
}
