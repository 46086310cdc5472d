import type { Format } from '@folkmoot/board-doc'

export const maxWords: Format['maxWords'] = () => null

export const judge: Format['judge'] = entry => (entry.posted.text.trim() === '' ? 'incomplete' : null)

export const decorate: Format['decorate'] = entry => ({ text: entry.posted.text })
