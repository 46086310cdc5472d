import { t } from '@folkmoot/messages/wall'
import type { BoardView, Prompt as PromptRecord, SessionRecord, VoteView } from '@folkmoot/protocol'
import { Prompt } from '../design/Prompt.tsx'
import { sentence } from '../features/number-words/model.ts'
import { URDU_LETTERS } from './measure-text.ts'
import type { RoomPicture } from './mode.ts'
import { dayName, Kicker, type Now, StageClock } from './parts.tsx'

/** What notes are about, how many there are, and the clock. */
export function NotesHeader(props: {
  view: RoomPicture
  board: BoardView
  session: SessionRecord | null
  now: Now
  vote: VoteView | null
  /** null: not known yet. */
  total: number | null
  frozen: boolean
  /** Largest on the screen; null where each column has its own. */
  title: string | null | undefined
  columns: readonly PromptRecord[]
}) {
  const { view, board, session, now, title, columns } = props
  const tables = view.round?.board === board.id ? view.round.tables.length : 0
  return (
    <>
      <header className="flex items-center justify-between gap-60">
        <div className="min-w-0 flex-1">
          <Kicker
            parts={[
              view.event.name,
              dayName(view.event.days, session?.day),
              session?.title ?? board.title,
              board.phase === 'group' ? t('putting-together') : null,
            ]}
          />
          {title && <Prompt text={title} on="wall" size={`${promptSize(title)} mt-8 text-balance`} />}
        </div>
        <div className="flex shrink-0 items-center gap-32 text-end">
          <Summary {...props} tables={tables} />
          <StageClock
            timer={view.stage.timer}
            lastCall={board.lastCall}
            now={now}
            size={columns.length > 0 ? 140 : 160}
          />
        </div>
      </header>
      {columns.length > 0 && (
        <div className="mt-16 grid gap-28" style={{ gridTemplateColumns: `repeat(${columns.length}, 1fr)` }}>
          {columns.map((prompt, i) => (
            <Prompt
              key={prompt.id}
              as={i === 0 ? 'h1' : 'h2'}
              text={prompt.text}
              on="wall"
              size={headingOf(columns)}
            />
          ))}
        </div>
      )}
    </>
  )
}

/** Nastaliq takes twice its size for a line, and little width. */
function promptSize(text: string): string {
  if (URDU_LETTERS.test(text)) return text.length <= 45 ? 'fs-64' : 'fs-52'
  if (text.length <= 45) return 'fs-88 leading-[1.05]'
  return text.length <= 90 ? 'fs-64 leading-[1.1]' : 'fs-48 leading-[1.15]'
}

function Two({ large, small }: { large: string; small?: string | undefined }) {
  return (
    <p className="leading-[1.25]">
      <span className="fs-44 block font-bold whitespace-nowrap">{large}</span>
      {small && <span className="fs-30 block whitespace-nowrap text-wall-soft">{small}</span>}
    </p>
  )
}

function Summary(props: {
  board: BoardView
  vote: VoteView | null
  /** null: not known yet. */
  total: number | null
  frozen: boolean
  tables: number
}) {
  const { board, vote, total, frozen, tables } = props
  if (total === null && frozen) return null
  if (frozen) {
    const state = [t('frozen'), vote?.results && voted(vote)].filter(Boolean).join(' · ')
    return <Two large={sentence(t('notes-kept', { n: total ?? 0 }))} small={state} />
  }
  if (board.lastCall !== null) return <Two large={t('last-call')} small={t('last-call-keep')} />
  if (board.phase === 'vote' && vote)
    return (
      <Two large={sentence(t('dots-each', { n: vote.budget }))} small={t('has-voted', { n: vote.voters })} />
    )
  if (board.phase === 'talk') return vote?.results ? <Two large={t('as-voted')} small={voted(vote)} /> : null
  if (!total) return null
  const small = [t('shuffled'), tables > 1 && t('from-tables', { n: tables })].filter(Boolean).join(' · ')
  return (
    <Two
      large={sentence(t('notes', { n: total }))}
      small={total > 1 && board.phase === 'share' ? small : undefined}
    />
  )
}

function voted({ voters }: VoteView): string {
  return t('gave-dots', { n: voters })
}

/** As large as their words leave whole: columns of an old projector are narrow. */
function headingOf(columns: readonly PromptRecord[]): string {
  if (columns.some(({ text }) => text.length > 24)) return 'fs-44 leading-[1.15]'
  return columns.length > 3 ? 'fs-56 leading-[1.1]' : 'fs-72 leading-[1.1]'
}
