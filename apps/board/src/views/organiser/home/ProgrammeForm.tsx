import { LIMITS, type OrganiserView } from '@folkmoot/protocol'
import type { FormEvent } from 'react'
import { Field, TextArea } from '../../../design/Field.tsx'
import { forgetTyping } from '../../../live/typing.ts'
import { useKept } from '../../../ui/use-kept.ts'
import { useSystem } from '../parts/desk.ts'
import { FormEnd } from '../parts/FormEnd.tsx'
import { useAction } from '../parts/use-action.ts'
import { useFirstFocus } from '../parts/use-focus.ts'

/** A new programme (`programme` null), or the name and description of one. */
export function ProgrammeForm({
  programme,
  close,
}: {
  programme: OrganiserView['programmes'][number] | null
  close(): void
}) {
  const system = useSystem()
  const action = useAction()
  const form = useFirstFocus()
  const kept = `programme ${programme?.id ?? 'new'}`
  const [name, setName] = useKept(`${kept} name`, programme?.name ?? '')
  const [about, setAbout] = useKept(`${kept} about`, programme?.about ?? '')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await action.run(() =>
      system.command('programmeSave', { programme: programme?.id ?? null, name, about }),
    )
    if (!saved) return
    forgetTyping(kept)
    close()
  }
  return (
    <form ref={form} onSubmit={save} className="flex max-w-2xl flex-col gap-4">
      <Field
        label="Name of the programme"
        required
        maxLength={LIMITS.titleChars}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <TextArea
        label="What it is about"
        maxLength={4_000}
        value={about}
        onChange={event => setAbout(event.target.value)}
      />
      <FormEnd
        action={action}
        save={programme ? 'Save the programme' : 'Add the programme'}
        cancel={() => {
          forgetTyping(kept)
          close()
        }}
      />
    </form>
  )
}
