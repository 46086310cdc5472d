import { t } from '@folkmoot/messages/coming-back'
import { useEventView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'

/** What to do at the end of a day that another follows, so that people find their way back in the morning. */
export default function Evening() {
  const days = useEventView(view => new Set(view.agenda.map(({ day }) => day)).size)
  if (days < 2) return null
  return (
    <Section title={t('evening-title')} about={t('evening-about')}>
      <ol className="flex max-w-prose list-decimal flex-col gap-2 ps-6 text-lead">
        <li>{t('evening-show')}</li>
        <li>{t('evening-save')}</li>
        <li>{t('evening-lease')}</li>
        <li>{t('evening-look')}</li>
      </ol>
    </Section>
  )
}
