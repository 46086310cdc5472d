/** Whose request it is: the role named in `x-folkmoot-as` (or `?as=`), else the strongest that this browser holds. */
import { err, type Result } from '@folkmoot/kit'
import { type Id, type Refusal, Role, refuse } from '@folkmoot/protocol'
import type { FastifyRequest } from 'fastify'
import type { AppDeps } from '../app-deps.ts'
import type { Session } from '../people/sessions.ts'

export async function speakerOf(
  request: FastifyRequest,
  { cookies, sessions, directory }: Pick<AppDeps, 'cookies' | 'sessions' | 'directory'>,
  event: Id | null,
): Promise<Result<Session, Refusal>> {
  if (event !== null && !directory.has(event)) return err(refuse('not-found'))
  const claims = cookies.read(request.headers.cookie)
  const named = request.headers['x-folkmoot-as'] ?? (request.query as { as?: unknown }).as
  if (named === undefined) return sessions.strongest(claims, event)
  const role = Role.safeParse(named)
  return role.success ? sessions.find(claims, role.data, event) : err(refuse('bad-request'))
}
