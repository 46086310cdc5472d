import { type Format, outlineByPrompt } from '@folkmoot/board-doc'

/** Column by column, in the order of the reveal. */
export const outline: Format['outline'] = snapshot => outlineByPrompt(snapshot)
