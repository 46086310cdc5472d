import type { Note } from '@folkmoot/board-doc'

export interface Changes {
  set: Note[]
  remove: string[]
  /** Notes that stood with other content, and whose words were not released anew. */
  replaced: Set<string>
}
