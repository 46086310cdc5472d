import { QUICK_FORMATS } from '@folkmoot/formats'
import { aboutActivity } from '@folkmoot/formats/about'
import { t as cockpit } from '@folkmoot/messages/cockpit'
import { t as network } from '@folkmoot/messages/network-ways'
import { t } from '@folkmoot/messages/plan'
import { LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { Field } from '../../../design/Field.tsx'
import { RadioCard } from '../../../design/RadioCard.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useAct, useCockpitView } from '../cockpit.ts'

/** A question on the spot: one line, a kind, Open. */
export default function AddBoard({
  session,
  onClose,
  onAdded,
}: {
  /** In which it stands; null: in one of its own. */
  session: string | null
  onClose(): void
  onAdded(): void
}) {
  const { act, busy } = useAct()
  const few = useCockpitView(view => view.event.few ?? false)
  const kinds = QUICK_FORMATS.filter(one => !few || !one.counted)
  const [format, setFormat] = useState(kinds[0])
  const form = useForm({
    kept: 'add board',
    initial: { text: '' },
    send: ({ text }) => {
      const question = text.trim()
      const input = { session, format: format?.id ?? '', text: question }
      return act('boardAdd', input, t('add-board-said', { question }))
    },
    done: () => {
      onAdded()
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={t('add-board-title')} about={cockpit('add-board-about')}>
      <form {...form.props} className="flex flex-col gap-4">
        <Field
          label={t('add-board-question')}
          autoComplete="off"
          maxLength={LIMITS.titleChars}
          {...form.text('text')}
        />
        <fieldset className="flex min-w-0 flex-col gap-2">
          <legend className="mb-1 text-base font-semibold">{t('add-board-kind')}</legend>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-5">
            {kinds.map(one => (
              <RadioCard
                key={one.id}
                name="kind"
                checked={one === format}
                onChoose={() => setFormat(one)}
                className="justify-center text-center"
              >
                {one.quick}
              </RadioCard>
            ))}
          </div>
        </fieldset>
        <p className="text-base text-ink-soft" aria-live="polite">
          {[format && aboutActivity(format.id), few ? network('few-named') : t('add-board-nobody')].join(' ')}
        </p>
        <DialogButtons>
          <Button onClick={onClose}>{cockpit('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={busy || form.values.text.trim() === ''}>
            {t('add-board-open')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
