/** What a person looks at before the written text is public: what in it may give somebody away. Of any organiser's words. */
import { createHash } from 'node:crypto'
import { type FoundGiveaway, giveawaysOf } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import { knownOf } from '../library/review.ts'
import { workspaceOf } from './members.ts'
import { writtenWords } from './written.ts'

export interface Finding extends FoundGiveaway {
  /** Of these words in this very text: changed by a letter it is another. */
  id: string
  section: string
  fine: boolean
}

export function findingsIn(read: RoomReader): Finding[] {
  const find = giveawaysOf(knownOf(read))
  const fine = new Set(workspaceOf(read).fine)
  return writtenWords(read).flatMap(({ id: section, text }) =>
    find(text).map(one => {
      const id = createHash('sha256')
        .update(JSON.stringify([section, text, one.kind, one.words]))
        .digest('hex')
        .slice(0, 24)
      return { ...one, id, section, fine: fine.has(id) }
    }),
  )
}
