import { LIMITS } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { forgetTyping } from '../../../live/typing.ts'
import { useKept } from '../../../ui/use-kept.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { FormEnd } from '../parts/FormEnd.tsx'
import { Section } from '../parts/Section.tsx'
import { useAction } from '../parts/use-action.ts'
import { useFirstFocus, useReturnFocus } from '../parts/use-focus.ts'

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
          <blockquote className="flex flex-col gap-2 border-l-4 border-action pl-4 text-lead">
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
  const action = useAction()
  const form = useFirstFocus()
  const kept = `trust`
  const [safetyContact, setContact] = useKept(`${kept} safetyContact`, props.contact)
  const [recordGoesTo, setGoesTo] = useKept(`${kept} recordGoesTo`, props.goesTo)
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const saved = await action.run(() => event.command('eventUpdate', { safetyContact, recordGoesTo }))
    if (!saved) return
    forgetTyping(kept)
    announce('Saved. Everybody reads it from now on.')
    props.close()
  }
  return (
    <form ref={form} onSubmit={save} className="flex max-w-xl flex-col gap-4">
      <Field
        label="Whom to speak to about somebody’s safety"
        hint="A person who is there, by name, and where to find them: “Maggie, in blue, by the door”."
        maxLength={LIMITS.titleChars}
        value={safetyContact}
        onChange={input => setContact(input.target.value)}
      />
      <Field
        label="Who receives the record"
        hint="In plain words: “everybody here, and the programme’s team”."
        maxLength={LIMITS.titleChars}
        value={recordGoesTo}
        onChange={input => setGoesTo(input.target.value)}
      />
      <FormEnd
        action={action}
        save="Save the names"
        cancel={() => {
          forgetTyping(kept)
          props.close()
        }}
      />
    </form>
  )
}
