/** Refusals and unexpected errors as HTTP answers: always `{ code, message }`, with the table's status. */
import type { Result } from '@folkmoot/kit'
import { refusalAnswer } from '@folkmoot/messages'
import { ERRORS, type ErrorCode, http, isReason, type Refusal, refuse } from '@folkmoot/protocol'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** For a route's `schema.response`. */
export const REFUSALS = { '4xx': http.ErrorAnswer, '5xx': http.ErrorAnswer }

/** Which answers were refusals, for the count of them. */
const refusals = new WeakMap<FastifyReply, ErrorCode>()

export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  refusals.set(reply, refusal.code)
  return reply.code(ERRORS[refusal.code].http).send(refusalAnswer(refusal))
}

export function sendResult(reply: FastifyReply, result: Result<unknown, Refusal>): FastifyReply {
  return result.ok ? reply.send(result.value) : sendRefusal(reply, result.error)
}

const BY_STATUS: Partial<Record<number, ErrorCode>> = {
  404: 'not-found',
  413: 'frame-too-large',
  429: 'code-wait',
}

export function answerErrors(app: FastifyInstance, refused: (code: ErrorCode) => void): void {
  app.addHook('onResponse', async (_request, reply) => {
    const code = refusals.get(reply)
    if (code) refused(code)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const [wrong] = error.validation
      const reason = wrong?.keyword === 'custom' ? wrong.message : undefined
      if (reason !== undefined && isReason(reason)) return sendRefusal(reply, refuse(reason))
      const field = wrong?.instancePath.split('/').filter(Boolean).join('.')
      return sendRefusal(reply, field ? refuse('field-unreadable', { field }) : refuse('bad-request'))
    }
    const status = error.statusCode ?? 500
    if (status < 500) {
      const refusal = refuse(BY_STATUS[status] ?? 'bad-request')
      return sendRefusal(reply, refusal).code(status)
    }
    request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
    return sendRefusal(reply, refuse('internal'))
  })
}
