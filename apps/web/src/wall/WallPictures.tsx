import type { Note } from '@folkmoot/board-doc'
import type { BoardView, NetworkRecord, Prompt } from '@folkmoot/protocol'
import { useMemo } from 'react'
import { ConnectionGraph } from './ConnectionGraph.tsx'
import { picturesOf, type WallPicture } from './find-pictures.ts'
import type { Place } from './use-place.ts'
import { WordCloud } from './WordCloud.tsx'

export function useWallPictures(
  board: BoardView,
  prompts: readonly Prompt[],
  notes: readonly Note[],
  networks: readonly NetworkRecord[],
): WallPicture[] {
  const key = prompts.map(prompt => prompt.id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which prompts there are.
  return useMemo(() => picturesOf(board, prompts, notes, networks), [board.format, key, notes, networks])
}

export function WallPictures({ picture, size }: { picture: WallPicture; size: Place }) {
  return picture.kind === 'graph' ? (
    <ConnectionGraph graph={picture.graph} size={size} />
  ) : (
    <WordCloud cloud={picture.cloud} size={size} />
  )
}
