import { t } from '@folkmoot/messages/publication'
import { useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { NetworkMark } from '../../../design/NetworkMark.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useForm } from '../../../design/use-form.ts'
import type { PublicationLook } from '../../../live/publication-api.ts'
import { DayField } from '../parts/DayField.tsx'
import { useSystem } from '../parts/desk.ts'

type Row = PublicationLook['networks'][number]

/** How far each network's case study is, and until when it is asked for. */
export function Cases({
  networks,
  hours,
  changed,
}: {
  networks: readonly Row[]
  hours: number | null
  changed(): Promise<void>
}) {
  if (networks.length === 0) return <p className="text-lead text-ink-soft">{t('no-networks')}</p>
  return (
    <>
      <ul aria-label={t('cases')} className="flex flex-col divide-y divide-line lg:-mt-4">
        {networks.map(row => (
          <Line key={row.network.id} row={row} changed={changed} />
        ))}
      </ul>
      {hours !== null && <p className="text-base text-ink-soft">{t('hours-all', { n: hours })}</p>}
    </>
  )
}

function Line({ row, changed }: { row: Row; changed(): Promise<void> }) {
  const { network, due, overdue, state, meetings, hours } = row
  const [setting, setSetting] = useState(false)
  const button = useReturnFocus<HTMLButtonElement>(setting)
  return (
    <li className="flex flex-col gap-1 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="text-lead font-semibold">
          <NetworkMark network={network} />
        </span>
        <span className={state === 'in' ? 'text-base font-semibold text-action' : 'text-base font-semibold'}>
          {t('state', { state })}
        </span>
      </div>
      <p className="text-base text-ink-soft">
        {t('meetings', { all: meetings.all, in: meetings.in })}
        {hours !== null && <> · {t('hours', { n: hours })}</>}
      </p>
      {setting ? (
        <DueForm
          row={row}
          close={() => setSetting(false)}
          done={() => {
            setSetting(false)
            toast(t('due-saved'))
            void changed()
          }}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4">
          <p className="text-base">
            {due === null ? t('no-due') : t('due-on', { day: due })}
            {overdue !== null && <span className="text-ink-soft"> · {t('overdue', { n: overdue })}</span>}
          </p>
          <Button
            kind="quiet"
            size="small"
            ref={button}
            aria-label={t(due === null ? 'due-set-of' : 'due-change-of', { network: network.name })}
            onClick={() => setSetting(true)}
          >
            {t(due === null ? 'due-set' : 'due-change')}
          </Button>
        </div>
      )}
    </li>
  )
}

function DueForm({ row: { network, due }, close, done }: { row: Row; close(): void; done(): void }) {
  const system = useSystem()
  const form = useForm({
    kept: `case-due ${network.id}`,
    initial: { day: due ?? '' },
    send: ({ day }) => system.command('caseDue', { network: network.id, day: day === '' ? null : day }),
    done,
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex flex-col gap-3 pt-2">
      <DayField label={t('due-of', { network: network.name })} {...form.text('day')} />
      <FormEnd form={form} save={t('due-save')} />
    </form>
  )
}
