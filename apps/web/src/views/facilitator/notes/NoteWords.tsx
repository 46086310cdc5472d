import { cardOf, type Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { BoardView } from '@folkmoot/protocol'
import { ReadingWords } from '../../../design/ReadingWords.tsx'

/** A note's words as its format draws them everywhere: a line above, the words, small answers below. */
export function NoteWords({ note, board, clamp }: { note: Note; board: BoardView; clamp?: boolean }) {
  const prompt = board.prompts.find(one => one.id === note.prompt) ?? null
  const card = cardOf(formatById(board.format), note, prompt)
  return (
    <>
      {card.above && (
        <span dir="auto" className="block text-small text-ink-soft [overflow-wrap:anywhere]">
          {card.above}
        </span>
      )}
      <span
        dir="auto"
        className={`block [overflow-wrap:anywhere] whitespace-pre-wrap ${clamp ? 'line-clamp-5' : ''}`}
      >
        {card.text}
      </span>
      {!clamp && <ReadingWords reading={note.reading} />}
      {card.lines.map(line => (
        <span key={line.label} dir="auto" className="block text-small text-ink-soft [overflow-wrap:anywhere]">
          {[line.label, line.text].filter(Boolean).join(': ')}
        </span>
      ))}
    </>
  )
}
