import { t } from '@folkmoot/messages/text-settings'
import { announce, toast } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { useAction } from '../../design/use-action.ts'
import { useMine, usePhone } from './phone.ts'

/** Asks the facilitator quietly for more time, once a clock. The cockpit is told that somebody asks, and never who. */
export function MoreTime() {
  const { stage } = usePhone()
  const asked = useMine(mine => mine.timeAsked === true)
  const { busy, run } = useAction()
  if (asked) return <p className="text-small text-ink-soft">{t('time-asked')}</p>
  const ask = async () => {
    const sent = await run(async () => {
      const answer = await stage.command('timerMore', {})
      if (!answer.ok) toast(answer.error.message)
      return answer
    })
    if (sent) announce(t('time-asked'))
  }
  return (
    <Button
      kind="quiet"
      className="-mt-2 self-start text-small"
      aria-disabled={busy || undefined}
      onClick={() => void ask()}
    >
      {t('more-time')}
    </Button>
  )
}
