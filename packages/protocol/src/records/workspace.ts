/** What the record's workspace keeps besides its page: who may write there, and what was read and signed for the public. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { Signature } from './published.ts'

/** The one workspace of an event, and its page's id: a page as a delegate's is, with a section for each entry. */
export const WORKSPACE = 'workspace'

/** Who said so of which words: SHA-256 over all sections, hex. */
const Read = Signature.extend({ words: z.string().length(64) })

export const WorkspaceRecord = z.object({
  /** `WORKSPACE` */
  id: Id,
  /** Raised when words were erased: devices open the page anew and forget them. */
  pageEpoch: z.number().int(),
  /** Links of facilitators of the whole event who write it with the organisers. */
  links: z.array(Id).max(LIMITS.workspaceMembers),
  /** Findings that somebody reads as fine for the public: a hash each, over section, words found and the whole section. */
  fine: z.array(z.string().length(24)).max(LIMITS.workspaceFindings),
  /** For the public: who has read it and asks for a signature, and who has signed. */
  asked: Read.nullable(),
  signed: Read.nullable(),
})
export type WorkspaceRecord = z.infer<typeof WorkspaceRecord>
