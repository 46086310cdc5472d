/** A format's small answers beside the text, declared as data: one form draws them for phone, laptop and cockpit. */
import type { FieldSpec, FieldValue } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/notes'
import type { Quotation } from '@folkmoot/protocol'
import { type ReactNode, useId } from 'react'
import { Field, TextArea } from './Field.tsx'
import { missingFields } from './fields-missing.ts'
import { QuotationPicker } from './QuotationPicker.tsx'
import { RadioCard } from './RadioCard.tsx'

export type FieldValues = Readonly<Record<string, FieldValue | undefined>>

export interface FieldsFormProps {
  specs: readonly FieldSpec[]
  values: FieldValues
  /** All of them with the one that changed; `undefined` members have no answer. */
  onValues(values: FieldValues): void
  /** Of the board's session, for the pickers. */
  quotations?: readonly Quotation[]
}

/** Labels, hints and targets of 48 px. It sends nothing by itself. */
export function FieldsForm({ specs, values, onValues, quotations = [] }: FieldsFormProps) {
  if (specs.length === 0) return null
  return (
    <div className="flex flex-col gap-5">
      {specs.map(spec => (
        <OneField
          key={spec.key}
          spec={spec}
          value={values[spec.key]}
          onValue={value => onValues({ ...values, [spec.key]: value })}
          quotations={quotations}
        />
      ))}
    </div>
  )
}

/** Beside a button that waits for them: the required answers that are not there yet. */
export function StillOpen({ specs, values }: Pick<FieldsFormProps, 'specs' | 'values'>) {
  const missing = missingFields(specs, values)
  return (
    <p role="status" className="text-small text-ink-soft empty:hidden">
      {missing.length > 0 && t('still-open', { answers: missing.map(spec => spec.label).join(' · ') })}
    </p>
  )
}

interface OneProps<K extends FieldSpec['kind'] = FieldSpec['kind']> {
  spec: Extract<FieldSpec, { kind: K }>
  value: FieldValue | undefined
  onValue(value: FieldValue | undefined): void
}

function OneField({ quotations, ...one }: OneProps & { quotations: readonly Quotation[] }) {
  const { spec, value, onValue } = one
  switch (spec.kind) {
    case 'text':
      return <TextField {...{ spec, value, onValue }} />
    case 'choice':
      return <ChoiceField {...{ spec, value, onValue }} />
    case 'scale':
      return <ScaleField {...{ spec, value, onValue }} />
    case 'tick':
      return <TickField {...{ spec, value, onValue }} />
    // Its panel asks beside the words themselves.
    case 'notes':
      return null
    case 'quotation':
      return (
        <Group spec={spec}>
          <QuotationPicker
            quotations={quotations}
            chosen={typeof value === 'number' ? value : null}
            onChoose={onValue}
          />
        </Group>
      )
  }
}

function labelOf(spec: FieldSpec): ReactNode {
  return (
    <>
      {spec.label}
      {!spec.required && <span className="font-normal text-ink-soft"> {t('if-you-like')}</span>}
    </>
  )
}

function TextField({ spec, value, onValue }: OneProps<'text'>) {
  const text = typeof value === 'string' ? value : ''
  const over = text.length - spec.max
  const common = {
    label: labelOf(spec),
    hint: spec.hint,
    value: text,
    error: over > 0 ? t('too-long', { n: over }) : null,
    'aria-required': spec.required,
    onChange: (event: { target: { value: string } }) => onValue(event.target.value || undefined),
  }
  return (spec.rows ?? 1) > 1 ? (
    <TextArea {...common} rows={spec.rows} className="min-h-0" />
  ) : (
    <Field {...common} dir="auto" autoComplete="off" />
  )
}

/** One question with its answers under it. */
function Group({ spec, children }: { spec: FieldSpec; children: ReactNode }) {
  const hint = useId()
  return (
    <fieldset aria-describedby={spec.hint ? hint : undefined} className="flex min-w-0 flex-col">
      <legend className="mb-2 text-base font-semibold">{labelOf(spec)}</legend>
      {spec.hint && (
        <p id={hint} className="-mt-1 mb-2 text-small text-ink-soft">
          {spec.hint}
        </p>
      )}
      {children}
    </fieldset>
  )
}

function ChoiceField({ spec, value, onValue }: OneProps<'choice'>) {
  const name = useId()
  const short = spec.options.every(option => option.label.length <= 16)
  return (
    <Group spec={spec}>
      <div className={short ? 'grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-2' : 'grid gap-2'}>
        {spec.options.map(option => (
          <RadioCard
            key={option.value}
            name={name}
            checked={value === option.value}
            onChoose={() => onValue(option.value)}
          >
            {option.label}
          </RadioCard>
        ))}
      </div>
      {!spec.required && value !== undefined && <NoAnswer onClear={() => onValue(undefined)} />}
    </Group>
  )
}

/** Steps in a row with the words of both ends beside it; the chosen step is said in full. */
function ScaleField({ spec, value, onValue }: OneProps<'scale'>) {
  const name = useId()
  const chosen = typeof value === 'number' ? spec.steps[value - 1] : undefined
  return (
    <Group spec={spec}>
      <div className="grid auto-cols-fr grid-flow-col gap-1 min-[22rem]:gap-2">
        {spec.steps.map((step, index) => (
          <RadioCard
            key={step}
            name={name}
            checked={value === index + 1}
            onChoose={() => onValue(index + 1)}
            label={step}
            className="justify-center px-1 text-lead"
          >
            <span aria-hidden="true">{index + 1}</span>
          </RadioCard>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1 flex justify-between gap-6 text-small text-ink-soft">
        <span>{spec.steps[0]}</span>
        <span className="text-end">{spec.steps.at(-1)}</span>
      </div>
      <p aria-hidden="true" className="text-base font-semibold empty:hidden">
        {chosen}
      </p>
      {!spec.required && value !== undefined && <NoAnswer onClear={() => onValue(undefined)} />}
    </Group>
  )
}

function NoAnswer({ onClear }: { onClear(): void }) {
  return (
    <button
      type="button"
      onClick={onClear}
      className="-mx-2 min-h-12 self-start px-2 text-base underline decoration-1 underline-offset-4"
    >
      {t('no-answer')}
    </button>
  )
}

function TickField({ spec, value, onValue }: OneProps<'tick'>) {
  const hint = useId()
  return (
    <div className="flex flex-col">
      <label className="flex min-h-12 items-center gap-3 text-base font-semibold">
        <input
          type="checkbox"
          checked={value === true}
          aria-describedby={spec.hint ? hint : undefined}
          onChange={event => onValue(event.target.checked || undefined)}
          className="size-6 shrink-0 accent-action"
        />
        {spec.label}
      </label>
      {spec.hint && (
        <p id={hint} className="ps-9 text-small text-ink-soft">
          {spec.hint}
        </p>
      )}
    </div>
  )
}
