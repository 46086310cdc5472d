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

/** As many prompts a sheet as it has room for. */
function fill(prompts: readonly Prompt[], takes: (prompt: Prompt) => number): Prompt[][] {
  const sheets: Prompt[][] = []
  let left = 0
  for (const prompt of prompts) {
    const sheet = sheets.at(-1)
    if (sheet && takes(prompt) <= left) sheet.push(prompt)
    else {
      sheets.push([prompt])
      left = ROOM
    }
    left -= takes(prompt)
  }
  return sheets
}

/** The same prompts on `number` sheets, about equally full; null where that does not go. */
function spread(
  prompts: readonly Prompt[],
  number: number,
  takes: (prompt: Prompt) => number,
): Prompt[][] | null {
  const sheets: Prompt[][] = []
  let rest = prompts.reduce((sum, prompt) => sum + takes(prompt), 0)
  let at = 0
  for (let more = number; more > 0; more--) {
    const fair = rest / more
    const sheet: Prompt[] = []
    let used = 0
    for (let next = prompts[at]; next; next = prompts[++at]) {
      const wouldUse = used + takes(next)
      if (sheet.length > 0 && more > 1 && (used + takes(next) / 2 > fair || wouldUse > ROOM)) break
      sheet.push(next)
      used = wouldUse
    }
    if (sheet.length === 0 || (sheet.length > 1 && used > ROOM)) return null
    sheets.push(sheet)
    rest -= used
  }
  return sheets
}

/** Prompts on as few sheets as leave room to write, and those about equally full. */
export function sheetPages(prompts: readonly Prompt[], asksAbout: boolean): SheetPage[] {
  const takes = (prompt: Prompt) => roomFor(prompt, asksAbout)
  const full = fill(prompts, takes)
  const sheets = spread(prompts, full.length, takes) ?? full
  return sheets.map((on, index) => ({ prompts: on, page: index + 1, of: sheets.length }))
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
