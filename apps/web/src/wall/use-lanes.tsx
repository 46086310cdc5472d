/**
 * Lanes of notes on the wall: each a stretch with columns of its own, measured, paged fairly, and turned together, by
 * themselves and from the cockpit. Whoever draws the wall says which lanes there are and draws `LanePage` in each place.
 */
import type { Note } from '@folkmoot/board-doc'
import type { WallLane, WallPage } from '@folkmoot/protocol'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Notes } from './paging.ts'
import { usePaging, type WallPaging } from './paging-context.ts'
import type { Sheet } from './placing.ts'
import { ColumnHead, type HeadKind, SectionHead } from './SectionHead.tsx'
import type { Section } from './sections.ts'
import { type Block, type Lane, type Room, type Size, useHeights } from './use-heights.tsx'
import { type NotesPage, usePages } from './use-pages.ts'
import { type NoteLook, TallNote, WallNote } from './WallNote.tsx'

export interface LaneSpec {
  /** The same on every screen. */
  key: string
  /** Pixels. */
  width: number
  height: number
  columns: number
  gap: number
  /** Pixels a unit. */
  u: number
  notes: readonly Note[]
  /** Prompts, each with pages of its own; empty: all notes together. */
  prompts: readonly string[]
  /** In this order and under these headings, instead of `notes`. */
  sections: readonly Section[] | null
  /** `notes` are in the order to be shown in; otherwise they come as they arrive. */
  ordered: boolean
  /** Of a note's words, in units; without it the smallest. */
  text?: number
  /** How this lane draws a note, instead of as a card. Its key changes when the drawing does. */
  draw?: { key: string; note(note: Note, fresh: boolean): ReactNode }
}
export interface Turning {
  /** What these are pages of: the board, and how it is drawn. */
  key: string
  pictures: number
  /** The same lanes drawn larger, smallest first, each under keys of its own: as `PagesInput` says. */
  larger?: readonly (readonly LaneSpec[])[]
  centred?: boolean
  open?: boolean
  /** As `PagesInput` says. */
  arrangement: string
  /** Something stands before the pages. */
  covered: boolean
  calm: boolean
  /** The notes are here; false: they are yet to come, so no page can be made of them. */
  known?: boolean
}
export interface Lanes {
  /** Must be rendered inside the wall. */
  layer: ReactNode
  /** As they are drawn now, with the page that stands in each. */
  drawn: readonly DrawnLane[]
  /** Instead of them. */
  picture: number | null
  /** “Page x of y”. */
  page: number
  of: number
  /** Names the page as the server does; 0: there is none yet. */
  n: number
  /** What is drawn stands as it was asked for: results in their order. */
  arranged: boolean
  /** Another with each page that is turned to. `turned`: this screen was there when it was. */
  turns: number
  turned: boolean
  /** What landed on the page while this screen showed it. */
  fresh: ReadonlySet<string>
}
export interface DrawnLane {
  spec: LaneSpec
  lane: WallLane
}
/** How long a page waits for a note that has not come here, ms: most that are missing were taken back. */
const MISSING_MS = 5_000

const TOGETHER = '*'
/** Between the pages of a note that is too tall, as `TallNote` draws them, in units. */
const TALL_GAP = 56
/** Lower or narrower than this, in units, a sheet is small for a note with pages of its own. */
const SMALL = 480
const NARROW = 400

