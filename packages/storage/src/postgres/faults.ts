/** Errors of PostgreSQL and of the way to it, put as a fault and one sentence. Neither address nor password is ever in it. */
import type { StoreFault } from '@folkmoot/engine'
import pg from 'pg'
import type { Failure } from '../sqlite/calls.ts'
import { Fault } from '../sqlite/faults.ts'

/** Classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const FAULTS: readonly [RegExp, StoreFault][] = [
  [/^53100$/, 'full'],
  [/^XX00[12]$/, 'corrupt'],
]
/** The server is going away, coming up, short of something, or was made read-only by a failover: the same may succeed soon. */
const PASSING = /^(08|40|53[023]|55P03|57|25006)/

const codeOf = (error: unknown): string => (error instanceof pg.DatabaseError ? (error.code ?? '') : '')

/** May the same statement be sent again? What has no code of PostgreSQL's is the connection's. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Fault) return false
  const code = codeOf(error)
  return code === '' || PASSING.test(code)
}

export function failureOf(error: unknown): Failure {
  if (error instanceof Fault) return { fault: error.fault, message: error.message }
  const code = codeOf(error)
  const fault = FAULTS.find(([codes]) => codes.test(code))?.[1] ?? 'io'
  return { fault, message: sentence(fault, error, code) }
}

function sentence(fault: StoreFault, error: unknown, code: string): string {
  const detail = detailOf(error, code)
  if (fault === 'full') return `The disk of PostgreSQL is full (${detail}).`
  if (fault === 'corrupt') return `The data in PostgreSQL is damaged (${detail}): restore a backup.`
  if (code === '28P01' || code === '28000')
    return 'PostgreSQL refuses the user or the password of DATABASE_URL.'
  if (code === '3D000') return 'The database that DATABASE_URL names does not exist: create it first.'
  if (code === '42501')
    return 'The user of DATABASE_URL lacks a right: it must be allowed to create a schema in that database.'
  if (code === '' && isUnreachable(error)) return `PostgreSQL cannot be reached (${detail}).`
  return `PostgreSQL did not store this (${detail}).`
}

const isUnreachable = (error: unknown) =>
  !/timeout/i.test((error as Error).message ?? '') || systemCode(error) !== ''
const systemCode = (error: unknown): string => String((error as { code?: unknown }).code ?? '')

/** A code rather than the message: that may quote a row or an address. */
function detailOf(error: unknown, code: string): string {
  if (code !== '') return `error ${code}`
  const known = systemCode(error) || ((error as { errors?: unknown[] }).errors ?? []).map(systemCode)[0]
  return (
    known ||
    (/timeout/i.test((error as Error).message ?? '') ? 'no answer in time' : 'the connection was lost')
  )
}
