import { t } from '@folkmoot/messages/formats'

/** The two sides. A prompt's key begins with its side's letter: `a1` … `p4`. */
export interface Side {
  /** The step's id. */
  id: 'acknowledge' | 'promote'
  letter: 'a' | 'p'
  label: string
  heading: string
}

function sideWith(id: Side['id'], letter: Side['letter']): Side {
  return {
    id,
    letter,
    get label() {
      return t('side', { side: id })
    },
    get heading() {
      return t('side-heading', { side: id })
    },
  }
}
export const ACKNOWLEDGE = sideWith('acknowledge', 'a')
export const PROMOTE = sideWith('promote', 'p')
export const SIDES: readonly Side[] = [ACKNOWLEDGE, PROMOTE]

/** A prompt of the organiser's own, without a key, is on the unanswerable side. */
export function sideOf(prompt: { key?: string | undefined }): Side {
  return prompt.key?.startsWith(PROMOTE.letter) ? PROMOTE : ACKNOWLEDGE
}
