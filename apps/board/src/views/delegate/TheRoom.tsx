import type { Note } from '@folkmoot/board-doc'
import type { BoardView, EventView, NetworkRecord, RoomView } from '@folkmoot/protocol'
import { useMemo, useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { EmptyState } from '../../design/EmptyState.tsx'
import { NoteCard } from '../../design/NoteCard.tsx'
import { Prompt } from '../../design/Prompt.tsx'
import type { BoardConnection } from '../../live/board-connection.ts'
import { useStore } from '../../live/use-store.ts'
import { nobodySees } from './who-sees.ts'

const atOnce = 40

/** The board as the room sees it: notes under their prompts, newest first. */
export function TheRoom({
  board,
  connection,
  networks,
  room,
  event,
}: {
  board: BoardView
  connection: BoardConnection
  networks: readonly NetworkRecord[]
  room: RoomView
  event: EventView
}) {
  const privately = nobodySees(board, event)
  const notes = useStore(connection, state => state.model.notes)
  const state = useStore(connection, one => one.state)
  const fresh = useFresh(notes, state)
  const groups = useMemo(() => {
    const byPrompt = new Map<string, Note[]>()
    for (const note of notes) {
      const group = byPrompt.get(note.prompt)
      if (group) group.push(note)
      else byPrompt.set(note.prompt, [note])
    }
    return board.prompts.map(prompt => ({ prompt, notes: (byPrompt.get(prompt.id) ?? []).reverse() }))
  }, [notes, board.prompts])
  const shown = groups.filter(group => group.notes.length > 0)
  return (
    <section aria-label="The room" className="flex flex-col gap-6">
      <p className="text-base text-ink-soft" role="status">
        {notes.length === 1 ? '1 note' : `${notes.length} notes`} · {room.inRoom} in the room
        {state === 'offline' && ' · as it was when the connection was lost'}
      </p>
      {privately && <p className="text-small text-ink-soft">{privately}</p>}
      {shown.length === 0 ? (
        <Nothing board={board} />
      ) : (
        shown.map(group => (
          <section key={group.prompt.id} className="flex flex-col gap-3">
            <Prompt text={group.prompt.text} as="h2" size="text-title" />
            <Notes notes={group.notes} networks={networks} fresh={fresh} />
          </section>
        ))
      )}
    </section>
  )
}

function Nothing({ board }: { board: BoardView }) {
  if (board.phase === 'write')
    return (
      <EmptyState title="Everybody writes in private now">
        Notes appear here, all together, when the facilitator shares them.
      </EmptyState>
    )
  return <EmptyState title="Nothing here yet">The first note appears by itself.</EmptyState>
}

function Notes({
  notes,
  networks,
  fresh,
}: {
  notes: readonly Note[]
  networks: readonly NetworkRecord[]
  fresh: ReadonlySet<string>
}) {
  const [limit, setLimit] = useState(atOnce)
  return (
    <>
      <ul className="gap-3 xl:columns-2">
        {notes.slice(0, limit).map(note => (
          <li key={note.id} className="mb-3 break-inside-avoid">
            <NoteCard note={note} networks={networks} fresh={fresh.has(note.id)} />
          </li>
        ))}
      </ul>
      {notes.length > limit && (
        <Button
          onClick={() => setLimit(limit + atOnce)}
        >{`Show ${Math.min(atOnce, notes.length - limit)} more`}</Button>
      )}
    </>
  )
}

/** Notes that came in while one was looking. */
function useFresh(notes: readonly Note[], state: string): ReadonlySet<string> {
  const known = useRef<Set<string> | null>(null)
  return useMemo(() => {
    const fresh = new Set<string>()
    if (known.current === null) {
      if (state === 'live') known.current = new Set(notes.map(note => note.id))
      return fresh
    }
    for (const note of notes) {
      if (!known.current.has(note.id)) fresh.add(note.id)
      known.current.add(note.id)
    }
    return fresh
  }, [notes, state])
}
