/** The two sides in the slide's words. A prompt's key begins with its side's letter: `a1` … `p4`. */
export interface Side {
  /** The step's id. */
  id: 'acknowledge' | 'promote'
  letter: 'a' | 'p'
  label: string
  heading: string
  cues: readonly string[]
}

export const ACKNOWLEDGE: Side = {
  id: 'acknowledge',
  letter: 'a',
  label: 'Acknowledge',
  heading: 'Acknowledge :',
  cues: [
    'Unfairness and marginalisation',
    'Negative attitudes',
    'Alienation and exclusion',
    'Stereotypes and prejudice',
  ],
}
export const PROMOTE: Side = {
  id: 'promote',
  letter: 'p',
  label: 'Promote',
  heading: 'Promote:',
  cues: [
    'Belonging and Relationships',
    'Information Sharing',
    'Collaboration & liberation',
    'Capacity and Difference',
  ],
}
export const SIDES: readonly Side[] = [ACKNOWLEDGE, PROMOTE]

/** A prompt of the organiser's own, without a key, is on the unanswerable side. */
export function sideOf(prompt: { key?: string | undefined }): Side {
  return prompt.key?.startsWith(PROMOTE.letter) ? PROMOTE : ACKNOWLEDGE
}
