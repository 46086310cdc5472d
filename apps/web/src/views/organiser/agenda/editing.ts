/** What is being edited on the agenda: one thing at a time. An id of null is something new. */
export type Editing =
  | { what: 'days' }
  | { what: 'session'; id: string | null; day: number }
  | { what: 'board'; id: string | null; session: string }
  | null
