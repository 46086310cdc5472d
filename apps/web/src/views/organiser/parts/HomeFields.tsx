import { t } from '@folkmoot/messages/home'
import { type EventView, LIMITS } from '@folkmoot/protocol'
import { Choice } from '../../../design/Choice.tsx'
import { Field } from '../../../design/Field.tsx'

export type EventHome = NonNullable<EventView['home']>
const KINDS = ['address', 'folder', 'nowhere'] as const

export const NO_HOME: EventHome = { kind: 'nowhere', address: '', withdrawals: '' }

/** An address where it lives nowhere is none. */
export const cleanHome = (home: EventHome): EventHome => ({
  ...home,
  address: home.kind === 'nowhere' ? '' : home.address,
})

/** Where an event lives afterwards, and who takes withdrawals. */
export function HomeFields({ home, onChange }: { home: EventHome; onChange(home: EventHome): void }) {
  const { kind, address, withdrawals } = home
  return (
    <>
      <Choice
        legend={t('legend')}
        value={kind}
        onChange={kind => onChange({ ...home, kind })}
        options={KINDS.map(kind => ({
          value: kind,
          title: t('kind', { kind }),
          meaning: t('meaning', { kind }),
        }))}
      />
      {kind !== 'nowhere' && (
        <Field
          label={t('address')}
          hint={t('address-hint')}
          maxLength={LIMITS.titleChars}
          value={address}
          onChange={event => onChange({ ...home, address: event.target.value })}
        />
      )}
      <Field
        label={t('withdrawals')}
        hint={t('withdrawals-hint')}
        maxLength={LIMITS.titleChars}
        value={withdrawals}
        onChange={event => onChange({ ...home, withdrawals: event.target.value })}
      />
    </>
  )
}
