import type { Note } from '@folkmoot/board-doc'
import { type ReactNode, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { languagesTold } from '../ui/languages.ts'

/** What a lane's notes have to fit, px. */
export interface Room {
  column: number
  width: number
  height: number
  gap: number
}
/** Something to be measured: a note, or the heading of a section. */
export interface Block {
  id: string
  /** The same note object looks the same as before, unless `look` differs. */
  note: Note | null
  look: string
  draw(): ReactNode
  /** As it flows through pages of its own when it is too tall; absent: it never is. */
  tall?(): ReactNode
}
export interface Lane {
  key: string
  room: Room
  blocks: readonly Block[]
}
export interface Size {
  height: number
  /** 0: taller than a column, its pages are not counted yet. */
  parts: number
}
interface Known extends Size {
  note: Note | null
  look: string
}

/** What notes stand in, and what stands over them: its height decides how much room they have. */
const FACES = [
  '400 36px "Atkinson Hyperlegible Next Variable"',
  '700 36px "Atkinson Hyperlegible Next Variable"',
  '600 36px "Fraunces Variable"',
]
const FONTS_MS = 2_000
/** Cards measured in one go: more would hold up a frame. */
const CHUNK = 40

/**
 * Measures notes where nobody sees them, with the cards that will be shown, a chunk a frame. `layer` must be rendered inside
 * the wall. What is measured once is not measured again until it looks different, or its lane has another size.
 * `version` grows with every new size; `ready`: the first notes can be shown, and no known one waits for another size.
 */
export function useHeights(lanes: readonly Lane[] | null): {
  sizeOf(lane: string, id: string): Size | undefined
  ready: boolean
  /** Every block has a size. */
  complete: boolean
  version: number
  layer: ReactNode
} {
  const fonts = useFontsLoaded()
  const [version, again] = useReducer((n: number) => n + 1, 0)
  const kept = useRef(new Map<string, { room: string; sizes: Map<string, Known> }>())
  const single = useRef<HTMLDivElement>(null)
  const tall = useRef<HTMLDivElement>(null)
  const here = fonts && lanes ? lanes : []

  const todo: { lane: Lane; block: Block }[] = []
  const uncounted: { lane: Lane; block: Block }[] = []
  let changed = false
  for (const lane of here) {
    const room = `${lane.room.column} ${lane.room.width} ${lane.room.height}`
    let known = kept.current.get(lane.key)
    if (known?.room !== room) {
      // Another wall: every height is another, and what stands there waits for all of them.
      changed ||= known !== undefined && known.sizes.size > 0
      known = { room, sizes: new Map() }
      kept.current.set(lane.key, known)
    }
    for (const block of lane.blocks) {
      const size = known.sizes.get(block.id)
      if (!size || size.note !== block.note || size.look !== block.look) {
        changed ||= size !== undefined
        todo.push({ lane, block })
      } else if (size.parts === 0) uncounted.push({ lane, block })
    }
  }
  const resizing = useRef(false)
  const faces = useFacesToCome(() => {
    resizing.current ||= kept.current.size > 0
    kept.current.clear()
  })
  resizing.current = todo.length + uncounted.length > 0 && (changed || resizing.current)
  const chunk = todo.slice(0, CHUNK)
  const counting = uncounted.slice(0, CHUNK)

  useLayoutEffect(() => {
    if (chunk.length + counting.length === 0) return
    chunk.forEach(({ lane, block }, i) => {
      const height = (single.current?.children[i] as HTMLElement | undefined)?.offsetHeight ?? 0
      const parts = block.tall && height > lane.room.height ? 0 : 1
      kept.current.get(lane.key)?.sizes.set(block.id, { note: block.note, look: block.look, height, parts })
    })
    counting.forEach(({ lane, block }, i) => {
      const parts = partsIn(tall.current?.children[i], lane.room.gap)
      const size = kept.current.get(lane.key)?.sizes.get(block.id)
      if (size) size.parts = parts
    })
    faces.look()
    if (todo.length <= CHUNK) return again()
    // Thousands at once: the screen is drawn in between.
    const frame = requestAnimationFrame(again)
    return () => cancelAnimationFrame(frame)
  })

  const layer = (
    <div aria-hidden="true" inert className="invisible absolute inset-0 overflow-hidden">
      <div ref={single}>
        {chunk.map(({ lane, block }) => (
          <div key={`${lane.key} ${block.id}`} style={{ width: lane.room.column }}>
            {block.draw()}
          </div>
        ))}
      </div>
      <div ref={tall}>
        {counting.map(({ lane, block }) => (
          <div key={`${lane.key} ${block.id}`} style={{ width: lane.room.width, height: lane.room.height }}>
            {block.tall?.()}
          </div>
        ))}
      </div>
    </div>
  )
  return {
    sizeOf: (lane, id) => kept.current.get(lane)?.sizes.get(id),
    ready: fonts && lanes !== null && !resizing.current && !faces.coming,
    complete: todo.length === 0,
    version,
    layer,
  }
}

/** Pages that a tall note's words flow through; a last one that is half full is one too. `gap` between its columns, px. */
export function partsIn(place: Element | null | undefined, gap: number): number {
  const flow = place?.querySelector<HTMLElement>('[data-flow]')
  const page = flow?.parentElement?.clientWidth ?? 0
  if (!flow || page === 0) return 1
  return Math.max(1, Math.ceil((flow.scrollWidth + gap) / (page + gap) - 0.02))
}

/**
 * Faces of other scripts come when the first of their letters is laid out, and make other lines. `look`: after something was laid
 * out; `coming` until they are there, or are late. What was measured before is forgotten by `forget` then, and once more when late
 * ones come after all.
 */
function useFacesToCome(forget: () => void): { coming: boolean; look(): void } {
  const [coming, setComing] = useState(false)
  const [, again] = useReducer((n: number) => n + 1, 0)
  const forgetting = useRef(forget)
  forgetting.current = forget
  const late = useRef(false)
  useEffect(() => {
    if (!coming) return
    let here = true
    const timer = setTimeout(() => {
      late.current = true
      forgetting.current()
      setComing(false)
    }, FONTS_MS)
    const done = () => {
      if (!here) return
      late.current = false
      clearTimeout(timer)
      forgetting.current()
      setComing(false)
      again()
    }
    void document.fonts.ready.then(done, done)
    return () => {
      if (!late.current) here = false
      clearTimeout(timer)
    }
  }, [coming])
  return {
    coming,
    look: () => {
      if (document.fonts.status === 'loading' && !late.current) setComing(true)
    },
  }
}

/** Turns true when the notes' face is here, or does not come: heights measured before are not to be trusted. */
function useFontsLoaded(): boolean {
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    const done = () => setLoaded(true)
    const late = setTimeout(done, FONTS_MS)
    const faces = FACES.map(face => document.fonts.load(face))
    // The face and the line of a note follow from its language.
    void Promise.all([...faces, languagesTold()]).then(done, done)
    return () => clearTimeout(late)
  }, [])
  return loaded
}
