import { LIMITS, type OrganiserView } from '@folkmoot/protocol'
import { Field, TextArea } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useSystem } from '../parts/desk.ts'

/** A new programme (`programme` null), or the name and description of one. */
export function ProgrammeForm({
  programme,
  close,
}: {
  programme: OrganiserView['programmes'][number] | null
  close(): void
}) {
  const system = useSystem()
  const form = useForm({
    kept: `programme ${programme?.id ?? 'new'}`,
    initial: { name: programme?.name ?? '', about: programme?.about ?? '' },
    send: values => system.command('programmeSave', { programme: programme?.id ?? null, ...values }),
    done: close,
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex max-w-2xl flex-col gap-4">
      <Field label="Name of the programme" required maxLength={LIMITS.titleChars} {...form.text('name')} />
      <TextArea label="What it is about" maxLength={4_000} {...form.text('about')} />
      <FormEnd form={form} save={programme ? 'Save the programme' : 'Add the programme'} />
    </form>
  )
}
