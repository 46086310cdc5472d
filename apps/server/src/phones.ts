/** Phones that scanned the organiser's test QR: proof that the venue's Wi-Fi lets devices reach this server. */
import type { Clock } from '@folkmoot/kit'
import type { OrganiserView } from '@folkmoot/protocol'

const KEPT = 20

export interface Phones {
  list(): OrganiserView['phones']
  /** By which ways what people write comes through from there, too. */
  arrived(address: string, agent: string, ways: { sockets: boolean; polling: boolean }): void
  onArrival(listener: () => void): void
}

export function createPhones(clock: Clock): Phones {
  let phones: OrganiserView['phones'] = []
  const listeners: (() => void)[] = []
  return {
    list: () => phones,
    arrived(address, agent, { sockets, polling }) {
      const phone = { at: clock.now(), address, agent: agent.slice(0, 200), sockets, polling }
      phones = [phone, ...phones].slice(0, KEPT)
      for (const listener of listeners) listener()
    },
    onArrival(listener) {
      listeners.push(listener)
    },
  }
}
