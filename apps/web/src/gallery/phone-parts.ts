/** What the phone's scenes are made of. */
import type { BoardView, MineView, Visibility } from '@folkmoot/protocol'
import { boardOf, EVENT, mine, modelOf, notesOf, phoneView } from './room.ts'
import type { MadeUpEntry, Scene } from './scene.ts'

export const path = `/e/${EVENT}`
export const WORDS = 'our parents trust the youth centre more than they trust us, and I want to know why.'

type Over = Parameters<typeof phoneView>[1]
interface Given {
  board?: BoardView | null
  over?: Over
  mine?: Partial<MineView>
  rest?: Partial<Scene>
}
export function at({ board = null, over, mine: own, rest }: Given): Scene {
  return { path, stages: { delegate: { view: phoneView(board, over), mine: mine(own) } }, page: {}, ...rest }
}

export const writing = (visibility: Visibility) => boardOf('one-minute-round', 'write', { visibility })
export function entry(over: Partial<MadeUpEntry> = {}): MadeUpEntry {
  return { id: 'e1', board: 'b', prompt: 'p0', draft: WORDS, ...over }
}
export const POSTED = entry({ posted: WORDS })
export const fate = (kind: MineView['fates'][string]['fate']): Partial<MineView> => ({
  fates: { e1: { fate: kind } },
})
export function onBoard(board: BoardView, told: Omit<Given, 'board'> & { n?: number } = {}): Scene {
  const { n = 0, rest, ...others } = told
  return at({ board, ...others, rest: { notes: { b: modelOf(notesOf(board, n)) }, ...rest } })
}
/** A board whose notes everybody looks at. */
export function theRoom(
  board: BoardView,
  over: (notes: ReturnType<typeof notesOf>) => Over = () => ({}),
  told: Given = {},
): Scene {
  const notes = notesOf(board, 26)
  return at({
    board,
    over: over(notes),
    ...told,
    rest: { notes: { b: modelOf(notes) }, tab: 'room', ...told.rest },
  })
}
