/** A network's own meeting: notes that one person types for all, read back and sealed like every board. */

import type { Note } from '@folkmoot/board-doc'
import { takeSnapshot } from '@folkmoot/capture'
import { PLAIN_FORMAT } from '@folkmoot/formats'
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/network'
import type { Tx } from '@folkmoot/projection'
import { type COMMANDS, isZone, type MeetingRecord, NO_PAST, type Refusal, refuse } from '@folkmoot/protocol'
import { HOME, keptBoardOf } from '../networks/home.ts'
import { type Call, type InputOf, type ResultOf, task } from './handler.ts'

type C = typeof COMMANDS

export const meetingWrite = task(
  (tx, { input }: Call<InputOf<C['meetingWrite']>>): Result<ResultOf<C['meetingWrite']>, Refusal> => {
    if (!tx.get('network-home', HOME)) return err(refuse('no-network-place'))
    const { meeting: id, rev, came, said, agreed, next } = input
    const before = tx.get('meeting', id)
    if (before?.sealed) return err(refuse('meeting-sealed'))
    // Another one is open: two people began at once.
    if (!before && tx.list('meeting').some(one => !one.sealed)) return err(refuse('meeting-open-already'))
    if ((before?.rev ?? 0) !== rev) return err(refuse('meeting-changed'))
    const notes = { came, said, agreed, next }
    tx.put('meeting', { id, rev: rev + 1, begunAt: before?.begunAt ?? tx.now, sealed: false, ...notes })
    return ok({ rev: rev + 1 })
  },
)

export const meetingApprove = task((tx, { input, context }: Call<InputOf<C['meetingApprove']>>) => {
  const meeting = tx.get('meeting', input.meeting)
  if (!meeting || !tx.get('network-home', HOME)) return err(refuse('no-network-place'))
  if (meeting.sealed) return err(refuse('meeting-sealed'))
  if (meeting.rev !== input.rev) return err(refuse('meeting-changed'))
  const sealed = seal(tx, meeting, input.by, context)
  if (!sealed) return err(refuse('meeting-empty'))
  tx.put('kept-board', sealed)
  // What was noted stands in the sealed board now, and nowhere else.
  tx.put('meeting', { ...meeting, came: null, said: '', agreed: '', next: '', sealed: true })
  return ok({})
})

const PROMPTS = ['came', 'said', 'agreed', 'next', 'approved'] as const

function dayOf(at: number, zone: string | null): string {
  const timeZone = zone !== null && isZone(zone) ? zone : 'UTC'
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(at)
}

/** null: there is nothing in it. */
function seal(
  tx: Tx,
  meeting: Readonly<MeetingRecord>,
  by: string,
  { programmeName, serverName }: Pick<Call<unknown>['context'], 'programmeName' | 'serverName'>,
) {
  const event = tx.get('event', tx.scope)
  if (event?.placeOf === undefined) return null
  const words: Record<(typeof PROMPTS)[number], string> = {
    came: meeting.came === null ? '' : String(meeting.came),
    said: meeting.said.trim(),
    agreed: meeting.agreed.trim(),
    next: meeting.next.trim(),
    approved: t('approved-by', { by, day: dayOf(tx.now, event.zone) }),
  }
  if (PROMPTS.slice(0, -1).every(prompt => words[prompt] === '')) return null
  const notes = PROMPTS.filter(prompt => words[prompt] !== '').map((prompt): Note => {
    return { id: randomId(), prompt, text: words[prompt], at: tx.now }
  })
  const title = t('meeting-of', { day: dayOf(meeting.begunAt, event.zone) })
  const taken = takeSnapshot({
    programme: { id: event.programme, name: programmeName(event.programme) },
    event,
    session: {
      id: 'meetings',
      day: 0,
      order: 0,
      time: '',
      title: t('meetings'),
      kind: 'activity',
      speaker: '',
      lines: [],
      quotations: [],
      minutes: null,
      revisits: [],
    },
    board: {
      id: meeting.id,
      session: 'meetings',
      order: tx.list('meeting').length,
      title,
      format: PLAIN_FORMAT.id,
      prompts: PROMPTS.map(id => ({ id, text: t('meeting-prompt', { prompt: id }) })),
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
