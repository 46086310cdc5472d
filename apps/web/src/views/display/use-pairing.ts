import { randomId } from '@folkmoot/kit'
import { useEffect, useState } from 'react'
import { api, type PairingScreen } from '../../live/api.ts'
import { isUnreachable } from '../../live/refusal.ts'

const POLL_MS = 2_000

export interface Pairing {
  code: string | null
  /** Paired with this event. */
  event: string | null
  /** In plain words; null when all is well. */
  trouble: string | null
}

/** Asks for a code and whether somebody has typed it; a code that has expired is replaced. */
export function usePairing(on: boolean): Pairing {
  const [pairing, setPairing] = useState<Pairing>({ code: null, event: null, trouble: null })
  useEffect(() => {
    if (!on) return
    let here = true
    let timer: ReturnType<typeof setTimeout>
    let screen: Asked | null = null
    const step = async () => {
      const change = screen ? await poll(screen) : await ask()
      if (!here) return
      if (change.screen !== undefined) screen = change.screen
      setPairing(was => ({ ...was, ...change.pairing }))
      if (!change.pairing.event) timer = setTimeout(step, change.screen === null ? 0 : POLL_MS)
    }
    void step()
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [on])
  return pairing
}

type Asked = PairingScreen & { key: string }

interface Change {
  /** null: ask for another code at once. */
  screen?: Asked | null
  pairing: Partial<Pairing>
}

async function ask(): Promise<Change> {
  const asked = await api.newDisplay()
  return asked.ok
    ? { screen: { ...asked.value, key: randomId(32) }, pairing: { code: asked.value.code, trouble: null } }
    : { pairing: { trouble: asked.error.message } }
}

async function poll(screen: Asked): Promise<Change> {
  const answer = await api.pollDisplay(screen, screen.key)
  if (answer.ok) return { pairing: { event: answer.value.paired ? answer.value.event : null, trouble: null } }
  if (isUnreachable(answer.error)) return { pairing: { trouble: answer.error.message } }
  return { screen: null, pairing: { code: null } }
}