export function useLanes(
  specs: readonly LaneSpec[] | null,
  lookOf: (note: Note) => NoteLook,
  turning: Turning,
): Lanes {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other looks make other blocks.
  const blocks = useMemo(() => new Map<string, WeakMap<Note, Block>>(), [lookOf])
  const levels = useMemo(() => (specs ? [specs, ...(turning.larger ?? [])] : null), [specs, turning.larger])
  const measured = useMemo(
    () => levels?.flat().map(spec => laneOf(spec, lookOf, blocks)) ?? null,
    [levels, lookOf, blocks],
  )
  const paging = usePaging()
  const { sizeOf, ready, complete, version, layer } = useHeights(paging.makes ? measured : null)

  const { known = true } = turning
  // Until this screen has made a page itself.
  const began = useRef(false)
  const told = began.current ? null : (paging.pageOf('notes', turning.key)?.page ?? null)
  // The room for notes is known once the page is drawn: what stands over it follows from its notes.
  const [shows, setShows] = useState(false)
  const waits = told !== null && !(complete && (shows || !isDrawable(told, paging, turning)))

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that there are new sizes.
  const input = useMemo(() => {
    // Which size all fit in is known when all are measured in each, and what stands already is made anew of all that it holds.
    if (!known || waits || !levels || !ready || (levels.length > 1 && !complete)) return null
    const [base, ...larger] = levels.map(lanes => ({
      notes: lanes.map(spec => notesOf(spec, id => sizeOf(spec.key, id))),
      sheets: lanes.map(
        (spec): Sheet => ({
          columns: spec.columns,
          height: spec.height,
          gap: spec.gap,
          width: columnWidth(spec),
        }),
      ),
    }))
    if (!base) return null
    const { pictures, arrangement, centred = false, open = false } = turning
    return { ...base, larger, centred, open, pictures, arrangement }
  }, [
    levels,
    ready,
    complete,
    version,
    turning.pictures,
    turning.arrangement,
    turning.centred,
    turning.open,
    known,
    waits,
  ])

  useEffect(() => {
    began.current = paging.makes && input !== null
  }, [paging.makes, input])

  const byId = useMemo(
    () => new Map(specs?.flatMap(spec => spec.notes.map(note => [note.id, note] as const))),
    [specs],
  )
  const wordsOf = useCallback((id: string) => byId.get(id)?.text.split(/\s+/).length ?? 0, [byId])
  const names = useMemo(() => levels?.map(lanes => lanes.map(spec => spec.key)) ?? null, [levels])
  const stands = usePages(input, names, wordsOf, paging, {
    key: turning.key,
    arrangement: turning.arrangement,
    paused: paging.paused || turning.covered,
    calm: turning.calm,
    some: byId.size > 0,
  })
  const drawn = useDrawn(stands, levels, byId, turning.arrangement)
  const isDrawn = drawn.n > 0
  useEffect(() => {
    if (!isDrawn) return setShows(false)
    // Sizes are told at the end of a frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setShows(true))
    })
    return () => cancelAnimationFrame(frame)
  }, [isDrawn])
  return { layer, ...drawn }
}

/** Made for the wall as it is, in the arrangement that is asked for: any other is made anew, and not drawn before. */
function isDrawable(page: WallPage, { size }: WallPaging, { arrangement }: Turning): boolean {
  if (page.kind !== 'notes') return false
  const fits = page.size[0] === (size?.width ?? 0) && page.size[1] === (size?.height ?? 0)
  return fits && (arrangement === '' || page.arrangement === arrangement)
}

/**
 * The page that is drawn here: the one that stands, or the one before while notes of that are still on their way, or while it is
 * yet to be made in another arrangement: results are told where they stand in their order.
 */
function useDrawn(
  stands: NotesPage | null,
  levels: readonly (readonly LaneSpec[])[] | null,
  byId: ReadonlyMap<string, Note>,
  arrangement: string,
): Omit<Lanes, 'layer'> {
  const specs = useMemo(() => new Map(levels?.flat().map(spec => [spec.key, spec])), [levels])
  const here = (page: NotesPage) =>
    page.page.lanes.every(({ lane, placed }) => {
      const spec = specs.get(lane)
      const isHead = (id: string) =>
        spec?.sections?.some(section => id === headId(section, 'begins')) ?? false
      return spec !== undefined && placed.every(({ id }) => byId.has(id) || isHead(id))
    })
  const [passed, setPassed] = useState(0)
  const last = useRef<{ page: NotesPage; lanes: DrawnLane[] } | null>(null)
  const arranged = stands !== null && (arrangement === '' || stands.page.arrangement === arrangement)
  const complete = arranged && (here(stands) || passed === stands.n)
  if (last.current && last.current.page.key !== stands?.key) last.current = null
  if (complete)
    last.current = {
      page: stands,
      lanes: stands.page.lanes.flatMap(lane => {
        const spec = specs.get(lane.lane)
        return spec ? [{ spec, lane }] : []
      }),
    }
  // What was taken back or hidden is gone from the page before, too.
  else if (last.current) last.current.lanes = last.current.lanes.map(one => withNotes(one, byId))
  useEffect(() => {
    if (stands === null || !arranged || complete) return
    const timer = setTimeout(() => setPassed(stands.n), MISSING_MS)
    return () => clearTimeout(timer)
  }, [stands, arranged, complete])

  const page = last.current?.page.page
  const standing = useRef<Standing | null>(null)
  if (page) standing.current = stood(standing.current, page.turns, onPage(page.lanes))
  return {
    drawn: last.current?.lanes ?? [],
    picture: page?.picture ?? null,
    page: page?.page ?? 1,
    of: page?.of ?? 1,
    n: last.current?.page.n ?? 0,
    arranged: page !== undefined && page.arrangement === arrangement,
    turns: page?.turns ?? 0,
    turned: standing.current?.turned ?? false,
    fresh: standing.current?.fresh ?? NOTHING,
  }
}

