import { SHOWN_PHASES } from '@folkmoot/protocol'
import { NoPicture } from './NoPicture.tsx'
import type { WallProps } from './props.ts'

const MOST = 12

/** When even the list cannot be drawn: the question and the words, with nothing that could fail. */
export function PlainScreen({ view, model }: WallProps) {
  const board = view.boards.find(one => one.id === view.stage.board)
  const shown = board && (SHOWN_PHASES.includes(board.phase) || board.phase === 'closed')
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-28 overflow-hidden">
      <NoPicture list={shown} />
      <h1 dir="auto" className="fs-56 font-serif leading-[1.1] font-semibold">
        {board ? (board.prompts[0]?.text ?? board.title) : view.event.name}
      </h1>
      {shown && (
        <ul className="fs-36 columns-2 gap-44">
          {model.notes.slice(0, MOST).map(note => (
            <li key={note.id} dir="auto" className="mb-20 break-inside-avoid wrap-anywhere">
              {note.text}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
