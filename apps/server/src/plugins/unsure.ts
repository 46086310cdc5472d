/** While another process may have taken over, nothing that people wrote or did leaves this one. The app's own files go on. */
import type { Store } from '@folkmoot/engine'
import { refuse } from '@folkmoot/protocol'
import type { FastifyInstance } from 'fastify'
import { sendRefusal } from './answers.ts'

const DOORS = /^\/(api|library)(\/|\?|$)/

export function refuseWhileUnsure(app: FastifyInstance, store: Pick<Store, 'mayAnswer'>): void {
  app.addHook('onRequest', async (request, reply) => {
    if (DOORS.test(request.url) && !store.mayAnswer()) return sendRefusal(reply, refuse('data-held'))
  })
}