/** With the notes that stand now, of those that it had. */
function withNotes({ spec, lane }: DrawnLane, byId: ReadonlyMap<string, Note>): DrawnLane {
  return { lane, spec: { ...spec, notes: spec.notes.flatMap(note => byId.get(note.id) ?? []) } }
}

const NOTHING: ReadonlySet<string> = new Set()

/** What this screen has seen on the page that stands. */
interface Standing {
  turns: number
  turned: boolean
  ids: ReadonlySet<string>
  fresh: ReadonlySet<string>
}

function onPage(lanes: readonly WallLane[]): string[] {
  return lanes.flatMap(({ placed }) => placed.map(note => note.id))
}

function stood(before: Standing | null, turns: number, ids: readonly string[]): Standing {
  if (before?.turns !== turns) return { turns, turned: before !== null, ids: new Set(ids), fresh: NOTHING }
  const landed = ids.filter(id => !before.ids.has(id))
  if (landed.length === 0) return before
  return { ...before, ids: new Set([...before.ids, ...landed]), fresh: new Set([...before.fresh, ...landed]) }
}

/** A lane's notes as the page-maker sees them; those that are not measured yet are left out. */
function notesOf(spec: LaneSpec, sizeOf: (id: string) => Size | undefined): Notes {
  const sized = (note: Note) => sizeOf(note.id)
  const groups = spec.sections || spec.prompts.length === 0 ? [TOGETHER] : [...spec.prompts]
  const group = (note: Note) => (groups[0] === TOGETHER ? TOGETHER : note.prompt)
  if (!spec.sections)
    return {
      groups,
      ordered: spec.ordered,
      items: spec.notes.flatMap(note => {
        const size = sized(note)
        return size ? [{ id: note.id, group: group(note), ...size }] : []
      }),
    }
  return {
    groups,
    ordered: true,
    flows: true,
    items: spec.sections.flatMap(section => {
      const headed = (kind: HeadKind) => {
        if (section.name === '') return {}
        const head = sizeOf(headId(section, kind))?.height ?? 0
        return { section: section.id, head, again: sizeOf(COLUMN_HEAD)?.height ?? 0 }
      }
      // A group without notes is its heading, and nothing below.
      if (section.notes.length === 0)
        return [{ id: headId(section, 'begins'), group: TOGETHER, height: 0, parts: 1, ...headed('begins') }]
      return section.notes.flatMap(note => {
        const size = sized(note)
        const kind = beginsWith(section, note.id) ? 'begins' : 'continued'
        return size ? [{ id: note.id, group: TOGETHER, ...size, ...headed(kind) }] : []
      })
    }),
  }
}

const HEADS: readonly HeadKind[] = ['begins', 'continued']
const COLUMN_HEAD = 'head of a column'
function headId(section: Section, kind: HeadKind): string {
  return `head ${kind} ${section.id}`
}

