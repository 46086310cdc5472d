/** How a board's prompts are laid on sheets of paper, and what each sheet asks its writer to fill in. */
import type { BoardView, Prompt, Visibility } from '@folkmoot/protocol'

export interface SheetPage {
  prompts: Prompt[]
  /** From 1. */
  page: number
  of: number
}

/** Lengths in mm, as `paper.css` sets them: what a sheet has for its prompts, and what each of them takes at least. */
const ROOM = 194
const LINE_OF_PROMPT = 6.8
const CHARS_A_LINE = 62
const RULED = 9
const GAP = 6
const lines = { plain: 4, asksAbout: 3 }

function roomFor(prompt: Prompt, asksAbout: boolean): number {
  const ruled = asksAbout ? lines.asksAbout : lines.plain
  return Math.ceil(prompt.text.length / CHARS_A_LINE) * LINE_OF_PROMPT + ruled * RULED + GAP
}

function fill(prompts: readonly Prompt[], room: number, asksAbout: boolean): Prompt[][] {
  const pages: Prompt[][] = []
  let left = 0
  for (const prompt of prompts) {
    const takes = roomFor(prompt, asksAbout)
    const page = pages.at(-1)
    if (page && takes <= left) page.push(prompt)
    else pages.push([prompt])
    left = (page && takes <= left ? left : room) - takes
  }
  return pages
}

/** Prompts on as few sheets as leave room to write, spread so that the last sheet is not left with one of them. */
export function sheetPages(prompts: readonly Prompt[], asksAbout: boolean): SheetPage[] {
  let pages = fill(prompts, ROOM, asksAbout)
  for (let room = ROOM; room > 0; room -= GAP) {
    const tighter = fill(prompts, room, asksAbout)
    if (tighter.length > pages.length) break
    pages = tighter
  }
  return pages.map((on, index) => ({ prompts: on, page: index + 1, of: pages.length }))
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
