/** What a start prints: for people, or one JSON line for scripts. */
import { printableLine, showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/coming-back'
import { renderUnicodeCompact } from 'uqr'
import type { Addresses } from './addresses.ts'
import type { Moved } from './known-address.ts'

export interface Started {
  addresses: Addresses
  /** Phones know another address than the one that is printed now. */
  moved: Moved | null
  /** Those that people can join, the newest first; never a rehearsal. */
  events: readonly { name: string; joinCode: string }[]
  organiserLink: string
}

/** A screen has only so many lines; the organiser's desk has them all. */
const SHOWN = 6

export function startLine({ addresses, moved, events, organiserLink }: Started): string {
  const [event] = events
  return JSON.stringify({
    ready: true,
    local: addresses.local,
    lan: addresses.lan,
    join: event ? joinUrl(addresses, event.joinCode) : addresses.public,
    joinCode: event?.joinCode ?? '',
    events: events.map(({ name, joinCode }) => ({ name, joinCode })),
    display: `${addresses.public}/d`,
    ...(moved && { movedFrom: moved.from }),
    organiser: organiserLink,
  })
}

export function startScreen(started: Started): string {
  const { addresses, moved, events, organiserLink } = started
  const [newest] = events
  const rows: [string, string][] = [
    ['On this machine', addresses.local],
    ...addresses.lan.map((address): [string, string] => ['On this network', address]),
  ]
  if (!addresses.lan.includes(addresses.public) && addresses.public !== addresses.local)
    rows.push(['Public address', addresses.public])
  for (const { name, joinCode } of events.slice(0, SHOWN)) {
    const which = events.length > 1 ? `  ${printableLine(name)}` : ''
    rows.push(['Join', `${joinUrl(addresses, joinCode)}  (code ${showCode(joinCode)})${which}`])
  }
  if (events.length > SHOWN) rows.push(['', `and ${events.length - SHOWN} more events`])
  rows.push(['Projector', `${addresses.public}/d`], ['Organiser, once', organiserLink])
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)
  const qr = newest ? ['', renderUnicodeCompact(joinUrl(addresses, newest.joinCode), { border: 2 })] : []
  if (newest && events.length > 1) qr.push('', t('start-picture', { event: printableLine(newest.name) }))
  const title =
    newest && events.length === 1
      ? `Folkmoot is ready: ${printableLine(newest.name)}`
      : `Folkmoot is ready${newest ? `: ${events.length} events` : ''}`
  const news = moved ? [t('start-moved', moved), ...t('start-do').split('\n')].map(line => `  ${line}`) : []
  return ['', title, '', ...lines, ...qr, ...(moved ? ['', ...news] : []), ''].join('\n')
}

function joinUrl(addresses: Addresses, code: string): string {
  return `${addresses.public}/j/${code}`
}
