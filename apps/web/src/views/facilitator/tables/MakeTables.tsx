import { tablesFor } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/cockpit'
import { useId } from 'react'
import { Button } from '../../../design/Button.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { Field } from '../../../design/Field.tsx'
import { SmallSelect } from '../../../design/Select.tsx'
import { typedWhole } from '../../../design/typed-number.ts'
import { useForm } from '../../../design/use-form.ts'
import { useAct, useCockpitView } from '../cockpit.ts'

type Way = 'own' | 'mixed' | 'together'
const CONSEQUENCE = {
  own: 'tables-replaced-own',
  mixed: 'tables-replaced-mixed',
  together: 'tables-replaced-together',
} as const

const read = (tables: string) => typedWhole(tables, { least: 1, most: 100 })

/** So many tables: everybody sits where they like and says where, or is dealt a seat. */
export function MakeTables() {
  const seated = useCockpitView(view => view.tables.length)
  const joined = useCockpitView(view => view.room.joined)
  const { act, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const wrongId = useId()
  const many = seated || tablesFor(joined)
  const form = useForm({
    initial: { tables: '', way: 'own' as Way },
    wrong: ({ tables }) => ({ tables: read(tables).words }),
    send: ({ tables, way }) => {
      const n = read(tables).n ?? many
      const make = () =>
        act(
          'tablesMake',
          { count: n, mix: way !== 'together', own: way === 'own' },
          way === 'own' ? t('tables-made-own', { n }) : t('tables-made', { n }),
        )
      if (seated === 0) return make()
      ask({
        title: t('make-tables-anew'),
        about: t(CONSEQUENCE[way]),
        label: t('make-n-tables', { n }),
        go: make,
      })
      return null
    },
  })
  const { error: wrong, ...tables } = form.text('tables')
  const way = form.field('way')
  return (
    <form {...form.props} className="flex flex-col gap-2">
      <div className="flex items-start gap-2">
        <div className="w-20">
          <Field
            label="Tables"
            labelHidden
            inputMode="numeric"
            className="min-h-11! text-base!"
            placeholder={String(many)}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? wrongId : undefined}
            {...tables}
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
        value={way.value}
        onChange={value => way.onChange(value as Way)}
        options={(Object.keys(CONSEQUENCE) as Way[]).map(value => ({ value, words: t(`seats-${value}`) }))}
      />
      {dialog}
    </form>
  )
}
