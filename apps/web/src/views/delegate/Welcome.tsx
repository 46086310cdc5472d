import { t } from '@folkmoot/messages/delegate'
import type { SessionRecord } from '@folkmoot/protocol'
import { usePhoneView } from './phone.ts'
import { Quotations } from './Quotations.tsx'
import { TalkNote } from './TalkNote.tsx'

/** Nothing is on stage: what this is, what comes, and something to read. */
export function Welcome() {
  const event = usePhoneView(view => view.event)
  const agenda = usePhoneView(view => view.agenda)
  const quotations = agenda.flatMap(session => session.quotations)
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <h1 className="text-prompt">{event.name}</h1>
        <p className="text-lead text-ink-soft">{[event.place, event.dates].filter(Boolean).join(' · ')}</p>
        {event.isPlace ? (
          <a className="min-h-11 py-2 text-lead underline underline-offset-4" href={`/n/${event.id}`}>
            {t('to-my-network')}
          </a>
        ) : (
          <p className="text-lead">{t('first-activity')}</p>
        )}
      </div>
      {quotations.length > 0 && <Quotations quotations={quotations} />}
      <Agenda agenda={agenda} days={event.days} />
    </div>
  )
}

function Agenda({ agenda, days }: { agenda: readonly SessionRecord[]; days: readonly string[] }) {
  const numbers = [...new Set(agenda.map(session => session.day))].sort((a, b) => a - b)
  if (numbers.length === 0) return null
  return (
    <section aria-label={t('agenda')} className="flex flex-col gap-6 border-t border-line pt-6">
      {numbers.map(day => (
        <div key={day} className="flex flex-col gap-2">
          <h2 className="text-title">{days[day] || t('day-number', { day: day + 1 })}</h2>
          <ol className="flex flex-col gap-2">
            {agenda
              .filter(session => session.day === day)
              .map(session => (
                <li key={session.id} className="grid grid-cols-[3.25rem_1fr] gap-2 text-base">
                  <span className="text-ink-soft">{session.time}</span>
                  <span>
                    {session.title}
                    {session.speaker && (
                      <span className="block text-small text-ink-soft">{session.speaker}</span>
                    )}
                  </span>
                </li>
              ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

/** A session without a board: its own lines, as on the slides; beside a talk, a place for a note to oneself. */
export function SessionOnStage({ session }: { session: SessionRecord }) {
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <h1 className="text-prompt">{session.title}</h1>
        {session.speaker && <p className="text-lead text-ink-soft">{session.speaker}</p>}
      </div>
      {session.kind === 'talk' && <TalkNote key={session.id} session={session} />}
      {session.quotations.length > 0 && <Quotations quotations={session.quotations} />}
      {session.lines.length > 0 && (
        <ul className="flex flex-col gap-3 text-lead">
          {session.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a slide have no other name and do not move.
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
