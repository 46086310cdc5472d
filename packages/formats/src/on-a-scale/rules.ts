import { oneTap } from '../one-tap.ts'

export { noWordLimit as maxWords } from '../rules.ts'

export const { steps, fields, judge, decorate, counted } = oneTap([
  'not at all',
  'a little',
  'somewhat',
  'quite a lot',
  'very much',
])
