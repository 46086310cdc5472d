import { t } from '@folkmoot/messages/every-screen'
import type { SessionRecord } from '@folkmoot/protocol'
import { timerTime } from '../design/clock-face.ts'
import type { RoomPicture } from './mode.ts'
import { dayName, Foot, InRoom, JoinLine, Kicker, type Now, Ring } from './parts.tsx'

/** A break: at what time the room goes on, to be read from the door, and how long that still is. */
export function BreakScreen({
  view,
  until,
  session,
  now,
}: {
  view: RoomPicture
  until: number
  session: SessionRecord | null
  now: Now
}) {
  const { event, stage } = view
  const { timer } = stage
  const title = timer?.label || (session?.kind === 'break' ? session.title : t('break'))
  return (
    <>
      <Kicker parts={[event.name, dayName(event.days, session?.day)]} />
      <div className="flex min-h-0 flex-1 items-center justify-between gap-80">
        <div className="min-w-0">
          <p dir="auto" className="fs-92 font-serif leading-[1.1] text-wall-soft [overflow-wrap:anywhere]">
            {title}
          </p>
          <h1 className="fs-148 mt-20 font-serif leading-[1.05] font-semibold tracking-[-0.02em] text-balance text-wall-ink">
            {t('goes-on-at', { at: until })}
          </h1>
        </div>
        {timer && <Ring time={timerTime(timer)} now={now} size={400} />}
      </div>
      <Foot>
        <JoinLine event={event} />
        <InRoom n={view.room.inRoom} />
      </Foot>
    </>
  )
}
