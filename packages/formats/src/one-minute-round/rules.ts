import type { Format } from '@folkmoot/board-doc'

/** A minute's worth of speech has no word limit; only the general length limit holds. */
export const maxWords: Format['maxWords'] = () => null

export const judge: Format['judge'] = entry => (entry.posted.text.trim() === '' ? 'incomplete' : null)

/** Whom an entry may name is no business of this format: a stray `about` is ignored. */
export const decorate: Format['decorate'] = entry => ({ text: entry.posted.text })
