/** The server's door for what became of an event. Apart, so that only those who look at it fetch it. */
import { http } from '@folkmoot/protocol'
import { type Answer, get } from './api.ts'
import type { Out } from './reads.ts'

export type Followed = Out<typeof http.FollowedAnswer>

export const followedApi = {
  followed: (event: string): Answer<Followed> => get(`/api/events/${event}/followed`, http.FollowedAnswer),
}
