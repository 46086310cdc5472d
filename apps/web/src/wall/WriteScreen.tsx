import { leadOf } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/wall'
import type { BoardProgress, BoardView, SessionRecord } from '@folkmoot/protocol'
import { useRef, useState } from 'react'
import { Prompt } from '../design/Prompt.tsx'
import { sentence } from '../features/number-words/model.ts'
import { whoWillSee } from '../features/who-sees/model.ts'
import { Fit } from './Fit.tsx'
import { commonStem, type RoomPicture } from './mode.ts'
import { dayName, Foot, InRoom, JoinLine, Kicker, type Now, StageClock } from './parts.tsx'
import { AgreedStrip } from './Strips.tsx'
import { useLoop } from './use-loop.ts'
import { usePlace } from './use-place.ts'

const LARGE = [168, 148, 128, 112, 98, 86, 76, 66, 58, 50, 44, 38, 34, 30, 28]
/** Under what is asked. */
const LISTED = [56, 50, 44, 40, 37, 34, 31, 28]
const PAGE_MS = 14_000

/** Private writing: the prompts as large as they go, and who will see what. No notes, whatever is posted. */
export function WriteScreen(props: {
  view: RoomPicture
  board: BoardView
  session: SessionRecord | null
  progress: BoardProgress | null
  now: Now
}) {
  const { view, board, session, progress, now } = props
  const { event, stage } = view
  const timer = stage.timer
  const lead = leadOf(formatById(board.format), board.prompts)
  const clock = timer || board.lastCall !== null
  const asks = formatById(board.format)?.wallAsks
  return (
    <>
      <header className="flex min-h-44 items-start justify-between gap-60">
        <Kicker
          parts={[
            event.name,
            dayName(event.days, session?.day),
            session?.title ?? board.title,
            stepWords(board),
          ]}
        />
        <ProgressWords progress={progress} board={board} />
      </header>
      <div className="flex min-h-0 flex-1 items-stretch gap-80 py-36">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-20">
          {asks && <Prompt text={asks} on="wall" size="fs-92 leading-[1.06] text-balance" />}
          {lead && <p className="fs-60 font-serif leading-[1.1] font-semibold text-wall-ink">{lead}</p>}
          <Prompts prompts={promptsNow(board).map(prompt => prompt.text)} under={asks !== undefined} />
        </div>
        {clock && (
          <div className="flex w-400 shrink-0 flex-col items-center justify-center gap-28 text-center">
            <StageClock timer={timer} lastCall={board.lastCall} now={now} size={360} />
            <p className="fs-36 text-balance text-wall-soft">
              {board.lastCall !== null ? t('last-call-post') : timerWords(timer)}
            </p>
          </div>
        )}
      </div>
      <div className="fs-32 leading-[1.35] text-wall-soft">
        {whoWillSee(board, view.networks, event).map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <AgreedStrip agreed={view.agreed} />
      <Foot className="border-t-[calc(var(--u)*2)] border-wall-line pt-24">
        <JoinLine event={event} />
        <InRoom n={view.room.inRoom} />
      </Foot>
    </>
  )
}

/** The prompt of the step that the room is at, where steps are prompts; all of them otherwise. */
function promptsNow(board: BoardView): BoardView['prompts'] {
  const own = board.prompts.filter(prompt => prompt.id === board.step)
  return own.length > 0 ? own : board.prompts
}

/** “Before”: where the room is, unless the prompt itself says so. Tables that each have their own are told. */
function stepWords(board: BoardView): string | null {
  const steps = formatById(board.format)?.steps?.(board.prompts) ?? []
  const step = steps.find(one => one.id === board.step)
  if (step && !board.prompts.some(prompt => prompt.id === board.step)) return step.label
  return board.oneEach ? t('one-to-a-table') : null
}

function timerWords(timer: RoomPicture['stage']['timer']): string {
  if (!timer) return ''
  if (timer.deadline === null) return t('paused')
  return timer.label || t('to-write')
}

function ProgressWords({ progress, board }: { progress: BoardProgress | null; board: BoardView }) {
  if (!progress || progress.posted + progress.writing === 0) return null
  const writing =
    progress.writing === 0
      ? null
      : t('writing', {
          who: board.visibility !== 'named' ? 'notes' : board.by === 'table' ? 'tables' : 'people',
          n: progress.writing,
        })
  const posted = progress.posted > 0 ? t('posted', { n: progress.posted }) : null
  return (
    <span className="fs-32 whitespace-nowrap text-wall-ink">
      {sentence([writing, posted].filter(Boolean).join(' · '))}
    </span>
  )
}

/** Measured afresh for a wall of another size: what was too much there may fit here. */
function Prompts({ prompts, under }: { prompts: string[]; under: boolean }) {
  const ref = useRef<HTMLDivElement>(null)
  const place = usePlace(ref)
  return (
    <div ref={ref} className="flex min-h-0 min-w-0 flex-1">
      {place && <FittedPrompts key={`${place.width} ${place.height}`} prompts={prompts} under={under} />}
    </div>
  )
}

/** `under`: what is asked stands large over them. */
function FittedPrompts({ prompts, under }: { prompts: string[]; under: boolean }) {
  const common = commonStem(prompts)
  const [most, setMost] = useState(prompts.length)
  const pages = Math.ceil(prompts.length / most)
  const page = useLoop('prompts', `${prompts.length} ${prompts[0] ?? ''}`.slice(0, 200), pages, PAGE_MS)
  const shown = prompts.slice(page * most, page * most + most)
  const fewer = () => setMost(n => Math.max(1, n - 1))
  if (common && most === prompts.length) return <Endings {...common} onTooMuch={fewer} />
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <Fit
        key={page}
        sizes={under ? LISTED : LARGE}
        oneLine={shown.length > 1 && !under ? 78 : undefined}
        className="flex flex-col justify-center"
        onTooMuch={fewer}
      >
        <div className="flex flex-col gap-[0.55em]">
          {shown.map((text, i) => (
            <Prompt
              key={text}
              as={i === 0 && !under ? 'h1' : 'h2'}
              text={text}
              on="wall"
              size="text-[1em] leading-[1.08] [text-wrap:inherit]"
            />
          ))}
        </div>
      </Fit>
      {pages > 1 && <p className="fs-30 mt-16 text-wall-soft">{t('part-of', { n: page + 1, of: pages })}</p>}
    </div>
  )
}

/** Many prompts that begin alike: the beginning once and large, the endings in two columns under it. */
function Endings(props: { stem: string; endings: string[]; onTooMuch: () => void }) {
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <Prompt text={`${props.stem} …`} on="wall" size="fs-116 leading-[1.05]" />
      <Fit sizes={[44, 40, 37, 34, 31, 28]} className="mt-36" onTooMuch={props.onTooMuch}>
        <ol className="columns-2 gap-x-[2.2em]">
          {props.endings.map((ending, i) => (
            <li key={ending} className="mb-[0.8em] flex break-inside-avoid gap-[0.7em] leading-[1.25]">
              <span className="w-[1em] shrink-0 font-bold text-wall-soft tabular-nums">{i + 1}</span>
              <span className="text-pretty">{ending}</span>
            </li>
          ))}
        </ol>
      </Fit>
    </div>
  )
}
