import type { Note } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'
import type { PointerEvent } from 'react'
import { cx } from '../../../design/cx.ts'
import { NetworkShape, networkLabel } from '../../../design/NetworkMark.tsx'
import { useCockpitView } from '../cockpit.ts'
import { NoteWords } from '../notes/NoteWords.tsx'
import type { Picking } from './use-picking.ts'

export interface ChipControls {
  picking: Picking
  /** Being dragged now, alone or with the others that are picked up. */
  isDragged(note: string): boolean
  onPointerDown(event: PointerEvent, note: string): void
  wasDrag(): boolean
}

/** A note as one moves it about: dragged, tapped, or picked up with Space. */
export function NoteChip({
  note,
  board,
  controls,
}: {
  note: Note
  board: BoardView
  controls: ChipControls
}) {
  const networks = useCockpitView(view => view.networks)
  const { picking } = controls
  const isPicked = picking.picked.has(note.id)
  const label = networkLabel(note.network, networks)
  const by = [note.found?.name, note.name].filter(Boolean).join(' · ')
  return (
    <li>
      <button
        type="button"
        data-note={note.id}
        aria-pressed={isPicked}
        aria-describedby="how-to-group"
        onPointerDown={event => controls.onPointerDown(event, note.id)}
        onKeyDown={event => picking.onKeyDown(event, note.id)}
        onClick={() => {
          if (!controls.wasDrag()) picking.toggle(note.id)
        }}
        onContextMenu={event => event.preventDefault()}
        className={cx(
          'w-full cursor-grab touch-manipulation rounded-card border border-s-[5px] bg-card px-3 py-2 text-start text-base leading-snug select-none',
          isPicked ? 'border-ink ring-2 ring-ink' : 'border-line',
          controls.isDragged(note.id) && 'opacity-40',
        )}
        style={{ borderInlineStartColor: label?.network?.colour ?? '#8b948f' }}
      >
        <NoteWords note={note} board={board} clamp />
        {(label || by) && (
          <span className="mt-1 flex flex-wrap items-center gap-x-2 text-small text-ink-soft">
            {label?.network && <NetworkShape network={label.network} />}
            {label?.name}
            {by && <span>{by}</span>}
          </span>
        )}
      </button>
    </li>
  )
}
