import type { Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/sorting'
import { LIMITS } from '@folkmoot/protocol'
import { Field } from '../../../../design/Field.tsx'
import { FormEnd } from '../../../../design/FormEnd.tsx'
import { useForm } from '../../../../design/use-form.ts'

interface NewGroupProps {
  begin(name: string): Promise<Result<unknown, { message: string }>>
  close(): void
}

/** A group that begins with the note that is looked at. */
export function NewGroup({ begin, close }: NewGroupProps) {
  const form = useForm({ initial: { name: '' }, send: ({ name }) => begin(name), close, focus: true })
  return (
    <form {...form.props} className="flex flex-col gap-3">
      <Field label={t('name-of-new')} required maxLength={LIMITS.titleChars} {...form.text('name')} />
      <FormEnd form={form} save={t('begin')} />
    </form>
  )
}
