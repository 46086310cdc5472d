/** What is told of what was entered for people without a device. Small: every phone has it. */
import type { ScribedView } from '@folkmoot/protocol'

/** As the server names what is entered of a vote. */
export const DOTS = 'dots'

/** What stands for somebody, as far as it is told. */
export function standing(
  told: readonly ScribedView[],
  board: string,
  what: string,
  person: string,
): ScribedView | null {
  return told.find(one => one.board === board && one.what === what && one.person === person) ?? null
}

/** Of these people, those whose dots are not in. */
export function notVoted<P extends { id: string }>(
  told: readonly ScribedView[],
  board: string,
  people: readonly P[],
): P[] {
  return people.filter(({ id }) => standing(told, board, DOTS, id) === null)
}
