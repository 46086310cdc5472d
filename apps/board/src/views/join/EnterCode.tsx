import { normaliseCode } from '@folkmoot/kit'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'

/** The code on the wall. However it is typed (dashes, small letters, O for 0), it is the same code. */
export function EnterCode({
  typed,
  onType,
  error,
  onCode,
}: {
  typed: string
  onType(typed: string): void
  error: string | null
  onCode(code: string): Promise<void>
}) {
  const [busy, setBusy] = useState(false)
  const [empty, setEmpty] = useState(false)
  const submit = async () => {
    const code = normaliseCode(typed)
    setEmpty(code === '')
    if (code === '') return
    setBusy(true)
    await onCode(code)
    setBusy(false)
  }
  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="flex flex-col gap-2">
        <p className="text-base text-ink-soft">Folkmoot</p>
        <h1 className="text-prompt">Join the room</h1>
      </div>
      <Field
        label="Join code"
        hint="Eight letters and figures, on the wall and on the poster."
        error={empty ? 'Type the code first.' : error}
        value={typed}
        onChange={event => onType(event.target.value)}
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={300}
        className="text-title font-semibold tracking-[0.08em] uppercase"
      />
      <Button kind="primary" type="submit" wide disabled={busy}>
        {busy ? 'Looking …' : 'Find the event'}
      </Button>
    </form>
  )
}
