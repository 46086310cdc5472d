import { normaliseCode } from '@folkmoot/kit'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { api } from '../../live/api.ts'
import { finishLeavings } from '../../live/leaving.ts'
import { rememberReturnCode } from '../../ui/remembered.ts'
import { useTab } from '../../ui/tab-store.ts'

/** Back to one's own words, on this device or another. */
export function ComeBack({ onGiveUp }: { onGiveUp(): void }) {
  const [, go] = useLocation()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    const code = normaliseCode(typed)
    if (code === '') return setError('Type your return code first.')
    setBusy(true)
    await finishLeavings()
    const answer = await api.comeBack(code)
    setBusy(false)
    if (!answer.ok) return setError(answer.error.message)
    rememberReturnCode(answer.value.event, code)
    useTab.getState().setReturned(true)
    go(`/e/${answer.value.event}`)
  }
  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <h1 className="text-prompt">Welcome back</h1>
      <Field
        label="Your return code"
        hint="You were given it when you joined. It is yours alone, not the one on the wall."
        error={error}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={300}
        className="text-title font-semibold tracking-[0.08em] uppercase"
      />
      <Button kind="primary" type="submit" wide disabled={busy}>
        {busy ? 'Looking …' : 'Come back in'}
      </Button>
      <p className="text-base text-ink-soft">Lost it? The organiser can give you a new one.</p>
      <Button kind="quiet" className="self-start" onClick={onGiveUp}>
        I am new here
      </Button>
    </form>
  )
}
