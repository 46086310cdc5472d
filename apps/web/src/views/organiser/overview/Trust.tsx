import { LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useForm } from '../../../design/use-form.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'

/** What people are told before they write: whom to speak to, and who receives the record. */
export function Trust() {
  const contact = useEventView(view => view.event.safetyContact)
  const goesTo = useEventView(view => view.event.recordGoesTo)
  const [editing, setEditing] = useState(false)
  const opener = useReturnFocus<HTMLButtonElement>(editing)
  return (
    <Section title="What people are told" about="Beside every place to write, before anybody writes.">
      {editing ? (
        <TrustForm contact={contact} goesTo={goesTo} close={() => setEditing(false)} />
      ) : (
        <>
          <blockquote className="flex flex-col gap-2 border-s-4 border-action ps-4 text-lead">
            <p>
              Worried about someone’s safety? Speak to{' '}
              <strong>{contact || 'somebody the organiser has not named yet'}</strong>.
            </p>
            <p>
              The record of this event goes to <strong>{goesTo || 'somebody not named yet'}</strong>.
            </p>
          </blockquote>
          {!(contact && goesTo) && (
            <Notice kind="warn">
              People read this before they write. Name both before the event begins.
            </Notice>
          )}
          <div>
            <Button kind="quiet" ref={opener} onClick={() => setEditing(true)}>
              Change these names
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}

function TrustForm(props: { contact: string; goesTo: string; close(): void }) {
  const event = useEvent()
  const form = useForm({
    kept: 'trust',
    initial: { safetyContact: props.contact, recordGoesTo: props.goesTo },
    send: values => event.command('eventUpdate', values),
    done: () => {
      announce('Saved. Everybody reads it from now on.')
      props.close()
    },
    close: props.close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex max-w-xl flex-col gap-4">
      <Field
        label="Whom to speak to about somebody’s safety"
        hint="A person who is there, by name, and where to find them: “Maggie, in blue, by the door”."
        maxLength={LIMITS.titleChars}
        {...form.text('safetyContact')}
      />
      <Field
        label="Who receives the record"
        hint="In plain words: “everybody here, and the programme’s team”."
        maxLength={LIMITS.titleChars}
        {...form.text('recordGoesTo')}
      />
      <FormEnd form={form} save="Save the names" />
    </form>
  )
}
