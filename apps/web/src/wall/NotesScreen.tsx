import { EMPTY_BOARD, type Format } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/wall'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { Boundary } from '../design/Boundary.tsx'
import { cx } from '../design/cx.ts'
import { Say } from '../design/Say.tsx'
import { revealedPrompts } from '../features/board/model.ts'
import { columnsAt, largerTexts, SMALLEST_TEXT } from './levels.ts'
import { columnsFor, commonStem, stemsOf } from './mode.ts'
import { NoPicture } from './NoPicture.tsx'
import { NotesHeader } from './NotesHeader.tsx'
import { OnTheirWay } from './OnTheirWay.tsx'
import { Foot, InRoom, JoinLine } from './parts.tsx'
import type { NotesScreenProps } from './props.ts'
import { SpotlightScreen } from './SpotlightScreen.tsx'
import { AgreedStrip } from './Strips.tsx'
import { byPrompt, inOrder, resultsOf, type Section, sectionsOf } from './sections.ts'
import { LanePage, type LaneSpec, useLanes } from './use-lanes.tsx'
import { useLooks } from './use-looks.ts'
import { usePlace } from './use-place.ts'
import { useSettled } from './use-settled.ts'
import { useWallPictures, WallPictures } from './WallPictures.tsx'

const GAP = 28
const MOST_LANES = 4
/** In units: a line of the largest words, which are alone in their column. */
const WIDEST = 1_300
/** Notes that arrive within this time, ms, are laid out together. */
const SETTLE_MS = 250
const NOTHING: ReadonlySet<string> = new Set()

