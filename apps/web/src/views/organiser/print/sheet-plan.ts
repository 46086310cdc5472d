/** How a board's prompts are laid on sheets of paper, and what each sheet asks its writer to fill in. */
import type { FieldSpec, Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/paper'
import type { BoardView, EventView, NetworkRecord, Prompt } from '@folkmoot/protocol'
import { whoSeesOnPaper } from '../../../features/who-sees/model.ts'

export interface SheetPage {
  prompts: Prompt[]
  /** From 1. */
  page: number
  of: number
}

/** Lengths in mm, as `paper.css` sets them: what a sheet has for its prompts, and what each of them takes at least. */
interface Space {
  room: number
  lineOfPrompt: number
  charsALine: number
  lineOfChoices: number
}
const LATIN: Space = { room: 194, lineOfPrompt: 6.8, charsALine: 62, lineOfChoices: 6.8 }
/** The original stands beneath each prompt, and English beneath the promise at the foot: less room, and more a prompt. */
const IN_ANOTHER_LANGUAGE: Space = { room: 176, lineOfPrompt: 8.4, charsALine: 58, lineOfChoices: 6.8 }
/** Nastaliq stands on higher lines. */
const IN_NASTALIQ: Space = { room: 160, lineOfPrompt: 11.5, charsALine: 70, lineOfChoices: 7.6 }
/** Bengali stands between the two: a line above its letters, and signs over and under them. */
const IN_BENGALI: Space = { room: 160, lineOfPrompt: 10.5, charsALine: 54, lineOfChoices: 7.6 }
const SPACES: Readonly<Record<string, Space>> = { en: LATIN, ur: IN_NASTALIQ, bn: IN_BENGALI }
function spaceOf(language: string): Space {
  return SPACES[language] ?? IN_ANOTHER_LANGUAGE
}
const RULED = 9
const GAP = 6
const LINES = { plain: 4, besideOthers: 3 }
const CHARS_OF_CHOICES = 72

/** What a board's sheet asks for: taken from the rules that the screens follow. */
export interface SheetRules {
  /** Filled in once, at the head. */
  blanks: readonly string[]
  /** Over the lines of each prompt: whom it is about. */
  about: string | null
  /** Whom it is about is asked before being named. */
  asksFound: boolean
  fields(prompt: Prompt): readonly FieldSpec[]
  /** Are there words to write, or answers alone? */
  ruled: boolean
  /** A box to tick: its words may go beyond the people here. Not where there are none, or where a table writes. */
  mayPublish: boolean
  /** Who will see it, and who receives it. */
  words: string
}

export function sheetRules(
  board: Pick<BoardView, 'visibility' | 'network' | 'by'>,
  format: Format | null,
  networks: readonly NetworkRecord[],
  event: Pick<EventView, 'recordGoesTo' | 'safetyContact' | 'keptUntil' | 'home'>,
): SheetRules {
  const sees = whoSeesOnPaper(board, networks, event, format)
  const ruled = !(format?.counted && !format.countedNotes)
  const typed = board.visibility === 'named' ? null : t('handwriting')
  const nameless = board.visibility === 'anonymous' ? t('no-name') : null
  return {
    blanks: blanksOf(board),
    about: !format?.asksAbout ? null : format.consent === 'words' ? t('whose-words') : t('whom-found'),
    asksFound: format?.asksAbout === true && format.consent !== 'words',
    fields: prompt => format?.fields?.(prompt) ?? [],
    ruled,
    mayPublish: ruled && board.by === 'person',
    words: [nameless, sees.room, typed, sees.record, sees.private].filter(Boolean).join(' '),
  }
}

function blanksOf({ visibility, network, by }: Pick<BoardView, 'visibility' | 'network' | 'by'>): string[] {
  if (visibility === 'anonymous') return []
  if (by === 'table') return [t('your-table')]
  return [visibility === 'named' ? t('your-name') : '', network === null ? t('your-network') : ''].filter(
    Boolean,
  )
}

/** The boxes that a field has to choose from; empty: a line to write on. */
export function choicesOf(spec: FieldSpec): readonly string[] {
  if (spec.kind === 'choice') return spec.options.map(option => option.label)
  return spec.kind === 'scale' ? spec.steps : spec.kind === 'tick' ? [spec.label] : []
}

function roomForField(spec: FieldSpec, { lineOfChoices }: Space): number {
  const choices = choicesOf(spec)
  if (choices.length === 0) return RULED
  const chars = choices.reduce((sum, choice) => sum + choice.length + 6, 0)
  return (1 + Math.ceil(chars / CHARS_OF_CHOICES)) * lineOfChoices
}

function roomFor(prompt: Prompt, rules: SheetRules, space: Space): number {
  const fields = rules.fields(prompt)
  const ruled = rules.about === null && fields.length === 0 ? LINES.plain : LINES.besideOthers
  const asked =
    (rules.about === null ? 0 : RULED) + fields.reduce((sum, spec) => sum + roomForField(spec, space), 0)
  return (
    Math.ceil(prompt.text.length / space.charsALine) * space.lineOfPrompt +
    (rules.ruled ? ruled * RULED : 0) +
    (fields.length > 0 ? asked : 0) +
    GAP
  )
}

/** As many prompts a sheet as it has room for. */
function fill(prompts: readonly Prompt[], takes: (prompt: Prompt) => number, room: number): Prompt[][] {
  const sheets: Prompt[][] = []
  let left = 0
  for (const prompt of prompts) {
    const sheet = sheets.at(-1)
    if (sheet && takes(prompt) <= left) sheet.push(prompt)
    else {
      sheets.push([prompt])
      left = room
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
  room: number,
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
      if (sheet.length > 0 && more > 1 && (used + takes(next) / 2 > fair || wouldUse > room)) break
      sheet.push(next)
      used = wouldUse
    }
    if (sheet.length === 0 || (sheet.length > 1 && used > room)) return null
    sheets.push(sheet)
    rest -= used
  }
  return sheets
}

/** Prompts on as few sheets as leave room to write, and those about equally full. */
export function sheetPages(prompts: readonly Prompt[], rules: SheetRules, language = 'en'): SheetPage[] {
  const space = spaceOf(language)
  const takes = (prompt: Prompt) => roomFor(prompt, rules, space)
  const full = fill(prompts, takes, space.room)
  const sheets = spread(prompts, full.length, takes, space.room) ?? full
  return sheets.map((on, index) => ({ prompts: on, page: index + 1, of: sheets.length }))
}

/** Boards that are worth a sheet: everything not frozen yet. */
export function sheetBoards(boards: readonly BoardView[]): BoardView[] {
  return boards.filter(board => board.phase !== 'closed')
}
