/** How a board's prompts are laid on sheets of paper, and what each sheet asks its writer to fill in. */
import type { BoardView, Prompt, Visibility } from '@folkmoot/protocol'

export interface SheetPage {
  prompts: Prompt[]
  /** From 1. */
  page: number
  of: number
}

/** Prompts spread evenly, so that the last page is not left with one: seven at four a page are 4 and 3. */
export function sheetPages(prompts: readonly Prompt[], aPage: number): SheetPage[] {
  const of = Math.max(1, Math.ceil(prompts.length / aPage))
  const start = (index: number) => Math.ceil((index * prompts.length) / of)
  return Array.from({ length: of }, (_, index) => ({
    prompts: prompts.slice(start(index), start(index + 1)),
    page: index + 1,
    of,
  }))
}

/** What the sheet says about names: the blanks to fill in, and who will see what. */
export interface SheetNames {
  blanks: string[]
  words: string
}

const NAMES: Record<Visibility, SheetNames> = {
  named: {
    blanks: ['Your name', 'Your network'],
    words: 'The room will see your words with your name.',
  },
  network: {
    blanks: ['Your network'],
    words:
      'The room will see your network, not your name. Whoever types this may know your handwriting; ' +
      'whoever runs the server could find out who it was typed for.',
  },
  anonymous: {
    blanks: [],
    words:
      'Please leave your name off. The room will see the words alone. Whoever types this may know your handwriting; ' +
      'whoever runs the server could find out who it was typed for.',
  },
}

export function sheetNames(visibility: Visibility): SheetNames {
  return NAMES[visibility]
}

/** Boards that are worth a sheet: everything not frozen yet. */
export function sheetBoards(boards: readonly BoardView[]): BoardView[] {
  return boards.filter(board => board.phase !== 'closed')
}
