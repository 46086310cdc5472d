/** Refusals as a person reads them: worded here, in their language, and else as the server worded them. */
import { t } from '@folkmoot/messages/connection'
import { wordsOf } from '@folkmoot/messages/refusals'
import { ERRORS, type ErrorCode } from '@folkmoot/protocol'
import { ErrorAnswer } from './answers.ts'

/** What this browser finds out without the server's help. */
const OURS = {
  unreachable: 'restarting',
  'login-page': 'restarting',
  'no-cookies': 'not-signed-in',
  'no-answer': 'restarting',
} as const satisfies Record<string, ErrorCode>

export interface Refusal {
  code: ErrorCode
  /** More exactly than the code, where there is more to say. */
  reason: string
  message: string
  /** What its sentence is about. */
  params?: Readonly<Record<string, string | number>> | undefined
}

export function refuse(reason: ErrorCode | keyof typeof OURS): Refusal {
  if (reason in ERRORS) {
    const code = reason as ErrorCode
    return { code, reason, message: wordsOf({ reason }) ?? code }
  }
  const ours = reason as keyof typeof OURS
  return { code: OURS[ours], reason, message: t(ours) }
}

export function asRefusal(value: unknown, otherwise: ErrorCode = 'internal'): Refusal {
  const read = ErrorAnswer.safeParse(value)
  if (!read.success) return refuse(otherwise)
  const { message, params, reason = read.data.code } = read.data
  const code = read.data.code in ERRORS ? (read.data.code as ErrorCode) : otherwise
  return { code, reason, message: wordsOf({ reason, params }) ?? message, params }
}

/** Did the network fail rather than the server refuse? */
export function isUnreachable({ reason }: Refusal): boolean {
  return reason === 'unreachable' || reason === 'login-page'
}
