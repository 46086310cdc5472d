import { normaliseCode, type Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/joining'
import { Button } from '../../design/Button.tsx'
import type { Words } from '../../design/use-action.ts'
import { useForm } from '../../design/use-form.ts'
import { Wordmark } from '../../design/Wordmark.tsx'
import { CodeField } from './CodeField.tsx'

/** The code on the wall. However it is typed (dashes, small letters, O for 0), it is the same code. */
export function EnterCode({
  first,
  error,
  onCode,
}: {
  /** What stands in it to begin with: the code of the address. */
  first: string
  error: string | null
  onCode(code: string): Promise<Result<null, Words>>
}) {
  const form = useForm({
    kept: `join ${first}`,
    initial: { code: first },
    wrong: ({ code }) => (normaliseCode(code) === '' ? { code: t('type-the-code') } : {}),
    send: ({ code }) => onCode(normaliseCode(code)),
    done: () => {},
  })
  return (
    <form {...form.props} className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <p>
          <Wordmark className="text-lead" />
        </p>
        <h1 className="text-prompt">{t('join-the-room')}</h1>
      </div>
      <CodeField label={t('join-code')} hint={t('join-code-hint')} error={error} {...form.text('code')} />
      <Button kind="primary" type="submit" wide aria-disabled={form.action.busy}>
        {t(form.action.busy ? 'looking' : 'find-the-event')}
      </Button>
    </form>
  )
}
