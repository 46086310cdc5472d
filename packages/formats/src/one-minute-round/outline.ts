import { type Format, outlineByPrompt } from '@folkmoot/board-doc'

/** Stem by stem, as the round was spoken. */
export const outline: Format['outline'] = snapshot => outlineByPrompt(snapshot)
