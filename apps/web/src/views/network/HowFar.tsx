/** How far the sealed notes of a meeting, or a case study, may be shown: said by whoever leads, at any time. */
import { t as ladder } from '@folkmoot/messages/consent'
import { t } from '@folkmoot/messages/network'
import { LIMITS, type Reach } from '@folkmoot/protocol'
import { useState } from 'react'
import { announce } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { Choice } from '../../design/Choice.tsx'
import { Field } from '../../design/Field.tsx'
import { FormEnd } from '../../design/FormEnd.tsx'
import { typedWhole } from '../../design/typed-number.ts'
import { useForm } from '../../design/use-form.ts'
import { type NetworkPlace, networkApi } from '../../live/network-api.ts'

type Placed = NonNullable<NetworkPlace['boards'][number]['placed']>
const LADDER: readonly Reach[] = ['self', 'network', 'here', 'programme', 'public']

export default function HowFar({
  event,
  title,
  placed,
  changed,
}: {
  event: string
  title: string
  placed: Placed
  changed(): Promise<void>
}) {
  const [saying, setSaying] = useState(false)
  if (saying)
    return (
      <Say
        event={event}
        placed={placed}
        close={() => setSaying(false)}
        done={async () => {
          setSaying(false)
          announce(t('how-far-noted'))
          await changed()
        }}
      />
    )
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p className="text-base">
        {t('shown-to')} <strong>{ladder('reach', { reach: placed.reach })}</strong>
        {placed.hours !== null && <> · {t('hours-noted', { n: placed.hours })}</>}
      </p>
      <Button size="small" aria-label={t('change-how-far-of', { title })} onClick={() => setSaying(true)}>
        {t('change-how-far')}
      </Button>
    </div>
  )
}

function Say({
  event,
  placed,
  close,
  done,
}: {
  event: string
  placed: Placed
  close(): void
  done(): unknown
}) {
  const hoursOf = (typed: string) => typedWhole(typed, { least: 0, most: LIMITS.hoursNoted })
  const form = useForm({
    kept: `how-far ${event} ${placed.board}`,
    initial: { reach: placed.reach as Reach, hours: placed.hours === null ? '' : String(placed.hours) },
    wrong: ({ hours }) => ({ hours: hoursOf(hours).words }),
    send: ({ reach, hours }) =>
      networkApi.sayHowFar(event, { of: placed.board, reach, hours: hoursOf(hours).n }),
    done,
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex flex-col gap-3 rounded-card border-2 border-action bg-card p-4">
      <Choice<string>
        legend={t('how-far')}
        options={LADDER.map(reach => ({
          value: reach,
          title: ladder('reach', { reach }),
          meaning: t('how-far-meaning', { reach }),
        }))}
        value={form.values.reach}
        onChange={value => form.set({ reach: LADDER.find(one => one === value) ?? 'network' })}
      />
      <Field
        label={t('hours')}
        hint={t('hours-hint')}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-40"
        {...form.text('hours')}
      />
      <FormEnd form={form} save={t('save-how-far')} />
    </form>
  )
}
