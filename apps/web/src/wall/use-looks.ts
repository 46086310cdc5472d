import type { Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { BoardView, VoteView } from '@folkmoot/protocol'
import { useCallback, useMemo } from 'react'
import { tallyWords } from '../features/tally/model.ts'
import { allOfAnother, type RoomPicture, stemsOf } from './mode.ts'
import type { NoteLook } from './WallNote.tsx'

/**
 * How each note of a board is drawn now: its format's card, what was said about it, and after a vote its dots. `together`:
 * notes of all prompts stand among each other, and each keeps its own over it. Where all of `notes` would say “another
 * network”, none does.
 */
export function useLooks(
  view: Pick<RoomPicture, 'networks' | 'tallies'>,
  board: BoardView,
  results: VoteView['results'],
  together = false,
  notes: readonly Note[] = [],
): (note: Note) => NoteLook {
  const { networks } = view
  const { id, prompts } = board
  const format = formatById(board.format)
  const tallies = useMemo(
    () => new Map(view.tallies.filter(one => one.board === id).map(one => [one.note, one])),
    [view.tallies, id],
  )
  const stems = useMemo(() => stemsOf(together ? prompts : []), [prompts, together])
  const unlabelled = useMemo(() => allOfAnother(notes, networks), [notes, networks])
  return useCallback(
    note => {
      const prompt = prompts.find(one => one.id === note.prompt) ?? null
      const said = tallyWords(tallies.get(note.id), format, prompt).join('\n')
      const dots = results ? (results[note.id] ?? null) : null
      return {
        note,
        networks,
        format,
        prompt,
        said,
        dots,
        compact: together,
        stem: stems.get(note.prompt),
        unlabelled,
      }
    },
    [networks, format, prompts, tallies, results, together, stems, unlabelled],
  )
}
