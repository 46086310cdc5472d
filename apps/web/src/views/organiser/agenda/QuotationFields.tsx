import type { Quotation } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { Field, TextArea } from '../../../design/Field.tsx'

/** Quotations with their authors, in the order they are shown. */
export function QuotationFields({
  quotations,
  onChange,
}: {
  quotations: readonly Quotation[]
  onChange(quotations: Quotation[]): void
}) {
  const change = (at: number, part: Partial<Quotation>) =>
    onChange(quotations.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className="flex flex-col gap-6">
      <legend className="mb-2 text-base font-semibold">Quotations</legend>
      {quotations.map((quotation, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quotation is its place in the list.
        <div key={index} className="flex flex-col gap-3 border-s-4 border-line ps-4">
          <TextArea
            label={`Quotation ${index + 1}`}
            maxLength={1_000}
            value={quotation.text}
            onChange={input => change(index, { text: input.target.value })}
          />
          <Field
            label="Who said it"
            maxLength={200}
            value={quotation.author}
            onChange={input => change(index, { author: input.target.value })}
          />
          <div>
            <Button
              kind="quiet"
              aria-label={`Remove quotation ${index + 1}`}
              onClick={() => onChange(quotations.filter((_, other) => other !== index))}
            >
              Remove
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...quotations, { text: '', author: '' }])}>Add a quotation</Button>
      </div>
    </fieldset>
  )
}
