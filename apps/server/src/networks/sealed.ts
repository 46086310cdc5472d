/** What is sealed at a network's own place: the notes of its meetings, and its case studies, as boards like every other. */
import type { Note } from '@folkmoot/board-doc'
import { takeSnapshot } from '@folkmoot/capture'
import type { Tx } from '@folkmoot/projection'
import { isZone, NO_PAST } from '@folkmoot/protocol'
import type { Call } from '../commands/handler.ts'
import { keptBoardOf } from './home.ts'

/** By its session a sealed board says what it is. */
export const MEETINGS = 'meetings'
export const CASES = 'cases'

export function kindOfSealed(session: string): 'meeting' | 'case' | null {
  if (session === MEETINGS) return 'meeting'
  return session === CASES ? 'case' : null
}

export type SealingContext = Pick<Call<unknown>['context'], 'programmeName' | 'serverName'>

/** A day in the zone of an event, as `29 November 2026`. */
export function dayOf(at: number, zone: string | null): string {
  const timeZone = zone !== null && isZone(zone) ? zone : 'UTC'
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(at)
}

interface ToSeal {
  id: string
  session: { id: string; title: string }
  order: number
  title: string
  format: string
  prompts: { id: string; text: string; key?: string }[]
  notes: Note[]
}

/** null: this is no network's own place. */
export function sealedBoard(tx: Tx, { programmeName, serverName }: SealingContext, what: ToSeal) {
  const event = tx.get('event', tx.scope)
  if (event?.placeOf === undefined) return null
  const { id, session, order, title, format, prompts, notes } = what
  const taken = takeSnapshot({
    programme: { id: event.programme, name: programmeName(event.programme) },
    event,
    session: {
      ...session,
      day: 0,
      order: 0,
      time: '',
      kind: 'activity',
      speaker: '',
      lines: [],
      quotations: [],
      minutes: null,
      revisits: [],
    },
    board: {
      id,
      session: session.id,
      order,
      title,
      format,
      prompts,
      visibility: 'named',
      network: event.placeOf,
      lookFirst: false,
      phase: 'closed',
      revealed: [],
      written: true,
      lastCall: null,
      editions: 1,
      by: 'person',
      oneEach: false,
      layout: null,
      step: null,
      past: NO_PAST,
    },
    edition: 1,
    seq: tx.seq,
    at: tx.now,
    notes,
    people: [],
    countsByNetwork: [],
    facts: { people: null, vote: null, leftOut: null },
  })
  return keptBoardOf({ server: serverName, own: true, body: JSON.parse(taken.body) }, [])
}
