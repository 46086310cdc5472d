import { t } from '@folkmoot/messages/sheets'
import type { BoardView } from '@folkmoot/protocol'
import type { KeyboardEvent } from 'react'
import { Field } from '../../../design/Field.tsx'
import { RadioCard } from '../../../design/RadioCard.tsx'
import { Select } from '../../../design/Select.tsx'
import type { Form } from '../../../design/use-form.ts'
import { useCockpitView } from '../cockpit.ts'
import { useDistinctNames } from '../parts/use-distinct-names.ts'
import { type Known, meant, type Sheet } from './sheet.ts'

interface WhoseProps {
  board: BoardView
  form: Form<Sheet>
  people: readonly Known[]
}

/** The blanks at the head of a sheet: a name where notes carry names, and a network where there is none yet. */
export function Whose({ board, form, people }: WhoseProps) {
  const isNamed = board.visibility === 'named'
  const { without } = meant(people, form.values.name)
  const asksNetwork =
    board.network === null && (!isNamed || (form.values.name.trim() !== '' && without.length === 0))
  return (
    <>
      {isNamed && <Name form={form} people={people} />}
      {asksNetwork && <Network form={form} />}
    </>
  )
}

function Name({ form, people }: Omit<WhoseProps, 'board'>) {
  const called = useDistinctNames()
  const { without, hasDevice } = meant(people, form.values.name)
  const [only] = without
  const hint =
    form.values.name.trim() === ''
      ? null
      : without.length > 1
        ? null
        : only
          ? t('name-known', { name: only.name })
          : t(hasDevice ? 'name-has-device' : 'name-new')
  // Enter goes on to the words, as Tab does; it does not send half a sheet.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const { form: around } = event.currentTarget
    const all = [...(around?.querySelectorAll<HTMLElement>('input, select, textarea') ?? [])]
    all[all.indexOf(event.currentTarget) + 1]?.focus()
  }
  return (
    <>
      <Field
        label={t('name-on-sheet')}
        autoComplete="off"
        list="sheet-people"
        maxLength={80}
        onKeyDown={onKeyDown}
        {...form.text('name')}
      />
      <p role="status" className="-mt-3 text-small text-ink-soft empty:hidden">
        {hint}
      </p>
      <datalist id="sheet-people">
        {people
          .filter(one => one.deviceless)
          .map(one => (
            <option key={one.id} value={one.name} />
          ))}
      </datalist>
      {without.length > 1 && (
        <fieldset className="grid gap-2">
          <legend className="mb-2 text-base font-semibold">{t('name-several')}</legend>
          {without.map(one => (
            <RadioCard
              key={one.id}
              name="sheet-which"
              checked={form.values.which === one.id}
              onChoose={() => form.set({ which: one.id })}
            >
              {called(one)}
            </RadioCard>
          ))}
        </fieldset>
      )}
    </>
  )
}

function Network({ form }: { form: Form<Sheet> }) {
  const networks = useCockpitView(view => view.networks)
  return (
    <Select
      label={t('network')}
      {...form.field('network')}
      options={[
        { value: '', words: t('no-network') },
        ...networks.map(({ id, name }) => ({ value: id, words: name })),
      ]}
    />
  )
}
