import { EMPTY_BOARD, type Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { RegionSlot, WallPictureProps, WallUi } from '@folkmoot/formats/wall'
import { t } from '@folkmoot/messages/wall'
import type { BoardView } from '@folkmoot/protocol'
import {
  type ComponentProps,
  type ComponentType,
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { cx } from '../design/cx.ts'
import { NetworkMark } from '../design/NetworkMark.tsx'
import { Prompt } from '../design/Prompt.tsx'
import { revealedPrompts } from '../features/board/model.ts'
import { whoWillSee } from '../features/who-sees/model.ts'
import { NotesHeader } from './NotesHeader.tsx'
import { OnTheirWay } from './OnTheirWay.tsx'
import { Foot, InRoom, JoinLine } from './parts.tsx'
import type { NotesScreenProps } from './props.ts'
import { SpotlightScreen } from './SpotlightScreen.tsx'
import { AgreedStrip } from './Strips.tsx'
import { inOrder, resultsOf, sized } from './sections.ts'
import { LanePage, type LaneSpec, type Lanes, useLanes } from './use-lanes.tsx'
import { useLooks } from './use-looks.ts'
import { useTurnedLoop } from './use-loop.ts'
import { usePlace } from './use-place.ts'
import { useReducedMotion } from './use-reduced-motion.ts'
import { useSettled } from './use-settled.ts'
import { type NoteLook, Said, WallNote } from './WallNote.tsx'

interface Host {
  /** null: it is gone, if it was the one `before`. */
  register(key: string, spec: LaneSpec | null, before: LaneSpec | null): void
  lanes: Lanes
  lookOf(note: Note): NoteLook
  calm: boolean
  onChoose?: ((note: Note) => void) | undefined
  /** What pages of the picture itself are pages of. */
  paged: string
  /** Something stands before them. */
  covered: boolean
}
const HostContext = createContext<Host | null>(null)
const GAP = 24
const SETTLE_MS = 250
const NOTHING: ReadonlySet<string> = new Set()
const PAGE_MS = 16_000

/** A format's own picture: the wall keeps frame, title and foot; notes in its regions turn together and fairly. */
export function PictureScreen(props: NotesScreenProps & { Picture: ComponentType<WallPictureProps> }) {
  const { view, board, session, frozen, now, onChoose, Picture } = props
  const writing = board.phase === 'write'
  const model = useSettled(props.model, SETTLE_MS)
  const known = writing || model !== EMPTY_BOARD
  const format = formatById(board.format)
  const vote = view.votes.find(one => one.board === board.id) ?? null
  const lookOf = useLooks(view, board, resultsOf(board, vote))
  const revealedKey = revealedPrompts(board)
    .map(prompt => prompt.id)
    .join(' ')
  const notes = useMemo(() => {
    const on = new Set(revealedKey.split(' '))
    return inOrder(writing ? [] : model.notes.filter(note => on.has(note.prompt)), format)
  }, [model, revealedKey, format, writing])

  const [specs, setSpecs] = useState<ReadonlyMap<string, LaneSpec>>(new Map())
  const register = useCallback((key: string, spec: LaneSpec | null, before: LaneSpec | null) => {
    setSpecs(was => {
      // The region that took its place has registered already.
      if (!spec && was.get(key) !== before) return was
      const next = new Map(was)
      if (spec) next.set(key, spec)
      else next.delete(key)
      return next
    })
  }, [])
  const all = useMemo(() => (specs.size > 0 ? [...specs.values()] : null), [specs])
  const spotlight = model.byId.get(view.stage.spotlight ?? '') ?? null
  const calm = board.phase === 'talk'
  const covered = spotlight !== null
  const lanes = useLanes(all, lookOf, {
    key: `picture ${board.id}`,
    pictures: 0,
    arrangement: '',
    covered,
    calm,
  })
  const host: Host = {
    register,
    lanes,
    lookOf,
    calm,
    onChoose,
    paged: board.id,
    covered,
  }

  const place = useRef<HTMLDivElement>(null)
  const size = usePlace(place)
  const tallies = useMemo(
    () => new Map(view.tallies.filter(one => one.board === board.id).map(one => [one.note, one])),
    [view.tallies, board.id],
  )
  const reducedMotion = useReducedMotion()
  const summary = view.summaries.find(one => one.board === board.id) ?? null
  return (
    <HostContext value={host}>
      {spotlight && <SpotlightScreen {...props} look={lookOf(spotlight)} />}
      <div className={cx('contents', spotlight && 'invisible')} inert={spotlight !== null}>
        <NotesHeader
          view={view}
          board={board}
          session={session}
          now={now}
          vote={vote}
          total={known ? ofStep(board, notes) : null}
          frozen={frozen}
          title={board.title}
          columns={[]}
        />
        <div ref={place} data-wall-page={lanes.n} className="relative mt-28 min-h-0 flex-1">
          {lanes.layer}
          {!known && <OnTheirWay />}
          {size && known && (
            <div className="absolute inset-0">
              <Picture
                board={board}
                networks={view.networks}
                notes={notes}
                groups={view.groups.find(one => one.board === board.id) ?? null}
                vote={vote}
                summary={summary?.steps.length ? summary : null}
                tallies={tallies}
                size={size}
                usePage={usePicturePage}
                reducedMotion={reducedMotion}
                ui={UI}
              />
            </div>
          )}
        </div>
        {summary?.steps.length === 0 && <p className="fs-28 text-wall-soft">{t('not-counted')}</p>}
        <AgreedStrip agreed={view.agreed} />
        {writing && (
          <p className="fs-28 mt-24 -mb-16 leading-[1.3] text-wall-soft">
            {whoWillSee(board, view.networks, view.event).join(' ')}
          </p>
        )}
        <Foot>
          <JoinLine event={view.event} />
          <span className="whitespace-nowrap">
            {[
              lanes.of > 1 && t('page', { page: lanes.page, of: lanes.of }),
              view.stage.paging.paused && t('held'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <InRoom n={view.room.inRoom} />
        </Foot>
      </div>
    </HostContext>
  )
}

/** Notes of the step that the room is at, where steps are prompts. */
function ofStep(board: BoardView, notes: readonly Note[]): number {
  // Afterwards all of them are shown, and all are kept.
  const isOver = board.phase === 'talk' || board.phase === 'closed'
  const atPrompt = !isOver && board.prompts.some(prompt => prompt.id === board.step)
  return atPrompt ? notes.filter(note => note.prompt === board.step).length : notes.length
}

function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('A picture’s parts stand inside its screen.')
  return host
}

function Region({ name, notes, sections, columns = 1, draw, className }: RegionSlot) {
  const host = useHost()
  const { register, lanes, lookOf, calm, onChoose } = host
  const key = name
  const ref = useRef<HTMLDivElement>(null)
  const size = usePlace(ref)
  const drawn = useRef(draw)
  drawn.current = draw
  const custom = draw !== undefined
  const sectionKey = sections?.map(section => `${section.id} ${section.notes.length}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: sections are made of these notes.
  const spec = useMemo((): LaneSpec | null => {
    if (!size) return null
    return {
      key,
      width: size.width,
      height: size.height,
      columns,
      gap: GAP * size.u,
      u: size.u,
      notes,
      prompts: [],
      sections: sections ? sized(sections.map(section => ({ ...section, dots: null }))) : null,
      ordered: true,
      ...(custom
        ? {
            draw: {
              key: name,
              note: (note, fresh) => drawn.current?.(note, fresh),
            } satisfies LaneSpec['draw'],
          }
        : {}),
    }
  }, [key, name, size, columns, notes, sectionKey, custom])
  const registered = useRef(spec)
  useLayoutEffect(() => {
    registered.current = spec
    register(key, spec, null)
  }, [register, key, spec])
  useEffect(() => () => register(key, null, registered.current), [register, key])
  const shown = lanes.drawn.find(one => one.spec.key === key)
  return (
    <div ref={ref} className={cx('relative', className)}>
      {shown && (
        <div key={lanes.turns} className={cx('absolute inset-0', lanes.turned && !calm && 'wall-turn')}>
          <LanePage drawn={shown} lookOf={lookOf} fresh={calm ? NOTHING : lanes.fresh} onChoose={onChoose} />
        </div>
      )}
    </div>
  )
}

function RegionNote({ note, card, onChoose, className }: ComponentProps<WallUi['Note']>) {
  const { lookOf } = useHost()
  return (
    <WallNote
      {...lookOf(note)}
      {...(card ? { card } : {})}
      {...(onChoose ? { onChoose } : {})}
      {...(className ? { className } : {})}
    />
  )
}

function Heading({ children, className }: ComponentProps<WallUi['Heading']>) {
  if (typeof children === 'string')
    return <Prompt as="h2" text={children} on="wall" size={className ?? 'fs-44 leading-[1.15]'} />
  return <h2 className={cx('font-serif font-semibold', className)}>{children}</h2>
}

function RegionSaid({ note, className }: ComponentProps<WallUi['Said']>) {
  const look = useHost().lookOf(note)
  return <Said {...look} className={className ?? 'text-wall-soft'} />
}

const UI: WallUi = { Region, Note: RegionNote, Said: RegionSaid, Heading, NetworkMark }

/** Pages of a picture in order, each before any again; by themselves, and as the cockpit turns them. */
function usePicturePage(pages: number): number {
  const { calm, paged, covered } = useHost()
  return useTurnedLoop('picture', paged, pages, calm ? PAGE_MS * 1.5 : PAGE_MS, covered).at
}
