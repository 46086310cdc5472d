import { t } from '@folkmoot/messages/joining'
import { Link } from 'wouter'
import { Say } from '../../design/Say.tsx'
import type { MySession } from '../../live/api.ts'

/** This browser is in already: one tap goes on. With a code in the address, only that event is offered. */
export function AlreadyIn({ sessions, event }: { sessions: readonly MySession[]; event: string | null }) {
  const mine = sessions.filter(
    session => session.role === 'delegate' && session.person && (event === null || session.event === event),
  )
  if (mine.length === 0) return null
  return (
    <section aria-label={t('in-already')} className="flex flex-col gap-2 rounded-card bg-action-pale p-4">
      {mine.map(session => (
        <div key={session.event} className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-lead">
            <Say
              parts={t.parts('in-as', {
                event: <strong dir="auto">{session.eventName}</strong>,
                name: <strong dir="auto">{session.person?.name}</strong>,
              })}
            />
          </p>
          <Link
            href={`/e/${session.event}`}
            className="inline-flex min-h-12 items-center rounded-field bg-action px-5 font-bold whitespace-nowrap text-white hover:bg-action-deep"
          >
            {t('continue')}
          </Link>
        </div>
      ))}
    </section>
  )
}
