import { t } from '@folkmoot/messages/keeping'
import type { KeptEvent } from '@folkmoot/protocol'
import { useSystemView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Section } from '../parts/Section.tsx'

const NONE: readonly KeptEvent[] = []

/** Events whose day has come or comes soon, and those that say none: nothing of them goes by itself. Shown where there are any. */
export default function Due() {
  const events = useSystemView(view => view.events)
  const kept = useSystemView(view => view.kept) ?? NONE
  const nameOf = (event: string) => events.find(one => one.id === event)?.name ?? ''
  const near = kept
    .flatMap(({ event, until, due }) =>
      until !== null && (due === 'due' || due === 'soon') ? [{ event, until, due }] : [],
    )
    .sort((a, b) => (a.until < b.until ? -1 : 1))
  const unsaid = kept.filter(({ due }) => due === 'unsaid')
  return (
    <Section title={t('due-title')} about={t('due-about')}>
      {near.length > 0 && (
        <Lines label={t('due-title')}>
          {near.map(({ event, until, due }) => (
            <Line
              key={event}
              actions={
                <LinkButton to={`/o/e/${event}#keeping`} label={t('decide-on', { name: nameOf(event) })}>
                  {t('decide')}
                </LinkButton>
              }
            >
              <p className="text-lead">{t('due-event', { due, name: nameOf(event), until })}</p>
            </Line>
          ))}
        </Lines>
      )}
      {unsaid.length > 0 && (
        <p className="text-base">
          {t('unsaid-events', { n: unsaid.length, names: unsaid.map(({ event }) => nameOf(event)) })}
        </p>
      )}
    </Section>
  )
}
