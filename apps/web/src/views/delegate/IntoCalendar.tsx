import type { EntryView } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/calendar'
import { useId } from 'react'
import { toast } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { calendarFile } from '../../features/calendar/ics.ts'
import { readDay, today } from '../../features/calendar/read-day.ts'
import { inFileName, saveFile } from '../../ui/save-file.ts'
import { usePhoneView } from './phone.ts'

/** A promise that was posted with a day, for one's own calendar: made here, told to nobody. Whom it is with stays out of it. */
export default function IntoCalendar({ entry: { id, made, posted } }: { entry: EntryView }) {
  const event = usePhoneView(view => view.event.name)
  const isNowhere = usePhoneView(view => view.event.home?.kind === 'nowhere')
  const about = useId()
  const byWhen = posted?.fields?.byWhen
  const day = typeof byWhen === 'string' ? readDay(byWhen, made) : null
  if (!posted || day === null || day < today(Date.now())) return null
  const take = () => {
    const [title = ''] = posted.text.trim().split('\n')
    const text = `${posted.text.trim()}\n\n${t('said-at', { event })}`
    const file = calendarFile({ id, day, title, text, now: Date.now() })
    saveFile(file, 'text/calendar', t('file', { event: inFileName(event) }))
    toast(t('made'))
  }
  return (
    <div className="mt-3 mb-1 flex flex-col items-start gap-2">
      <Button aria-describedby={about} className="whitespace-normal! text-balance" onClick={take}>
        {t('put-in', { day })}
      </Button>
      <p id={about} className="text-small text-ink-soft">
        {isNowhere && `${t('nowhere')} `}
        {t('about')}
      </p>
    </div>
  )
}
