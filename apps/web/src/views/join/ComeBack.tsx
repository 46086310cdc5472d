import { err, normaliseCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/joining'
import { useLocation } from 'wouter'
import { Button } from '../../design/Button.tsx'
import { useForm } from '../../design/use-form.ts'
import { type Answer, api, type Returned } from '../../live/api.ts'
import type { WhatIsLeft } from '../../live/kept-api.ts'
import { finishLeavings } from '../../live/leaving.ts'
import { refuse } from '../../live/refusal.ts'
import { CodeField } from './CodeField.tsx'
import { comeIn } from './come-in.ts'

/** Few codes are of an event that was deleted: what reads its answer is fetched for those alone. */
async function openWhatIsLeft(code: string): Answer<WhatIsLeft> {
  try {
    const { keptApi } = await import('../../live/kept-api.ts')
    return await keptApi.open(code)
  } catch {
    return err(refuse('unreachable'))
  }
}

/** Back to one's own words, on this device or another. */
export function ComeBack({
  event: at,
  onGiveUp,
  onLeft,
}: {
  event: string | null
  onGiveUp(): void
  /** The event was deleted: this is what the code opens. */
  onLeft(code: string, left: WhatIsLeft): void
}) {
  const [, go] = useLocation()
  // It is theirs alone: nothing of it is kept.
  const form = useForm({
    initial: { code: '' },
    wrong: ({ code }) => (normaliseCode(code) === '' ? { code: t('type-return-code') } : {}),
    send: async ({ code }): Answer<Returned | WhatIsLeft> => {
      await finishLeavings()
      const back = await api.comeBack(normaliseCode(code), at)
      if (back.ok || back.error.reason !== 'event-deleted') return back
      return openWhatIsLeft(normaliseCode(code))
    },
    done: (answer, { code }) => {
      if ('notes' in answer) return onLeft(normaliseCode(code), answer)
      comeIn(code, answer, go)
    },
  })
  return (
    <form {...form.props} className="flex flex-col gap-6">
      <h1 className="text-prompt">{t('welcome-back')}</h1>
      <CodeField
        label={t('your-return-code')}
        hint={t('return-code-hint')}
        error={form.action.error}
        {...form.text('code')}
      />
      <Button kind="primary" type="submit" wide aria-disabled={form.action.busy}>
        {t(form.action.busy ? 'looking' : 'come-back-in')}
      </Button>
      <p className="text-base text-ink-soft">{t('lost-it')}</p>
      <Button kind="quiet" className="self-start" onClick={onGiveUp}>
        {t('new-here')}
      </Button>
    </form>
  )
}
