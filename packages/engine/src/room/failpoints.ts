/**
 * Moments of a room's loop between which a crash must lose nothing and double nothing. A test has the process killed at
 * one of them; otherwise nobody listens, and passing one costs a comparison with undefined.
 *
 * - `receive`: a page's message has arrived and waits for its turn.
 * - `before-commit`, `after-commit`: around the store's transaction, if there is anything to store.
 * - `before-echo`: it is on disk; its writer was not answered.
 * - `before-broadcast`: its writer was; no reader of the board has its frame.
 */
export const FAIL_POINTS = [
  'receive',
  'before-commit',
  'after-commit',
  'before-echo',
  'before-broadcast',
] as const
export type FailPoint = (typeof FAIL_POINTS)[number]

/** Called each time a point is passed. */
export type Passing = (point: FailPoint) => void
