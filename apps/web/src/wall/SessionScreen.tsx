import type { SessionRecord } from '@folkmoot/protocol'
import { Fit } from './Fit.tsx'
import type { RoomPicture } from './mode.ts'
import { dayName, Foot, InRoom, JoinLine, Kicker, type Now, StageClock } from './parts.tsx'
import { AgreedStrip } from './Strips.tsx'
import { useLoop } from './use-loop.ts'
import { QuotationWords } from './WelcomeScreen.tsx'

const QUOTATION_MS = 18_000
const LINES = [92, 84, 76, 68, 60, 54, 48, 42, 38, 34, 30, 28]

/** A talk, a break, the aims, or quotations by themselves: the slides' own words. */
export function SessionScreen({
  view,
  session,
  now,
}: {
  view: RoomPicture
  session: SessionRecord
  now: Now
}) {
  const { event, stage } = view
  const at = useLoop('quotation', session.id, session.quotations.length, QUOTATION_MS)
  const quotation = session.quotations[at]
  const bare = session.lines.length === 0 && !quotation
  return (
    <>
      <header className="flex items-start justify-between gap-60">
        <Kicker
          parts={[event.name, dayName(event.days, session.day), bare || !quotation ? null : session.title]}
        />
        <StageClock timer={stage.timer} lastCall={null} now={now} />
      </header>
      {quotation ? (
        <QuotationWords key={quotation.text} quotation={quotation} />
      ) : (
        <div className={bare ? 'flex flex-1 flex-col justify-center' : 'mt-16'}>
          <h1
            className={`${bare ? 'fs-148' : 'fs-92'} font-serif leading-[1.05] font-semibold tracking-[-0.02em] text-wall-ink`}
          >
            {session.title}
          </h1>
          {session.speaker && <p className="fs-44 mt-20 text-wall-soft">{session.speaker}</p>}
        </div>
      )}
      {!quotation && session.lines.length > 0 && (
        <Fit sizes={LINES} className="mt-44 flex flex-col justify-center">
          <ul className="flex flex-col gap-[0.55em] leading-[1.2]">
            {session.lines.map(line => (
              <li
                key={line}
                className="max-w-[36em] border-s-[calc(var(--u)*6)] border-wall-gold ps-[0.6em] text-pretty"
              >
                {line}
              </li>
            ))}
          </ul>
        </Fit>
      )}
      <AgreedStrip agreed={view.agreed} />
      <Foot>
        <JoinLine event={event} />
        <InRoom n={view.room.inRoom} />
      </Foot>
    </>
  )
}
