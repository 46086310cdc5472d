import { t } from '@folkmoot/messages/wall'
import { useTicking } from '../design/Clock.tsx'
import { clockFace, msLeft, shareLeft, spokenTime } from '../design/clock-face.ts'
import { cx } from '../design/cx.ts'
import type { RoomPicture } from './mode.ts'
import { Kicker, type Now } from './parts.tsx'
import { LAST_SECONDS_MS, type StageTime, stageTime } from './stage-time.ts'

/** Nothing but the time, huge: for a second screen, or a speaker's. `chimes`: a click has allowed the sound. */
export function TimerScreen({ view, now, chimes }: { view: RoomPicture; now: Now; chimes: boolean }) {
  const time = stageTime(view)
  const board = view.boards.find(one => one.id === view.stage.board)
  const session = view.agenda.find(one => one.id === (board?.session ?? view.stage.session))
  return (
    <>
      <Kicker parts={[view.event.name, session?.title ?? board?.title]} />
      {time ? (
        <Face {...time} now={now} />
      ) : (
        <div className="flex flex-1 flex-col justify-center">
          <h1 className="fs-116 leading-[1.05]">{t('no-clock')}</h1>
          <p className="fs-44 mt-20 text-wall-soft">{t('no-clock-yet')}</p>
        </div>
      )}
      <p className="fs-30 text-wall-soft">{t(chimes ? 'chimes' : 'silent')}</p>
    </>
  )
}

function Face({ label, paused, time, now }: StageTime & { now: Now }) {
  const at = useTicking(time, now)
  const left = msLeft(time, at)
  const face = clockFace(left)
  const last = left <= LAST_SECONDS_MS && !paused
  const over = left <= -1_000
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-center">
      <h1 className="fs-64 font-sans font-semibold text-wall-soft">
        {[label, paused ? t('paused') : over ? t('time-is-up') : null].filter(Boolean).join(' · ') ||
          t('time-title')}
      </h1>
      <p
        role="timer"
        className={cx(
          'leading-none font-bold tracking-[-0.03em] whitespace-nowrap tabular-nums',
          face.length > 5 ? 'fs-340' : face.length > 4 ? 'fs-440' : 'fs-560',
          last ? 'text-wall-gold' : 'text-wall-ink',
        )}
      >
        <span aria-hidden="true">{face}</span>
        <span className="sr-only">{over ? t('time-is-up') : t('time-left', { time: spokenTime(left) })}</span>
      </p>
      <div className="mt-28 h-20 overflow-hidden rounded-full bg-wall-line" aria-hidden="true">
        <div
          className="h-full rounded-full bg-wall-gold"
          style={{ width: `${shareLeft(time, at) * 100}%` }}
        />
      </div>
    </div>
  )
}
