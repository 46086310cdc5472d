/** The server's doors for a programme's publication. Apart, so that only its page fetches them. */
import { publicationHttp } from '@folkmoot/protocol'
import { type Answer, get, post } from './api.ts'
import type { Reads } from './reads.ts'

type Out<S> = S extends Reads<infer T> ? T : never
export type PublicationLook = Out<typeof publicationHttp.PublicationLook>
export type PublicationMade = Out<typeof publicationHttp.PublicationMade>
export type PublicationReach = 'programme' | 'public'

const at = (programme: string) => `/api/programmes/${programme}/publication`

export const publicationApi = {
  look: (programme: string, reach: PublicationReach): Answer<PublicationLook> =>
    get(`${at(programme)}?reach=${reach}`, publicationHttp.PublicationLook),
  make: (
    programme: string,
    body: { reach: PublicationReach; leaveOut: string[]; fine: string[]; tools: boolean },
  ): Answer<PublicationMade> => post(at(programme), body, publicationHttp.PublicationMade),
  made: (programme: string, id: string): Answer<PublicationMade> =>
    get(`${at(programme)}/${id}`, publicationHttp.PublicationMade),
  fileOf: (programme: string, id: string): string => `${at(programme)}/${id}/file`,
}
