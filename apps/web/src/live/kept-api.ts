/** The server's doors for what is kept of an event that was deleted. */
import { http, type NoteReach } from '@folkmoot/protocol'
import { type Answer, anything, call, post } from './api.ts'
import type { Out } from './reads.ts'

export type WhatIsLeft = Out<typeof http.KeptAnswer>

export const keptApi = {
  /** What a return code opens of it. */
  open: (code: string): Answer<WhatIsLeft> => post('/api/kept', { code }, http.KeptAnswer),
  keepTo: (code: string, notes: Record<string, NoteReach>): Answer<WhatIsLeft> =>
    post('/api/kept/consent', { code, notes }, http.KeptAnswer),
  withdraw: (event: string): Answer<unknown> =>
    call(`/api/events/${event}/kept`, { method: 'DELETE' }, anything),
}
