/** What a closed vote came to, most dots first. Pure. */
import type { Note } from '@folkmoot/board-doc'
import type { Id, VoteView } from '@folkmoot/protocol'
import { type Arrangement, groupName } from '../grouping/arrangement.ts'

interface VoteRow {
  target: Id
  words: string
  dots: number
}

/** What was voted for and has left the board since is not told. */
export function voteRows(
  results: NonNullable<VoteView['results']>,
  groups: Arrangement,
  notes: readonly Pick<Note, 'id' | 'text'>[],
): VoteRow[] {
  return Object.entries(results)
    .filter(([, dots]) => dots > 0)
    .flatMap(([target, dots]) => {
      const isGroup = groups.some(group => group.id === target)
      const words = isGroup ? groupName(groups, target) : notes.find(note => note.id === target)?.text
      return words === undefined ? [] : [{ target, words, dots }]
    })
    .sort((a, b) => b.dots - a.dots || a.words.localeCompare(b.words, 'en'))
}
