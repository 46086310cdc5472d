import { tablesFor } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/cockpit'
import { useId, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { Field } from '../../../design/Field.tsx'
import { SmallSelect } from '../../../design/Select.tsx'
import { typedWhole } from '../../../design/typed-number.ts'
import { useAct, useCockpitView } from '../cockpit.ts'

type Way = 'own' | 'mixed' | 'together'
const CONSEQUENCE = {
  own: 'tables-replaced-own',
  mixed: 'tables-replaced-mixed',
  together: 'tables-replaced-together',
} as const

/** So many tables: everybody sits where they like and says where, or is dealt a seat. */
export function MakeTables() {
  const seated = useCockpitView(view => view.tables.length)
  const joined = useCockpitView(view => view.room.joined)
  const { act, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const [typed, setTyped] = useState('')
  const wrongId = useId()
  const [way, setWay] = useState<Way>('own')
  const many = seated || tablesFor(joined)
  const [wrong, setWrong] = useState<string | null>(null)
  const whole = typedWhole(typed, { least: 1, most: 100 })
  const n = whole.n ?? many
  const make = () =>
    act(
      'tablesMake',
      { count: n, mix: way !== 'together', own: way === 'own' },
      way === 'own' ? t('tables-made-own', { n }) : t('tables-made', { n }),
    )
  const submit = () => {
    setWrong(whole.words)
    if (whole.words) return
    if (seated === 0) return void make()
    ask({
      title: t('make-tables-anew'),
      about: t(CONSEQUENCE[way]),
      label: t('make-n-tables', { n }),
      go: make,
    })
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="flex items-start gap-2">
        <div className="w-20">
          <Field
            label="Tables"
            labelHidden
            inputMode="numeric"
            className="min-h-11! text-base!"
            placeholder={String(many)}
            value={typed}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? wrongId : undefined}
            onChange={event => {
              setTyped(event.target.value)
              setWrong(null)
            }}
          />
        </div>
        <Button type="submit" size="small" disabled={busy}>
          {seated === 0 ? 'Make tables' : 'Make tables anew …'}
        </Button>
      </div>
      <p id={wrongId} role="alert" className="text-small font-semibold text-stop empty:hidden">
        {wrong}
      </p>
      <SmallSelect
        aria-label={t('how-people-sit')}
        value={way}
        onChange={value => setWay(value as Way)}
        options={(Object.keys(CONSEQUENCE) as Way[]).map(value => ({ value, words: t(`seats-${value}`) }))}
      />
      {dialog}
    </form>
  )
}
