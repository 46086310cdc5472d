/**
 * By which a browser goes on under another address as the person that it is: one ticket a press, used once, good for two minutes,
 * and forgotten with the process.
 */
import { type Clock, randomSecret } from '@folkmoot/kit'
import type { Id } from '@folkmoot/protocol'
import { hashToken } from './hashes.ts'

const GOOD_FOR_MS = 2 * 60_000

export interface TicketHolder {
  event: Id
  /** The page that the browser writes on. */
  person: Id
  /** Signed out meanwhile, its ticket opens nothing. */
  device: Id
}

export interface Tickets {
  make(holder: TicketHolder): string
  /** Whoever asks again with the key of before is answered as before, as long as it would have been good. */
  use(ticket: string, key: string | null): TicketHolder | null
}

export function createTickets(clock: Pick<Clock, 'now'>): Tickets {
  const open = new Map<string, TicketHolder & { until: number; usedBy: string | null }>()
  return {
    make(holder) {
      for (const [hash, { until }] of open) if (until <= clock.now()) open.delete(hash)
      const ticket = randomSecret()
      open.set(hashToken(ticket), { ...holder, until: clock.now() + GOOD_FOR_MS, usedBy: null })
      return ticket
    },
    use(ticket, key) {
      const found = open.get(hashToken(ticket))
      if (!found || found.until <= clock.now()) return null
      const again = found.usedBy !== null && found.usedBy === key
      if (found.usedBy !== null && !again) return null
      found.usedBy = key ?? ''
      const { event, person, device } = found
      return { event, person, device }
    },
  }
}
