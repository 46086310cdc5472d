/** The server's doors for what a network takes along, and for its own place. Apart, so that only those who open it fetch them. */
import { networkHttp, type PromiseState, type Reach } from '@folkmoot/protocol'
import { type Answer, anything, call, get, post } from './api.ts'
import type { MeetingWords } from './meeting-notes.ts'
import type { Reads } from './reads.ts'

type Out<S> = S extends Reads<infer T> ? T : never
export type NetworkFileAbout = Out<typeof networkHttp.NetworkFileAbout>
export type NetworkFileSeen = Out<typeof networkHttp.NetworkFileSeen>
export type NetworkPlace = Out<typeof networkHttp.NetworkPlace>

function postText<T>(path: string, text: string, reads: Reads<T>): Answer<T> {
  return call(path, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: text }, reads)
}

export const networkApi = {
  networkAbout: (event: string, network: string): Answer<NetworkFileAbout> =>
    get(`/api/events/${event}/networks/${network}`, networkHttp.NetworkFileAbout),
  lookAtNetworkFile: (file: string): Answer<NetworkFileSeen> =>
    postText('/api/networks/look', file, networkHttp.NetworkFileSeen),
  openNetworkFile: (file: string): Answer<{ event: string }> =>
    postText('/api/networks/open', file, networkHttp.NetworkFileOpened),
  makeNetworkPlace: (event: string, network: string): Answer<{ event: string }> =>
    post(`/api/events/${event}/networks/${network}/place`, {}, networkHttp.NetworkPlaceMade),
  networkPlace: (event: string): Answer<NetworkPlace> =>
    get(`/api/events/${event}/network`, networkHttp.NetworkPlace),
  followPromise: (event: string, body: { of: string; state: PromiseState; told: string }): Answer<unknown> =>
    post(`/api/events/${event}/commands/promise.follow`, body, anything),
  /** From everywhere here: at the board that holds it, or from what is kept at the place. */
  eraseNote: (
    place: string,
    { id, held }: Pick<NetworkPlace['promises'][number], 'id' | 'held'>,
  ): Answer<unknown> =>
    held
      ? post(`/api/events/${held.event}/commands/note.erase`, { board: held.board, note: id }, anything)
      : post(`/api/events/${place}/commands/network.erase`, { id }, anything),
  writeMeeting: (
    event: string,
    body: { meeting: string; rev: number } & MeetingWords,
  ): Answer<{ rev: number }> =>
    post(`/api/events/${event}/commands/meeting.write`, body, networkHttp.MeetingWritten),
  writeCase: (
    event: string,
    body: Omit<NonNullable<NetworkPlace['caseDraft']>, 'rev'> & { rev: number },
  ): Answer<{ rev: number }> =>
    post(`/api/events/${event}/commands/case.write`, body, networkHttp.CaseWritten),
  approveCase: (event: string, body: { rev: number; by: string }): Answer<unknown> =>
    post(`/api/events/${event}/commands/case.approve`, body, anything),
  sayHowFar: (event: string, body: { of: string; reach: Reach; hours: number | null }): Answer<unknown> =>
    post(`/api/events/${event}/commands/place.reach`, body, anything),
  approveMeeting: (event: string, body: { meeting: string; rev: number; by: string }): Answer<unknown> =>
    post(`/api/events/${event}/commands/meeting.approve`, body, anything),
}
