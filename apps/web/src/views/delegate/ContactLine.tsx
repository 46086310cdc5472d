import { t } from '@folkmoot/messages/delegate'
import { LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { rememberContact, rememberedContact } from '../../ui/remembered.ts'

/** How to reach me: one line, kept on this device for the next time, and given only where both have said yes. */
export function ContactLine({
  send,
  not,
  busy,
  onSend,
  onNot,
}: {
  send: string
  not: string
  busy: boolean
  onSend(contact: string): void
  onNot(): void
}) {
  const [contact, setContact] = useState(rememberedContact)
  const ready = contact.trim() !== ''
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={event => {
        event.preventDefault()
        if (!ready) return
        rememberContact(contact.trim())
        onSend(contact.trim())
      }}
    >
      <Field
        label={t('how-they-reach-you')}
        hint={t('contact-hint')}
        value={contact}
        maxLength={LIMITS.titleChars}
        autoComplete="email"
        onChange={event => setContact(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy || !ready}>
          {send}
        </Button>
        <Button kind="quiet" disabled={busy} onClick={onNot}>
          {not}
        </Button>
      </div>
    </form>
  )
}
