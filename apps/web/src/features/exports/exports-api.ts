/** The server's doors for files of a record, and for the part that some of them need. */
import { http, type NoteReach } from '@folkmoot/protocol'
import { type Answer, anything, call, get, post } from '../../live/api.ts'
import type { Out } from '../../live/reads.ts'

export type ExportState = Out<typeof http.ExportAnswer>
export type PartState = Out<typeof http.PartAnswer>
export type FileFormat = Out<typeof http.FileFormatsAnswer>['formats'][number]

export const exportsApi = {
  fileFormats: (): Answer<{ formats: FileFormat[] }> => get('/api/file-formats', http.FileFormatsAnswer),
  part: (event: string): Answer<PartState> => get(`/api/events/${event}/parts/pages`, http.PartAnswer),
  fetchPart: (event: string): Answer<PartState> =>
    post(`/api/events/${event}/parts/pages`, {}, http.PartAnswer),
  stopPart: (event: string): Answer<PartState> =>
    call(`/api/events/${event}/parts/pages`, { method: 'DELETE' }, http.PartAnswer),
  start: (
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
  poll: (event: string, id: string): Answer<ExportState> =>
    get(`/api/events/${event}/exports/${id}`, http.ExportAnswer),
  stop: (event: string, id: string): Answer<unknown> =>
    call(`/api/events/${event}/exports/${id}`, { method: 'DELETE' }, anything),
}
