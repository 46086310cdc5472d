import { t as cockpit } from '@folkmoot/messages/cockpit'
import { t } from '@folkmoot/messages/plan'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { UndoLine } from '../board/UndoLine.tsx'
import { useAct } from '../cockpit.ts'
import { useMoveSession } from './move-session.ts'
import type { SessionRow } from './run-sheet.ts'

const STEP = 5
const MOST = 600

/** What can be changed of one session while the day runs: its place, its minutes, whether it is at all, and having it once more. */
export default function PlanDialog({ row, onClose }: { row: SessionRow; onClose(): void }) {
  const { act, busy } = useAct()
  const move = useMoveSession()
  const { session, minutes } = row
  const { id, title, skipped = false } = session
  const give = (to: number) =>
    act('sessionPlan', { session: id, minutes: to }, t('minutes-given', { n: to, title }))
  return (
    <Dialog open onClose={onClose} title={title} about={t('plan-about')}>
      <UndoLine />
      <Part title={t('plan-place')}>
        <Button size="small" disabled={busy} onClick={() => move(id, 'up')}>
          {t('plan-earlier')}
        </Button>
        <Button size="small" disabled={busy} onClick={() => move(id, 'down')}>
          {t('plan-later')}
        </Button>
      </Part>
      <Part title={minutes === null ? t('plan-no-minutes') : t('plan-minutes', { n: minutes })}>
        <Button
          size="small"
          disabled={busy || minutes === null || minutes <= STEP}
          onClick={() => minutes !== null && give(minutes - STEP)}
        >
          {t('plan-shorter')}
        </Button>
        <Button
          size="small"
          disabled={busy || (minutes ?? 0) + STEP > MOST}
          onClick={() => give((minutes ?? 0) + STEP)}
        >
          {t('plan-longer')}
        </Button>
      </Part>
      <Part title={t('plan-whether')}>
        <Button
          size="small"
          disabled={busy}
          onClick={() =>
            act(
              'sessionPlan',
              { session: id, skipped: !skipped },
              t(skipped ? 'taken-in' : 'left-out-said', { title }),
            )
          }
        >
          {t(skipped ? 'take-in' : 'leave-out')}
        </Button>
        <Button
          size="small"
          disabled={busy}
          onClick={() => act('sessionCopy', { session: id }, t('copied', { title }))}
        >
          {t('once-more')}
        </Button>
      </Part>
      <div className="flex justify-end">
        <Button onClick={onClose}>{cockpit('close')}</Button>
      </div>
    </Dialog>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-1.5">
      <h3 className="font-sans text-base font-semibold tracking-normal">{title}</h3>
      <div className="flex flex-wrap gap-2">{children}</div>
    </section>
  )
}
