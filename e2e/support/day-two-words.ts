/** Words of day two that are looked for again, and what day one left behind. */
export const AGREED = 'we name no family in this room'
/** Commitments that were not given to the room: searched for in every file and in what everybody else was sent. */
export const ONLY_ME = 'I will ring the three parents who never come'
export const MY_NETWORK = 'I will open the Keighley hall on Sundays'

/** Boards of day one, each through all its phases in the file of that day. */
export const OF_DAY_ONE = [
  'quotations',
  'who-are-we',
  'why-are-we-here',
  'urgency',
  'reflective-questions',
  'stories',
  'good-practice',
  'review-day-one',
]
/** What was written on the last of them. */
export const LEFT = [
  'seven networks in one room',
  'neighbours and heads at one table',
  'a van full of chairs',
  'we all wait for somebody to begin',
  'the others were trying too',
  'nobody had asked us before',
]
