import { t as cockpit } from '@folkmoot/messages/cockpit'
import { t } from '@folkmoot/messages/plan'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Check } from '../../../design/Check.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { Field } from '../../../design/Field.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useAct, useCockpit } from '../cockpit.ts'
import { secondsUntil, shiftOf, shiftsFrom, usualEnd } from './break-plan.ts'
import type { RunSheetDay } from './run-sheet.ts'

/** A break: when the room goes on, and whether the rest of the plan goes with it. */
export default function BreakDialog({
  title,
  days,
  session,
  onClose,
}: {
  /** Of the break that is on the screens; empty: it has none. */
  title: string
  days: readonly RunSheetDay[]
  /** On the screens: the plan is shifted from what comes after it. */
  session: string | null
  onClose(): void
}) {
  const next = shiftsFrom(days, session)
  const { connection } = useCockpit()
  const { act, busy } = useAct()
  const [shift, setShift] = useState(true)
  const form = useForm({
    initial: () => ({ at: usualEnd(next, connection.now()) }),
    wrong: ({ at }) => (secondsUntil(at, connection.now()) === null ? { at: t('break-at-wrong') } : {}),
    send: ({ at }) => {
      const seconds = secondsUntil(at, connection.now()) ?? 0
      const minutes = shiftOf(at, next)
      const shifts = shift && next && minutes !== 0
      const input = { seconds, label: title, shift: shifts ? { from: next.id, minutes } : null }
      return act('breakStart', input, t('break-said'))
    },
    done: onClose,
  })
  const minutes = shiftOf(form.values.at, next)
  return (
    <Dialog open onClose={onClose} title={t('break-title')} about={cockpit('break-more-about')}>
      <form {...form.props} className="flex flex-col gap-4">
        <div className="w-40">
          <Field label={t('break-at')} inputMode="numeric" autoComplete="off" {...form.text('at')} />
        </div>
        {next && minutes !== 0 && (
          <Check
            label={t('break-shift')}
            meaning={t('break-shift-about', {
              to: minutes > 0 ? 'later' : 'earlier',
              title: next.title,
              minutes: Math.abs(minutes),
            })}
            checked={shift}
            onChange={setShift}
          />
        )}
        <DialogButtons>
          <Button onClick={onClose}>{cockpit('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {t('break-start')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
