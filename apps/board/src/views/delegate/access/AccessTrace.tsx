import type { AccessChange, MineView } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { api } from '../../../live/api.ts'
import { timeOf } from './time-of.ts'

const WORDS: Record<AccessChange['what'], string> = {
  asked: 'The organiser made a new return code.',
  approved: 'A device of yours approved it. The old code ended.',
  refused: 'A device of yours refused it. It opens nothing.',
  'let-in': 'The organiser let somebody in with it, to an empty page.',
  merged: 'The organiser put you together with another entry.',
  'not-me': 'Somebody said on a device: that is not me.',
  opened: 'Pages of yours open to each other.',
  ended: 'Codes and devices of an entry that was put together with yours ended.',
}

/** Words of mine that do not open here yet, and what was done to the ways into my pages. */
export function AccessTrace({ mine }: { mine: MineView }) {
  const { sealed, changes } = mine.access
  return (
    <>
      {sealed.length > 0 && <Sealed typedOnly={sealed.every(page => page.typed)} />}
      {changes.length > 0 && (
        <section aria-label="Ways into your page" className="flex flex-col gap-2">
          <h2 className="text-title">Ways into your page</h2>
          <ul className="flex flex-col gap-1 text-base">
            {changes.toReversed().map(({ at, what, dots }) => (
              <li key={`${at} ${what}`}>
                <span className="text-ink-soft tabular-nums">{timeOf(at)}</span> {WORDS[what]}{' '}
                {dots ? `${dots === 1 ? 'One dot was' : `${dots} dots were`} more than one person has.` : ''}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Sealed({ typedOnly }: { typedOnly: boolean }) {
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const done = await api.comeBack(code)
    setBusy(false)
    setError(done.ok ? null : done.error.message)
    if (done.ok) toast('Your words open here now.')
  }
  if (typedOnly)
    return (
      <Notice>
        What others typed for you, before you had a device, stays as it is. Ask the facilitator if something
        of it is to go.
      </Notice>
    )
  return (
    <section
      aria-label="Words that are sealed"
      className="flex flex-col gap-3 rounded-card border border-line bg-card p-4"
    >
      <h2 className="text-title">Other words of yours are sealed</h2>
      <p className="text-base">
        They are kept, and what you posted stays on the boards. They open here once you say yes on the other
        device, or with the return code that you had before.
      </p>
      <form onSubmit={open} className="flex flex-col gap-3">
        <Field
          label="The return code you had before"
          autoComplete="off"
          value={code}
          error={error}
          onChange={event => setCode(event.target.value)}
        />
        <Button type="submit" className="self-start" disabled={busy || code.trim() === ''}>
          Open my words
        </Button>
      </form>
    </section>
  )
}
