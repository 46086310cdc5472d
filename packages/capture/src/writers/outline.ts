/** The order in which a board is told, with what the room made of each note. */
import { type Note, type OutlineSection, outlineByPrompt } from '@folkmoot/board-doc'
import type { NetworkRecord } from '@folkmoot/protocol'
import type { FormatLookup, OpenBoard } from './open-record.ts'
import { linesOf, readingLines } from './outcome.ts'

/** The format's outline; notes that it leaves out (a prompt of another version) are not lost but come last. */
export function outlineOf(board: OpenBoard, format: ReturnType<FormatLookup>): OutlineSection[] {
  const { prompts } = board.header.board
  const networks = board.header.networks.map(n => ({ ...n, programme: board.header.programme.id }))
  const snapshot = { prompts, notes: board.notes, networks }
  const sections = format ? format.outline(snapshot) : outlineByPrompt(snapshot)
  const told = new Set(sections.flatMap(section => section.items.map(item => item.note)))
  const rest = board.notes.filter(note => !told.has(note.id))
  return withOutcome(board, format, [...sections, ...restOf(rest, networks)])
}

function restOf(rest: readonly Note[], networks: readonly NetworkRecord[]): OutlineSection[] {
  if (rest.length === 0) return []
  const others = [{ id: 'others', text: 'Other notes' }]
  const notes = rest.map(note => ({ ...note, prompt: 'others' }))
  return outlineByPrompt({ prompts: others, notes, networks })
}

function withOutcome(
  board: OpenBoard,
  format: ReturnType<FormatLookup>,
  sections: readonly OutlineSection[],
): OutlineSection[] {
  const outcomeOf = linesOf(board, format)
  const byId = new Map(board.notes.map(note => [note.id, note]))
  return sections.map(({ heading, items }) => ({
    heading,
    items: items.map(item => {
      const note = byId.get(item.note)
      const own = item.lines ?? []
      // Some activities say themselves what was agreed.
      const isSaid = ({ label, text }: { label: string; text: string }) =>
        own.some(one => one.label === label && one.text === text)
      const lines = [
        ...(note ? readingLines(note) : []),
        ...own,
        ...(note ? outcomeOf(note).filter(line => !isSaid(line)) : []),
      ]
      return lines.length > 0 ? { ...item, lines } : item
    }),
  }))
}
