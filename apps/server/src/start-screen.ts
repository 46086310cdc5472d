/** What a start prints: for people, or one JSON line for scripts. */
import { showCode } from '@folkmoot/kit'
import { renderUnicodeCompact } from 'uqr'
import type { Addresses } from './addresses.ts'

export interface Started {
  addresses: Addresses
  /** null: there is no event yet. */
  event: { name: string; joinCode: string } | null
  organiserLink: string
}

export function startLine({ addresses, event, organiserLink }: Started): string {
  return JSON.stringify({
    ready: true,
    local: addresses.local,
    lan: addresses.lan,
    join: event ? joinUrl(addresses, event.joinCode) : addresses.public,
    joinCode: event?.joinCode ?? '',
    display: `${addresses.public}/d`,
    organiser: organiserLink,
  })
}

export function startScreen(started: Started): string {
  const { addresses, event, organiserLink } = started
  const rows: [string, string][] = [
    ['On this machine', addresses.local],
    ...addresses.lan.map((address): [string, string] => ['On this network', address]),
  ]
  if (!addresses.lan.includes(addresses.public) && addresses.public !== addresses.local)
    rows.push(['Public address', addresses.public])
  if (event) rows.push(['Join', `${joinUrl(addresses, event.joinCode)}  (code ${showCode(event.joinCode)})`])
  rows.push(['Projector', `${addresses.public}/d`], ['Organiser, once', organiserLink])
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)
  const qr = event ? ['', renderUnicodeCompact(joinUrl(addresses, event.joinCode), { border: 2 })] : []
  const title = event ? `Folkmoot is ready: ${event.name}` : 'Folkmoot is ready'
  return ['', title, '', ...lines, ...qr, ''].join('\n')
}

function joinUrl(addresses: Addresses, code: string): string {
  return `${addresses.public}/j/${code}`
}
