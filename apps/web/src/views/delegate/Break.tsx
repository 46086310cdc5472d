import { t } from '@folkmoot/messages/every-screen'
import { breakEnds } from '@folkmoot/protocol'
import { ClockBar } from '../../design/Clock.tsx'
import { timerTime } from '../../design/clock-face.ts'
import { usePhone, usePhoneView } from './phone.ts'

/** While the room has a break, on every page: when it goes on. Writing goes on all the same. */
export function Break() {
  const { now } = usePhone().stage
  const stage = usePhoneView(view => view.stage)
  const at = breakEnds(stage)
  if (at === null || !stage.timer) return null
  return (
    <section
      aria-label={t('break')}
      className="col-span-full mx-auto flex w-full max-w-2xl flex-col gap-1 px-4 pt-3"
    >
      <p className="text-lead font-semibold">{t('goes-on-at', { at })}</p>
      <ClockBar time={timerTime(stage.timer)} now={now}>
        {stage.timer.label && <bdi>· {stage.timer.label}</bdi>}
      </ClockBar>
    </section>
  )
}
