/** The server's HTTP doors. Refusals are values, also when the server cannot be reached. */
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import type { Role } from '@folkmoot/protocol'
import {
  DisplayAnswer,
  DisplayPollAnswer,
  EnterAnswer,
  JoinAnswer,
  LookUpAnswer,
  MeAnswer,
  PeopleAnswer,
  ReturnAnswer,
} from './answers.ts'
import { drop, keepsCookies, signInKey } from './browser-storage.ts'
import { takeFirstLook } from './first-look.ts'
import type { Out, Reads } from './reads.ts'
import { asRefusal, isUnreachable, type Refusal, refuse } from './refusal.ts'
import { forgetKey, keptKey } from './request-key.ts'

export type Answer<T> = Promise<Result<T, Refusal>>

/** `asked`: it was asked already. */
export async function call<T>(
  path: string,
  init: RequestInit,
  reads: Reads<T>,
  asked?: Promise<Response>,
): Answer<T> {
  let response: Response
  let body: unknown
  try {
    response = await (asked ?? fetch(path, { credentials: 'same-origin', ...init }))
    body = await response.json().catch(() => null)
  } catch {
    return err(refuse('unreachable'))
  }
  // Folkmoot answers JSON, always: this is somebody between. Hotels and schools answer everything with a page of their
  // own until somebody has logged in.
  if (!/json/.test(response.headers.get('content-type') ?? ''))
    return err(refuse(response.ok ? 'login-page' : 'unreachable'))
  if (!response.ok) return err(asRefusal(body))
  const read = reads.safeParse(body)
  return read.success ? ok(read.data) : err(refuse('internal'))
}

export function get<T>(path: string, reads: Reads<T>): Answer<T> {
  return call(path, {}, reads)
}
export function post<T>(path: string, body: unknown, reads: Reads<T>, key = randomId(32)): Answer<T> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key }
  return call(path, { method: 'POST', headers, body: JSON.stringify(body) }, reads)
}
/** For what makes a sign-in: without cookies there would be another person at each visit. */
async function whoIsKnown<T>(ask: () => Answer<T>): Answer<T> {
  return keepsCookies() ? ask() : err(refuse('no-cookies'))
}
/** For what must not be done twice: see `request-key.ts`. */
async function postOnce<T>(path: string, body: unknown, reads: Reads<T>): Answer<T> {
  const answer = await whoIsKnown(() => post(path, body, reads, keptKey(path)))
  // A refusal may follow an answer that was lost, and asking again under the same key never does harm.
  if (answer.ok) forgetKey(path)
  return answer
}
/** For doors that answer nothing worth reading. */
export const anything: Reads<unknown> = { safeParse: data => ({ success: true, data }) }

export type LookUp = Out<typeof LookUpAnswer>
export type Joined = Out<typeof JoinAnswer>
export type Returned = Out<typeof ReturnAnswer>
export type Entered = Out<typeof EnterAnswer>
export type Me = Out<typeof MeAnswer>
export type MySession = Me['sessions'][number]
export type PairingScreen = Out<typeof DisplayAnswer>
export type PairingPoll = Out<typeof DisplayPollAnswer>
export type FoundPeople = Out<typeof PeopleAnswer>

/** Somebody else may have been in here before: without a connection their words are not shown to whoever has come in since. */
async function signedIn<T extends { event: string }>(answer: Answer<T>): Answer<T> {
  const got = await answer
  if (got.ok) drop(signInKey(got.value.event))
  return got
}

/** Doors that every screen may need. Those of single screens stand beside these, so that only they fetch them. */
export const api = {
  lookUp: (code: string): Answer<LookUp> => post('/api/look-up', { code }, LookUpAnswer),
  /** Of the code in the address, which may be on its way already. */
  lookUpHere: async (code: string): Answer<LookUp> => {
    const asked = takeFirstLook()
    const early = asked && (await call('/api/look-up', {}, LookUpAnswer, asked))
    return early && (early.ok || !isUnreachable(early.error)) ? early : api.lookUp(code)
  },
  join: (body: { code: string; name: string; network: string | null }): Answer<Joined> =>
    signedIn(postOnce('/api/join', body, JoinAnswer)),
  /** `event`: at whose door it is typed. */
  comeBack: (code: string, event: string | null = null): Answer<Returned> =>
    signedIn(postOnce('/api/return', { code, event }, ReturnAnswer)),
  comeOver: (ticket: string): Answer<Returned> =>
    signedIn(postOnce('/api/come-over', { ticket }, ReturnAnswer)),
  enter: (token: string): Answer<Entered> => postOnce('/api/enter', { token }, EnterAnswer),
  leave: (role: Role, event: string | null): Answer<unknown> => post('/api/leave', { role, event }, anything),
  me: (): Answer<Me> => get('/api/me', MeAnswer),
  newDisplay: (): Answer<PairingScreen> => whoIsKnown(() => post('/api/displays', {}, DisplayAnswer)),
  /** `key`: the same for all that one screen asks, so that an answer that was lost is given again. */
  pollDisplay: ({ id, secret }: PairingScreen, key: string): Answer<PairingPoll> =>
    post(`/api/displays/${id}`, { secret }, DisplayPollAnswer, key),
  hello: (ways: { sockets: boolean; polling: boolean }): Answer<unknown> =>
    post('/api/hello', ways, anything),
  people: (event: string, find: string): Answer<FoundPeople> =>
    get(`/api/events/${event}/people?find=${encodeURIComponent(find)}`, PeopleAnswer),
}
