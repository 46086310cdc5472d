import type { Note } from '@folkmoot/board-doc'
import type { NetworkRecord } from '@folkmoot/protocol'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import { TallNote, WallNote } from './WallNote.tsx'

/** What the notes have to fit, px. */
export interface Room {
  column: number
  width: number
  height: number
  gap: number
}
interface Size {
  height: number
  /** 0: taller than a column, its pages are not counted yet. */
  parts: number
}
const NOTES_FACE = '"Atkinson Hyperlegible Next Variable"'
const FONTS_MS = 2_000
/** Cards measured in one go. */
const CHUNK = 240

/**
 * Measures notes where nobody sees them, with the cards that will be shown. `layer` must be rendered inside the wall.
 * A note that is measured once is not measured again until its words, or the wall's size, change.
 */
export function useHeights(
  notes: readonly Note[],
  networks: readonly NetworkRecord[],
  place: Room | null,
): { sizeOf(note: Note): Size | undefined; ready: boolean; layer: ReactNode } {
  const room = useFontsLoaded() ? place : null
  const key = room ? `${room.column} ${room.width} ${room.height}` : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size, other heights.
  const sizes = useMemo(() => new WeakMap<Note, Size>(), [key, networks])
  const [, again] = useReducer((n: number) => n + 1, 0)
  const single = useRef<HTMLDivElement>(null)
  const tall = useRef<HTMLDivElement>(null)

  const unmeasured = room ? notes.filter(note => !sizes.has(note)) : []
  const chunk = unmeasured.slice(0, CHUNK)
  const uncounted = room ? notes.filter(note => sizes.get(note)?.parts === 0).slice(0, CHUNK) : []

  useLayoutEffect(() => {
    if (!room || chunk.length + uncounted.length === 0) return
    chunk.forEach((note, i) => {
      const height = (single.current?.children[i] as HTMLElement | undefined)?.offsetHeight ?? 0
      sizes.set(note, { height, parts: height > room.height ? 0 : 1 })
    })
    uncounted.forEach((note, i) => {
      const flow = tall.current?.children[i]?.querySelector<HTMLElement>('[data-flow]')
      const page = flow?.parentElement?.clientWidth ?? 0
      const parts = flow && page > 0 ? Math.max(1, Math.round(flow.scrollWidth / (page + room.gap))) : 1
      sizes.set(note, { height: sizes.get(note)?.height ?? 0, parts })
    })
    if (unmeasured.length <= CHUNK) return again()
    // Thousands at once: let the page breathe in between.
    const timer = setTimeout(again, 0)
    return () => clearTimeout(timer)
  })

  const layer = room && (
    <div aria-hidden="true" inert className="invisible absolute inset-0 overflow-hidden">
      <div ref={single} style={{ width: room.column }}>
        {chunk.map(note => (
          <div key={note.id}>
            <WallNote note={note} networks={networks} />
          </div>
        ))}
      </div>
      <div ref={tall} style={{ width: room.width }}>
        {uncounted.map(note => (
          <div key={note.id} style={{ height: room.height }}>
            <TallNote note={note} networks={networks} part={0} of={1} />
          </div>
        ))}
      </div>
    </div>
  )
  return {
    sizeOf: note => sizes.get(note),
    ready: room !== null && unmeasured.length === 0 && uncounted.length === 0,
    layer,
  }
}

/** Turns true when the notes' face is here, or does not come: heights measured before are not to be trusted. */
function useFontsLoaded(): boolean {
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    const done = () => setLoaded(true)
    const late = setTimeout(done, FONTS_MS)
    void Promise.all(['400', '700'].map(weight => document.fonts.load(`${weight} 36px ${NOTES_FACE}`))).then(
      done,
      done,
    )
    return () => clearTimeout(late)
  }, [])
  return loaded
}
