import type { Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/delegate'
import { LIMITS } from '@folkmoot/protocol'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import type { Words } from '../../design/use-action.ts'
import { useForm } from '../../design/use-form.ts'
import { rememberContact, rememberedContact } from '../../ui/remembered.ts'

/** How to reach me: one line, kept on this device for the next time, and given only where both have said yes. */
export function ContactLine({
  label,
  not,
  busy,
  send,
  onNot,
}: {
  label: string
  not: string
  busy: boolean
  /** Whoever is given it says why it was refused. null: the answer is not waited for. */
  send(contact: string): Promise<Result<unknown, Words>> | null
  onNot(): void
}) {
  const form = useForm({
    initial: () => ({ contact: rememberedContact() }),
    send: values => {
      const contact = values.contact.trim()
      rememberContact(contact)
      return send(contact)
    },
  })
  return (
    <form {...form.props} className="flex flex-col gap-3">
      <Field
        label={t('how-they-reach-you')}
        hint={t('contact-hint')}
        maxLength={LIMITS.titleChars}
        autoComplete="email"
        {...form.text('contact')}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy || form.values.contact.trim() === ''}>
          {label}
        </Button>
        <Button kind="quiet" disabled={busy} onClick={onNot}>
          {not}
        </Button>
      </div>
    </form>
  )
}
