import type { FieldSpec, Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { ME_TOO, TELL_ME_MORE } from '../marks.ts'
import { cardFrom, wordsWith } from '../rules.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

/** What stands in the middle of the slide's picture, word for word. */
export const VISION = {
  title: 'Vision',
  text: '“An inspiring view of the future: Vision gives us our purpose, a framework for operating; it provides the why as well as the what people work for.”',
  author: 'Ian Lawson Campaign For Leadership',
}

/** The words at the foot of the day's slides, in their order. */
const CUES = ['think', 'develop', 'listen', 'promote', 'liberate', 'build'] as const

const SPECS: readonly FieldSpec[] = [
  {
    key: 'cue',
    get label() {
      return t('cue')
    },
    kind: 'choice',
    options: CUES.map(cue => ({
      value: cue,
      get label() {
        return t('cue-word', { cue })
      },
    })),
  },
]
export const fields: Format['fields'] = () => SPECS
export const decorate = wordsWith(SPECS)
export const marks: Format['marks'] = () => [ME_TOO, TELL_ME_MORE]
/** “Listen!” over the words. */
export const card = cardFrom(SPECS, 'cue')
