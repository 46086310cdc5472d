import { type Format, outlineByPrompt } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { sideOf } from './sides.ts'

/** Cue by cue, each under the name of its side. */
export const outline: Format['outline'] = snapshot =>
  outlineByPrompt({
    ...snapshot,
    prompts: snapshot.prompts.map(prompt => ({
      ...prompt,
      text: t('side-cue', { side: sideOf(prompt).id, cue: prompt.text }),
    })),
  })
