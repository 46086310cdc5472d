/** For tests of what a programme publishes: networks' own places, their meetings and case studies, and what an organiser looks at. */
import { type NetworkState, readNetworkFile, writeNetworkFile } from '@folkmoot/capture'
import type { networkHttp, PublicationLook } from '@folkmoot/protocol'
import { call, type Device, device } from '@folkmoot/testkit'
import type { Started } from '../start.fixture.ts'
import type { useHall } from './hall.fixture.ts'
import { EVENT } from './world.fixture.ts'

export const as = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
export type Placed = NonNullable<networkHttp.NetworkPlace['boards'][number]['placed']>

/** Whoever leads a network, at its own place. */
export async function leaderOf(
  hall: ReturnType<typeof useHall>,
  network: string,
): Promise<{ leads: Device; home: string }> {
  const facilitator = await hall.facilitator(`Leads ${network}`, network)
  const made = await fetch(`${hall.server.origin}/api/events/${EVENT}/networks/${network}/place`, {
    method: 'POST',
    headers: { ...as(facilitator), 'content-type': 'application/json' },
    body: '{}',
  })
  const { event: home } = (await made.json()) as { event: string }
  const cookie = (made.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  return { leads: device(hall.server.origin, 'facilitator', home, cookie), home }
}

export async function sealMeeting(
  leads: Device,
  meeting: string,
  words: { came?: number | null; said: string; agreed?: string; next?: string },
): Promise<void> {
  const notes = { came: 9, agreed: '', next: '', ...words }
  const written = await leads.command('meeting.write', { meeting, rev: 0, ...notes })
  const sealed = await leads.command('meeting.approve', {
    meeting,
    rev: written.body.rev,
    by: 'Nadia Approver',
  })
  if (sealed.status !== 200) throw new Error(JSON.stringify(sealed.body))
}

/** @returns the sealed board */
export async function sealCase(
  leads: Device,
  words: Partial<Record<'context' | 'what' | 'so' | 'now' | 'evidence', string>>,
  notes: string[],
): Promise<string> {
  const parts = { context: '', what: '', so: '', now: '', evidence: '', ...words }
  const written = await leads.command('case.write', { ...parts, notes, rev: 0 })
  const sealed = await leads.command('case.approve', { rev: written.body.rev, by: 'Nadia Approver' })
  if (sealed.status !== 200) throw new Error(JSON.stringify(sealed.body))
  return String(sealed.body.board)
}

export async function placeAt(
  { origin }: Pick<Started, 'origin'>,
  who: Device,
  event: string,
): Promise<networkHttp.NetworkPlace> {
  const { status, body } = await call(origin, `/api/events/${event}/network`, undefined, as(who))
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as unknown as networkHttp.NetworkPlace
}
export const placedIn = (place: networkHttp.NetworkPlace): Placed[] =>
  place.boards.flatMap(({ placed }) => placed ?? [])

export async function takeFile(
  { origin }: Pick<Started, 'origin'>,
  who: Device,
  event: string,
  network: string,
): Promise<string> {
  const answer = await fetch(`${origin}/api/events/${event}/networks/${network}/file`, { headers: as(who) })
  return answer.text()
}
export async function openFile(
  { origin }: Pick<Started, 'origin'>,
  who: Device,
  text: string,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { ...as(who), 'content-type': 'text/plain' }
  const answer = await fetch(`${origin}/api/networks/open`, { method: 'POST', headers, body: text })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
/** A file as somebody makes it by hand: changed, and sealed rightly as a whole. */
export function crafted(text: string, change: (state: NetworkState) => NetworkState): string {
  const read = readNetworkFile(text)
  if (!read.ok) throw new Error(read.error.why)
  return writeNetworkFile(change(read.value))
}

export async function lookAs(
  { origin }: Pick<Started, 'origin'>,
  who: Device,
  reach: 'programme' | 'public' = 'programme',
  programme = 'community-leadership-network',
): Promise<{ status: number; look: PublicationLook }> {
  const at = `/api/programmes/${programme}/publication?reach=${reach}`
  const { status, body } = await call(origin, at, undefined, as(who))
  return { status, look: body as unknown as PublicationLook }
}
