import { err, ok, type Result } from '@folkmoot/kit'
import { useLocation } from 'wouter'
import { Button } from '../../../design/Button.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useAction } from '../../../design/use-action.ts'
import { api } from '../../../live/api.ts'
import { type Refusal, refuse } from '../../../live/refusal.ts'
import { useEvent, useEventView } from '../parts/desk.ts'

/**
 * To the cockpit. An organiser may do all that facilitators may, but the cockpit belongs to that role: this device comes in
 * by a link of its own, which stands among the facilitators' links and can be withdrawn like theirs.
 */
export function RunButton() {
  const event = useEvent()
  const id = useEventView(view => view.event.id)
  const action = useAction()
  const [, navigate] = useLocation()

  const comeIn = async (): Promise<Result<string, Refusal>> => {
    const place = `/f/${id}`
    const me = await api.me()
    if (!me.ok) return me
    const isIn = (role: string, where: string | null, network: string | null) =>
      role === 'facilitator' && where === id && network === null
    if (me.value.sessions.some(one => isIn(one.role, one.event, one.network))) return ok(place)
    const link = await event.command('linkCreate', { label: 'The organiser' })
    if (!link.ok) return link
    const token = new URL(link.value.url, window.location.origin).hash.slice(1)
    const entered = await api.enter(token)
    if (!entered.ok) return entered
    return entered.value.event === id ? ok(place) : err(refuse('not-found'))
  }
  const run = async () => {
    const place = await action.run(comeIn)
    if (place) navigate(place)
  }
  return (
    <>
      <Button kind="primary" aria-disabled={action.busy} onClick={run}>
        Run the event
      </Button>
      <Refused error={action.error} />
    </>
  )
}
