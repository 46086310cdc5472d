/** What people said about a note with one tap, as the wall says it. Nothing is said where nobody said anything. */
import type { Format, Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { BoardView, FacilitatorView, Prompt, TallyView } from '@folkmoot/protocol'

/** “me too · 4”; marks that people put their name to: “I will · Asha, Ben”. In the format's own order. */
export function tallyWords(
  tally: TallyView | undefined,
  format: Pick<Format, 'marks'> | null,
  prompt: Prompt | null,
): string[] {
  if (!tally || !prompt) return []
  return (format?.marks?.(prompt) ?? []).flatMap(({ kind, label, named }) => {
    const names = named ? (tally.named[kind] ?? []) : []
    const n = tally.counts[kind] ?? 0
    if (names.length > 0) return [`${label} · ${names.join(', ')}`]
    return n > 0 ? [`${inside(label)} · ${n}`] : []
  })
}
/** A button's label within a line: “Me too” → “me too”, but “I will” stays. */
function inside(label: string): string {
  return label.startsWith('I ') || label.startsWith('I’')
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1)
}

/** “3 dots”, “1 dot”. */
export function dotWords(n: number): string {
  return n === 1 ? '1 dot' : `${n} dots`
}

/** What people said about a note with one tap, in the words of the wall; empty where nobody said anything. */
export function tallyOf(
  { tallies }: Pick<FacilitatorView, 'tallies'>,
  board: BoardView,
  note: Pick<Note, 'id' | 'prompt'>,
): string {
  const tally = tallies.find(one => one.board === board.id && one.note === note.id)
  const prompt = board.prompts.find(one => one.id === note.prompt) ?? null
  return tallyWords(tally, formatById(board.format), prompt).join('  ')
}
