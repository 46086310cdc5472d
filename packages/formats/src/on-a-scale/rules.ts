import { t } from '@folkmoot/messages/formats'
import { oneTap } from '../one-tap.ts'

export { noWordLimit as maxWords } from '../rules.ts'

export const { steps, fields, judge, decorate, counted } = oneTap(() => [
  t('not-at-all'),
  t('a-little'),
  t('somewhat'),
  t('quite-a-lot'),
  t('very-much'),
])
