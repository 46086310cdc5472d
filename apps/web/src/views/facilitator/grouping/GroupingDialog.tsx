import type { BoardModel } from '@folkmoot/board-doc'
import { searchFor } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/cockpit'
import type { BoardView } from '@folkmoot/protocol'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { cx } from '../../../design/cx.ts'
import { Notice } from '../../../design/Notice.tsx'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useCockpit, useCockpitView } from '../cockpit.ts'
import { WideDialog } from '../parts/WideDialog.tsx'
import { ungrouped } from './arrangement.ts'
import { GroupCard } from './GroupCard.tsx'
import { type ChipControls, NoteChip } from './NoteChip.tsx'
import { Suggestions } from './Suggestions.tsx'
import { type Arranging, copy, useArrangement } from './use-arrangement.ts'
import { useDrag } from './use-drag.ts'
import { ALONE, NEW, type Picking, usePicking } from './use-picking.ts'

/** So many notes are drawn at first, and so many more at a time: a hand does not scroll through thousands. */
const DRAWN = 100
/** A search is worth its room from here on. */
const FEW = 12

/** Putting a board's notes together: by dragging, by tapping, by keyboard; every change is kept at once. */
export default function GroupingDialog({
  board,
  model,
  onClose,
}: {
  board: BoardView
  model: BoardModel
  onClose(): void
}) {
  const { last } = useCockpit()
  const arranging = useArrangement(board)
  const { groups, rev, make } = arranging
  const before = useRef({ groups, rev })
  /** Once it is closed, all that was done in it is taken back together. */
  const close = () => {
    const { current } = before
    if (rev !== current.rev) {
      const input = { board: board.id, rev, groups: current.groups.map(copy) }
      last.set({
        done: {
          words: t('groups-changed'),
          undo: { label: t('undo'), step: { key: 'groupsArrange', input } },
        },
      })
    }
    onClose()
  }
  const [leaving, setLeaving] = useState(false)
  /** What is on its way goes with the dialog, and so does a name that is still being typed: both are saved first. */
  const leave = () => {
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
    setLeaving(true)
  }
  const { busy, conflict, refused } = arranging
  useEffect(() => {
    if (!leaving) return
    if (conflict || refused) setLeaving(false)
    else if (!busy) close()
  })
  const results = useCockpitView(view => view.votes.find(one => one.board === board.id)?.results)
  const picking = usePicking(groups, make)
  const moving = (note: string) => (picking.picked.has(note) ? [...picking.picked] : [note])
  const drag = useDrag((note, place) => picking.put(moving(note), place))
  const { dragging } = drag
  const controls: ChipControls = {
    picking,
    isDragged: note => dragging !== null && moving(dragging.note).includes(note),
    onPointerDown: drag.onPointerDown,
    wasDrag: drag.wasDrag,
  }
  const alone = ungrouped(model.notes, groups)
  const [typed, setTyped] = useState('')
  const [most, setMost] = useState(DRAWN)
  const isFound = searchFor(typed)
  const wanted = typed.trim() === '' ? alone : alone.filter(note => isFound(note.text))
  const over = dragging ? dragging.over : picking.aim
  return (
    <WideDialog
      title="Put notes together"
      onClose={leave}
      onEscape={picking.escape}
      aside={<Buttons arranging={arranging} onClose={leave} />}
    >
      <Trouble arranging={arranging} />
      <div
        className="flex min-h-0 flex-1 flex-col max-lg:overflow-y-auto lg:grid lg:grid-cols-[21rem_minmax(0,1fr)]"
        data-scroller
      >
        <section
          aria-label="Not in a group"
          data-target={ALONE}
          data-scroller
          className={cx(
            'flex flex-col gap-2 px-4 py-4 sm:px-6 lg:overflow-y-auto lg:border-e lg:border-line',
            over === ALONE && 'outline-3 -outline-offset-4 outline-dashed outline-action',
          )}
        >
          <h3 className="font-sans text-base font-bold tracking-normal">
            {alone.length === 0
              ? 'Every note is in a group'
              : `Not in a group: ${count(alone.length, 'note')}`}
          </h3>
          {(model.notes.length > FEW || typed !== '') && (
            <input
              type="search"
              aria-label={t('find-a-note')}
              placeholder={t('find-a-note')}
              className="min-h-11 w-full rounded-field border-2 border-line bg-card px-3 text-base placeholder:text-ink-soft"
              value={typed}
              onChange={event => {
                setTyped(event.target.value)
                setMost(DRAWN)
              }}
              onKeyDown={event => {
                if (event.key !== 'Escape' || typed === '') return
                event.stopPropagation()
                setTyped('')
              }}
            />
          )}
          {typed.trim() !== '' && (
            <p role="status" className="text-small text-ink-soft">
              {t('notes-found', { n: wanted.length })}
            </p>
          )}
          <ul className="flex flex-col gap-2">
            {wanted.slice(0, most).map(note => (
              <NoteChip key={note.id} note={note} board={board} controls={controls} />
            ))}
          </ul>
          {wanted.length > most && (
            <Button size="small" onClick={() => setMost(most + DRAWN)}>
              {t('show-more-notes', { n: Math.min(DRAWN, wanted.length - most), of: wanted.length - most })}
            </Button>
          )}
        </section>
        <div
          className="max-lg:contents lg:flex lg:flex-col lg:gap-4 lg:overflow-y-auto lg:px-6 lg:py-4"
          data-scroller
        >
          <div className="empty:hidden max-lg:order-first max-lg:px-4 max-lg:pt-4 max-lg:sm:px-6">
            <Suggestions notes={alone} make={make} say={picking.say} />
          </div>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] items-start gap-4 max-lg:px-4 max-lg:py-4 max-lg:sm:px-6">
            {groups.map(group => (
              <GroupCard
                key={group.id}
                group={group}
                groups={groups}
                board={board}
                notes={model.byId}
                over={over === group.id}
                dots={results?.[group.id] ?? 0}
                controls={controls}
                make={make}
                wanted={typed.trim() === '' ? null : isFound}
              />
            ))}
            <div
              data-target={NEW}
              className={cx(
                'grid min-h-24 place-items-center rounded-card border-2 border-dashed border-ink-soft p-3 text-center text-base text-ink-soft',
                over === NEW && 'outline-3 outline-dashed outline-action',
              )}
            >
              Drop notes here for a new group
            </div>
          </div>
        </div>
      </div>
      <Foot picking={picking} places={[...groups.map(group => group.id), NEW, ALONE]} />
      {dragging && (
        <p
          aria-hidden="true"
          className="pointer-events-none fixed top-0 z-70 max-w-64 rounded-card bg-ink px-3 py-2 text-base text-paper shadow-xl"
          style={{ left: 0, transform: `translate(${dragging.x + 12}px, ${dragging.y + 12}px)` }}
        >
          <span className="line-clamp-2">
            {moving(dragging.note).length > 1
              ? sentence(count(moving(dragging.note).length, 'note'))
              : model.byId.get(dragging.note)?.text}
          </span>
        </p>
      )}
    </WideDialog>
  )
}

