/** Refusals and unexpected errors as HTTP answers: always `{ code, message }`, with the table's status. */
import type { Result } from '@folkmoot/kit'
import { ERRORS, type ErrorCode, http, type Refusal, refuse } from '@folkmoot/protocol'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** For a route's `schema.response`. */
export const REFUSALS = { '4xx': http.ErrorAnswer, '5xx': http.ErrorAnswer }

export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.code(ERRORS[refusal.code].http).send({ code: refusal.code, message: refusal.message })
}

export function sendResult(reply: FastifyReply, result: Result<unknown, Refusal>): FastifyReply {
  return result.ok ? reply.send(result.value) : sendRefusal(reply, result.error)
}

const BY_STATUS: Partial<Record<number, ErrorCode>> = {
  404: 'not-found',
  413: 'frame-too-large',
  429: 'code-wait',
}

export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const field = error.validation[0]?.instancePath.split('/').filter(Boolean).join('.')
      return sendRefusal(reply, refuse('bad-request', field ? `“${field}” could not be read.` : undefined))
    }
    const status = error.statusCode ?? 500
    if (status < 500) {
      const refusal = refuse(BY_STATUS[status] ?? 'bad-request')
      return reply.code(status).send({ code: refusal.code, message: refusal.message })
    }
    request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
    return sendRefusal(reply, refuse('internal'))
  })
}
