import { type Format, outlineByPrompt } from '@folkmoot/board-doc'
import { sideOf } from './sides.ts'

/** Cue by cue, each under the name of its side. */
export const outline: Format['outline'] = snapshot =>
  outlineByPrompt({
    ...snapshot,
    prompts: snapshot.prompts.map(prompt => ({
      ...prompt,
      text: `${sideOf(prompt).heading} ${prompt.text}`,
    })),
  })