/** Notes on the wall: a stream under its prompt, a lane under each column's, or under the groups they were put in. */
export function NotesScreen(props: NotesScreenProps) {
  const { view, board, session, frozen, now, onChoose } = props
  const model = useSettled(props.model, SETTLE_MS)
  const format = formatById(board.format)
  const revealed = revealedPrompts(board)
  const revealedKey = revealed.map(prompt => prompt.id).join(' ')
  const groups = view.groups.find(one => one.board === board.id) ?? null
  const vote = view.votes.find(one => one.board === board.id) ?? null
  const results = resultsOf(board, vote)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which prompts there are.
  const notes = useMemo(() => {
    const on = new Set(revealed.map(prompt => prompt.id))
    return inOrder(
      model.notes.filter(note => on.has(note.prompt)),
      format,
    )
  }, [model, revealedKey, format])
  const sections = useMemo(
    () => (board.phase === 'share' ? null : sectionsOf(notes, groups, results)),
    [board.phase, notes, groups, results],
  )
  const lookOf = useLooks(view, board, results, sections !== null, notes)
  const columns =
    (board.layout ?? format?.wall) === 'columns' && revealed.length <= MOST_LANES && sections === null

  const place = useRef<HTMLDivElement>(null)
  const size = usePlace(place)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which prompts there are.
  const [specs, larger] = useMemo((): [LaneSpec[] | null, LaneSpec[][]] => {
    if (!size) return [null, []]
    const lanes = columns ? revealed.map(prompt => [prompt.id]) : [revealed.map(prompt => prompt.id)]
    const gap = GAP * size.u
    const width = (size.width - gap * (lanes.length - 1)) / lanes.length
    const most = Math.min(columnsFor(size.width / size.u), isWordy(format) ? 2 : 4)
    const perLane = Math.max(1, Math.floor(most / lanes.length))
    const at = (text: number, under: readonly Section[] | null): LaneSpec[] =>
      lanes.map(prompts => ({
        key: `${columns ? prompts.join() : 'all'} of ${lanes.length}${under ? ' under heads' : ''} ${text} ${columnsAt(text, perLane)}`,
        width: text < 80 ? width : Math.min(width, WIDEST * size.u),
        height: size.height,
        columns: columnsAt(text, perLane),
        gap,
        u: size.u,
        notes: columns ? notes.filter(note => prompts.includes(note.prompt)) : notes,
        prompts,
        sections: under,
        ordered: format?.order !== undefined,
        text,
      }))
    const texts = largerTexts(notes.length)
    const together =
      sections || columns || texts.length === 0 ? null : byPrompt(notes, revealed, stemsOf(revealed))
    const all = together
      ? [SMALLEST_TEXT, ...texts].map(text => at(text, together))
      : texts.map(text => at(text, sections))
    return [at(SMALLEST_TEXT, sections), all]
  }, [size, columns, revealedKey, notes, sections, format])

  const pictures = useWallPictures(board, revealed, notes, view.networks)
  const spotlight = model.byId.get(view.stage.spotlight ?? '') ?? null
  const calm = board.phase === 'talk'
  const lanes = useLanes(specs, lookOf, {
    larger,
    open: board.phase === 'share',
    key: `notes ${board.id}`,
    pictures: sections ? 0 : pictures.length,
    arrangement: results ? 'results' : '',
    covered: spotlight !== null,
    centred: !columns,
    calm,
    known: model !== EMPTY_BOARD,
  })
  // Dots are told together with the page that they order, and until then the wall says what it said before.
  const early = results !== null && notes.length > 0 && !lanes.arranged
  const drawnLook = useLooks(view, board, early ? null : results, sections !== null, notes)
  const said = useBefore({ board, vote, frozen }, early)
  const [first] = lanes.drawn
  const group = first?.lane.group
  const shown = board.prompts.find(prompt => prompt.id === group) ?? revealed[0] ?? null
  const picture = lanes.picture === null ? undefined : pictures[lanes.picture]
  const together =
    sections === null && first !== undefined && first.spec.sections !== null && revealed.length > 1
  const unrevealed = board.prompts.filter(prompt => !revealed.includes(prompt))

  return (
    <>
      {spotlight && <SpotlightScreen {...props} look={drawnLook(spotlight)} />}
      <div className={cx('contents', spotlight && 'invisible')} inert={spotlight !== null}>
        <NotesHeader
          view={view}
          {...said}
          session={session}
          now={now}
          total={model === EMPTY_BOARD ? null : notes.length}
          title={
            picture
              ? picture.title
              : columns
                ? null
                : (sections || together) && revealed.length > 1
                  ? (commonStem(revealed.map(prompt => prompt.text))?.stem ?? board.title)
                  : shown?.text
          }
          columns={columns ? revealed : []}
        />
        <div ref={place} data-wall-page={lanes.n} className="relative mt-28 min-h-0 flex-1">
          {lanes.layer}
          {notes.length === 0 && (model === EMPTY_BOARD ? <OnTheirWay /> : <EmptyOn frozen={frozen} />)}
          {picture && size && (
            <div key={lanes.turns} className={cx('absolute inset-0', lanes.turned && 'wall-turn')}>
              <Boundary of={picture} instead={() => <NoPicture />}>
                <WallPictures picture={picture} size={size} />
              </Boundary>
            </div>
          )}
          {notes.length > 0 && !picture && (
            <div
              key={lanes.turns}
              className={cx('absolute inset-0 flex gap-28', lanes.turned && !calm && 'wall-turn')}
            >
              {lanes.drawn.map(drawn => (
                <div
                  key={drawn.spec.key}
                  className="relative mx-auto h-full"
                  style={{ width: drawn.spec.width }}
                >
                  <LanePage
                    drawn={drawn}
                    lookOf={drawnLook}
                    fresh={calm ? NOTHING : lanes.fresh}
                    onChoose={onChoose}
                  />
                </div>
              ))}
            </div>
          )}
        </div>
        <AgreedStrip agreed={view.agreed} />
        <Foot>
          <JoinLine event={view.event} />
          {(!calm || lanes.of > 1) && (
            <span className="min-w-0 truncate">
              {pageWords(lanes, picture !== undefined, view.stage.paging.paused)}
              <span className="wall-wide">
                {unrevealed.length > 0 && lanes.of > 1 && ' · '}
                {unrevealed.length > 0 && (
                  <Say
                    parts={t.parts('still-to-come', {
                      prompts: (
                        <b className="font-serif text-wall-ink">
                          {unrevealed.map(prompt => prompt.text).join('  ')}
                        </b>
                      ),
                    })}
                  />
                )}
                {unrevealed.length === 0 &&
                  !picture &&
                  !view.stage.paging.paused &&
                  lanes.of > 1 &&
                  ` · ${t('every-note-once')}`}
              </span>
            </span>
          )}
          <InRoom n={view.room.inRoom} />
        </Foot>
      </div>
    </>
  )
}

/** The value; while it comes too early, the one before, if there was one. */
function useBefore<T>(value: T, early: boolean): T {
  const before = useRef(value)
  useLayoutEffect(() => {
    if (!early) before.current = value
  })
  return early ? before.current : value
}

/** Each note is many lines by its nature: a quotation over it, or words and more under it. Columns are wider then. */
function isWordy(format: Format | null): boolean {
  const fields = format?.fields?.({ id: '', text: '' }) ?? []
  return (
    fields.some(field => field.kind === 'quotation') ||
    (fields.length > 1 && fields.some(field => field.kind === 'text'))
  )
}

function pageWords({ page, of }: { page: number; of: number }, picture: boolean, held: boolean): string {
  const several = of > 1
  const is = picture
    ? several
      ? held
        ? 'then-of-held'
        : 'then-of'
      : held
        ? 'then-held'
        : 'then-notes'
    : several
      ? held
        ? 'of-held'
        : 'of'
      : held
        ? 'held'
        : 'only'
  return t('page-is', { page: is, n: page, of })
}

function EmptyOn({ frozen }: { frozen: boolean }) {
  return (
    <div className="absolute inset-0 flex flex-col justify-center">
      <p className="fs-56 font-serif font-semibold">{t(frozen ? 'nothing-posted' : 'no-notes')}</p>
      {!frozen && <p className="fs-40 text-wall-soft">{t('notes-appear')}</p>}
    </div>
  )
}
