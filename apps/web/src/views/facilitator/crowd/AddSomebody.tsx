import { t as cockpit } from '@folkmoot/messages/cockpit'
import { t } from '@folkmoot/messages/plan'
import { LIMITS } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { Field } from '../../../design/Field.tsx'
import { Select } from '../../../design/Select.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useAct, useCockpitView } from '../cockpit.ts'

/** Of no network: no id is empty. */
const NONE = ''

/** Somebody who came without a device: they have turns, and others write for them. */
export default function AddSomebody({ onClose }: { onClose(): void }) {
  const networks = useCockpitView(view => view.networks)
  const { act, busy } = useAct()
  const form = useForm({
    kept: 'add somebody',
    initial: { name: '', network: NONE },
    send: ({ name, network }) =>
      act(
        'personAdd',
        { name, network: network === NONE ? null : network },
        t('somebody-added', { name: name.trim() }),
      ),
    done: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('add-somebody-title')} about={cockpit('add-somebody-about')}>
      <form {...form.props} className="flex flex-col gap-4">
        <Field label={t('name')} autoComplete="off" maxLength={LIMITS.nameChars} {...form.text('name')} />
        <Select
          label={t('network')}
          {...form.field('network')}
          options={[
            { value: NONE, words: t('no-network') },
            ...networks.map(one => ({ value: one.id, words: one.name })),
          ]}
        />
        <DialogButtons>
          <Button onClick={onClose}>{cockpit('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={busy || form.values.name.trim() === ''}>
            {t('add')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
