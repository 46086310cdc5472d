import { FAIL_POINTS, type FailPoint } from '@folkmoot/engine'

/**
 * The engine's, and two around an internal command: the sender's commit is made and the receiver's is not
 * (`before-internal`); both are made, and the sender has not noted it (`after-internal`).
 */
export const SERVER_FAIL_POINTS = [...FAIL_POINTS, 'before-internal', 'after-internal'] as const
export type ServerPassing = (point: FailPoint | 'before-internal' | 'after-internal') => void