function Buttons({ arranging, onClose }: { arranging: Arranging; onClose(): void }) {
  const { undo, redo, busy } = arranging
  return (
    <>
      <span role="status" className="text-small text-ink-soft">
        {busy ? 'not saved yet' : arranging.groups.length > 0 ? 'saved ✓' : ''}
      </span>
      <Button size="small" disabled={!undo} onClick={() => undo?.()}>
        Undo
      </Button>
      <Button size="small" disabled={!redo} onClick={() => redo?.()}>
        Redo
      </Button>
      <Button kind="primary" size="small" onClick={onClose}>
        Done
      </Button>
    </>
  )
}

function Trouble({ arranging }: { arranging: Arranging }) {
  const { conflict, refused, again, leaveIt } = arranging
  if (!conflict && !refused) return null
  return (
    <div className="px-4 pt-3 sm:px-6">
      <Notice live kind="warn">
        {conflict?.words ?? refused}{' '}
        {conflict && (
          <span className="inline-flex flex-wrap gap-2 ps-2">
            <Button size="small" onClick={again}>
              Make my change on top of theirs
            </Button>
            <Button kind="quiet" size="small" onClick={leaveIt}>
              Leave it
            </Button>
          </span>
        )}
      </Notice>
    </div>
  )
}

/** What was done last, or where the picked notes may go. */
function Foot({ picking, places }: { picking: Picking; places: readonly string[] }) {
  const n = picking.picked.size
  return (
    <footer className="flex flex-col gap-2 border-t border-line px-4 py-3 sm:px-6">
      <p id="how-to-group" className="sr-only">
        Space picks a note up. Then arrow keys choose where it goes and Space puts it down.
      </p>
      <p role="status" className="text-base text-ink-soft">
        {picking.said || 'Drag a note, or tap it and say where it goes. By keyboard: Space, arrows, Space.'}
      </p>
      {n > 0 && (
        <fieldset
          aria-label="Where to"
          className="flex max-h-32 flex-wrap items-center gap-2 overflow-y-auto"
        >
          <span className="text-base font-semibold">Put {count(n, 'note')}:</span>
          {places.map(place => (
            <Button key={place} size="small" onClick={() => picking.put([...picking.picked], place)}>
              {sentence(picking.nameOf(place))}
            </Button>
          ))}
        </fieldset>
      )}
    </footer>
  )
}
