import { t } from '@folkmoot/messages/formats'
import { oneTap } from '../one-tap.ts'

export { noWordLimit as maxWords } from '../rules.ts'

export const { steps, fields, judge, decorate, counted } = oneTap(() => [t('yes'), t('not-sure'), t('no')])
