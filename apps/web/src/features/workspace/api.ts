/** What is asked of the server where the record is finished, as an organiser or as a facilitator whom one named. */
import { QuotableAnswer, WorkspaceAnswer } from '@folkmoot/protocol'
import { get } from '../../live/api.ts'

export type Writer = 'organiser' | 'facilitator'
export type Workspace = WorkspaceAnswer
export type Theme = WorkspaceAnswer['themes'][number]
export type Quotable = QuotableAnswer['notes'][number]

const at = (event: string, rest: string, as: Writer) => `/api/events/${event}/workspace${rest}?as=${as}`

export const workspaceApi = {
  workspace: (event: string, as: Writer) => get(at(event, '', as), WorkspaceAnswer),
  notes: (event: string, as: Writer) => get(at(event, '/notes', as), QuotableAnswer),
}
