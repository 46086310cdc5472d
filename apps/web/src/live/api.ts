/** The server's HTTP doors. Refusals are values, also when the server cannot be reached. */
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import { http, type NoteReach, type Role } from '@folkmoot/protocol'
import { keepsCookies } from './browser-storage.ts'
import { asRefusal, type Refusal, refuse } from './refusal.ts'
import { forgetKey, keptKey } from './request-key.ts'

/** A schema that reads an answer: any of the protocol's. */
export interface Reads<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

export type Answer<T> = Promise<Result<T, Refusal>>

export async function call<T>(path: string, init: RequestInit, reads: Reads<T>): Answer<T> {
  let response: Response
  let body: unknown
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
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

type Out<S> = S extends Reads<infer T> ? T : never
export type LookUp = Out<typeof http.LookUpAnswer>
export type Joined = Out<typeof http.JoinAnswer>
export type Returned = Out<typeof http.ReturnAnswer>
export type Entered = Out<typeof http.EnterAnswer>
export type Me = Out<typeof http.MeAnswer>
export type MySession = Me['sessions'][number]
export type PairingScreen = Out<typeof http.DisplayAnswer>
export type PairingPoll = Out<typeof http.DisplayPollAnswer>
export type FoundPeople = Out<typeof http.PeopleAnswer>
export type MyProofs = Out<typeof http.MyProofsAnswer>
export type FoundTexts = Out<typeof http.TextsAnswer>
export type FoundText = FoundTexts['texts'][number]
export type Deletion = Out<typeof http.DeletionAnswer>
export type WhatIsLeft = Out<typeof http.KeptAnswer>
export type ExportState = Out<typeof http.ExportAnswer>
export type PartState = Out<typeof http.PartAnswer>
export type FileFormat = Out<typeof http.FileFormatsAnswer>['formats'][number]

export const api = {
  lookUp: (code: string): Answer<LookUp> => post('/api/look-up', { code }, http.LookUpAnswer),
  join: (body: { code: string; name: string; network: string | null }): Answer<Joined> =>
    postOnce('/api/join', body, http.JoinAnswer),
  /** `event`: at whose door it is typed. */
  comeBack: (code: string, event: string | null = null): Answer<Returned> =>
    postOnce('/api/return', { code, event }, http.ReturnAnswer),
  comeOver: (ticket: string): Answer<Returned> => postOnce('/api/come-over', { ticket }, http.ReturnAnswer),
  /** What a return code opens of an event that was deleted. */
  kept: (code: string): Answer<WhatIsLeft> => post('/api/kept', { code }, http.KeptAnswer),
  keepTo: (code: string, notes: Record<string, NoteReach>): Answer<WhatIsLeft> =>
    post('/api/kept/consent', { code, notes }, http.KeptAnswer),
  withdrawKept: (event: string): Answer<unknown> =>
    call(`/api/events/${event}/kept`, { method: 'DELETE' }, anything),
  enter: (token: string): Answer<Entered> => postOnce('/api/enter', { token }, http.EnterAnswer),
  leave: (role: Role, event: string | null): Answer<unknown> => post('/api/leave', { role, event }, anything),
  me: (): Answer<Me> => get('/api/me', http.MeAnswer),
  newDisplay: (): Answer<PairingScreen> => whoIsKnown(() => post('/api/displays', {}, http.DisplayAnswer)),
  /** `key`: the same for all that one screen asks, so that an answer that was lost is given again. */
  pollDisplay: ({ id, secret }: PairingScreen, key: string): Answer<PairingPoll> =>
    post(`/api/displays/${id}`, { secret }, http.DisplayPollAnswer, key),
  hello: (sockets: boolean): Answer<unknown> => post('/api/hello', { sockets }, anything),
  people: (event: string, find: string): Answer<FoundPeople> =>
    get(`/api/events/${event}/people?find=${encodeURIComponent(find)}`, http.PeopleAnswer),
  myProofs: (event: string): Answer<MyProofs> => get(`/api/events/${event}/my-proofs`, http.MyProofsAnswer),
  texts: (event: string, find: string): Answer<FoundTexts> =>
    get(`/api/events/${event}/texts?find=${encodeURIComponent(find)}`, http.TextsAnswer),
  deletion: (event: string): Answer<Deletion> => get(`/api/events/${event}/deletion`, http.DeletionAnswer),
  /** Of this device: whoever else is signed in here is not asked for. */
  selfNotes: (event: string): Answer<Out<typeof http.SelfNotesAnswer>> =>
    get(`/api/events/${event}/self-notes?as=facilitator`, http.SelfNotesAnswer),
  fileFormats: (): Answer<{ formats: FileFormat[] }> => get('/api/file-formats', http.FileFormatsAnswer),
  part: (event: string): Answer<PartState> => get(`/api/events/${event}/parts/pages`, http.PartAnswer),
  fetchPart: (event: string): Answer<PartState> =>
    post(`/api/events/${event}/parts/pages`, {}, http.PartAnswer),
  stopPart: (event: string): Answer<PartState> =>
    call(`/api/events/${event}/parts/pages`, { method: 'DELETE' }, http.PartAnswer),
  startExport: (
    event: string,
    body: {
      format: string
      snapshot: string | null
      boards?: readonly string[] | null
      names: boolean
      separator: http.Separator
      reach?: NoteReach
    },
  ): Answer<ExportState> => post(`/api/events/${event}/exports`, body, http.ExportAnswer),
  pollExport: (event: string, id: string): Answer<ExportState> =>
    get(`/api/events/${event}/exports/${id}`, http.ExportAnswer),
  stopExport: (event: string, id: string): Answer<unknown> =>
    call(`/api/events/${event}/exports/${id}`, { method: 'DELETE' }, anything),
}
