/** The prompt of notes to oneself during a talk; their board is the session. */
export const TALK_NOTE = 'note'