/** `kept`: blocks made before, by lane and drawing, so that thousands of notes are not gone through for each new one. */
function laneOf(
  spec: LaneSpec,
  lookOf: (note: Note) => NoteLook,
  kept: Map<string, WeakMap<Note, Block>>,
): Lane {
  const own = `${spec.key} ${spec.draw?.key ?? ''}`
  const known = kept.get(own) ?? new WeakMap<Note, Block>()
  kept.set(own, known)
  const column = columnWidth(spec)
  const room: Room = { column, width: spec.width, height: spec.height, gap: TALL_GAP * spec.u }
  const block = (note: Note): Block => {
    const before = known.get(note)
    if (before) return before
    const look = { ...lookOf(note), text: spec.text }
    const custom = spec.draw
    const made: Block = {
      id: note.id,
      note,
      look: `${custom?.key ?? ''} ${look.compact ?? ''} ${look.stem ?? ''} ${look.unlabelled ?? ''} ${look.said ?? ''} ${look.dots ?? ''}`,
      draw: () => custom?.note(note, false) ?? <WallNote {...look} />,
      tall: () => <TallNote {...look} small={isSmall(spec)} part={0} of={1} />,
    }
    known.set(note, made)
    return made
  }
  if (!spec.sections) return { key: spec.key, room, blocks: spec.notes.map(block) }
  const heads = spec.sections.flatMap((section): Block[] =>
    section.name === ''
      ? []
      : HEADS.map(kind => ({
          id: headId(section, kind),
          note: null,
          look: `${section.name} ${section.dots ?? ''}`,
          draw: () => <SectionHead section={section} kind={kind} />,
        })),
  )
  if (heads.length > 0) heads.push({ id: COLUMN_HEAD, note: null, look: '', draw: () => <ColumnHead /> })
  return { key: spec.key, room, blocks: [...heads, ...spec.sections.flatMap(one => one.notes.map(block))] }
}

function isSmall({ width, height, u }: LaneSpec): boolean {
  return height < SMALL * u || width < NARROW * u
}

function columnWidth({ width, columns, gap }: LaneSpec): number {
  return (width - gap * (columns - 1)) / columns
}

/** A lane's page in its place, which must be positioned and as large as the lane. */
export function LanePage({
  drawn: { spec, lane },
  lookOf,
  fresh,
  onChoose,
}: {
  drawn: DrawnLane
  lookOf: (note: Note) => NoteLook
  /** What landed while the page stands. */
  fresh: ReadonlySet<string>
  onChoose?: (note: Note) => void
}) {
  const column = columnWidth(spec)
  const byId = useMemo(() => new Map(spec.notes.map(note => [note.id, note])), [spec.notes])
  const { own, placed, down } = lane
  const sections = new Map(spec.sections?.map(section => [section.id, section]))
  const heads = new Map<string, string>()
  for (const at of placed)
    if (at.section !== undefined && !heads.has(at.section)) heads.set(at.section, at.id)
  return placed.map(at => {
    const note = byId.get(at.id)
    const section = at.section === undefined ? undefined : sections.get(at.section)
    if (!note && !section) return null
    if (note && own)
      return (
        <div key={at.id} data-note={at.id} className="absolute inset-0">
          <TallNote {...lookOf(note)} {...own} small={isSmall(spec)} onChoose={onChoose} />
        </div>
      )
    const left = at.column * (column + spec.gap)
    return (
      <div
        key={at.id}
        data-note={at.id}
        className="absolute"
        style={{ left, top: at.top + down, width: column }}
      >
        {at.head !== undefined &&
          section &&
          (heads.get(section.id) === at.id ? (
            <SectionHead section={section} kind={beginsWith(section, at.id) ? 'begins' : 'continued'} />
          ) : (
            <ColumnHead />
          ))}
        {!note ? null : spec.draw ? (
          <Drawn onChoose={onChoose && (() => onChoose(note))}>
            {spec.draw.note(note, fresh.has(at.id))}
          </Drawn>
        ) : (
          <WallNote {...lookOf(note)} text={spec.text} onChoose={onChoose} fresh={fresh.has(at.id)} />
        )}
      </div>
    )
  })
}

function beginsWith(section: Section, id: string): boolean {
  return section.notes.length === 0 || section.notes[0]?.id === id
}

function Drawn({ children, onChoose }: { children: ReactNode; onChoose?: (() => void) | undefined }) {
  if (!onChoose) return children
  return (
    <button type="button" className="block w-full text-start" onClick={onChoose}>
      {children}
    </button>
  )
}
