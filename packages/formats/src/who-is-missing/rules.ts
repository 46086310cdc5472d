import type { FieldSpec, Format, MarkSpec } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { cardFrom, wordsWith } from '../rules.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const SPECS: readonly FieldSpec[] = [
  {
    key: 'bringers',
    get label() {
      return t('bringers')
    },
    get hint() {
      return t('bringers-hint')
    },
    kind: 'text',
    max: 200,
  },
]
export const fields: Format['fields'] = () => SPECS
export const decorate = wordsWith(SPECS)
export const card = cardFrom(SPECS)

/** Nobody can be volunteered by somebody else: whoever taps puts their own name to it. */
const I_WILL: MarkSpec = {
  kind: 'i-will',
  get label() {
    return t('i-will')
  },
  named: true,
}
export const marks: Format['marks'] = () => [I_WILL]

const capital = String.raw`\p{Lu}[\p{L}\p{M}’'-]+`
const kin =
  '(?:mum|mother|dad|father|parents?|famil(?:y|ies)|sons?|daughters?|child(?:ren)?|kids?|brothers?|sisters?|gran|nan|carers?|household)'
const RECOGNISABLE: readonly RegExp[] = [
  // Mrs Khan, Dr. Ellis
  new RegExp(String.raw`(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Sir|Lady|Imam|Father)\.?\s+${capital}`, 'u'),
  // the Khan family, the Khans’ children
  new RegExp(
    String.raw`(?<![\p{L}])[Tt]he\s+${capital}\s+(?:family|household|children|kids|boys?|girls?|twins)(?![\p{L}])`,
    'u',
  ),
  // Aisha’s mum
  new RegExp(String.raw`(?<![\p{L}\p{M}-])\p{Lu}[\p{L}\p{M}-]+(?:['’]s|s['’])\s+${kin}(?![\p{L}])`, 'u'),
  // that one family, a family who, the family at number 12
  /(?<!\p{L})(?:one|that|this)\s+(?:\p{L}+\s+)?(?:family|household)(?!\p{L})/iu,
  /(?<!\p{L})(?:a|the)\s+(?:\p{L}+\s+)?(?:family|household)\s+(?:who|that|whose|at|in|on|from|with|next)(?!\p{L})/iu,
  // at number 12, 12 Mill Road
  /(?<!\p{L})(?:number|no\.?|flat)\s*\d+/iu,
  new RegExp(
    String.raw`(?<!\d)\d+[a-z]?\s+(?:${capital}\s+){1,3}(?:Road|Rd|Street|St|Lane|Avenue|Ave|Close|Court|Terrace|Way)(?![\p{L}])`,
    'u',
  ),
]

/** A guess, only ever followed by a kind word. */
export const advise: Format['advise'] = text =>
  RECOGNISABLE.some(pattern => pattern.test(text)) ? t('points-to-people') : null
