/** A network's own meeting: notes that one person types for all, read back and sealed like every board. */

import type { Note } from '@folkmoot/board-doc'
import { PLAIN_FORMAT } from '@folkmoot/formats'
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/network'
import type { Tx } from '@folkmoot/projection'
import { type COMMANDS, type MeetingRecord, type Refusal, refuse } from '@folkmoot/protocol'
import { HOME } from '../networks/home.ts'
import { dayOf, MEETINGS, type SealingContext, sealedBoard } from '../networks/sealed.ts'
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

/** null: there is nothing in it. */
function seal(tx: Tx, meeting: Readonly<MeetingRecord>, by: string, context: SealingContext) {
  const zone = tx.get('event', tx.scope)?.zone ?? null
  const words: Record<(typeof PROMPTS)[number], string> = {
    came: meeting.came === null ? '' : String(meeting.came),
    said: meeting.said.trim(),
    agreed: meeting.agreed.trim(),
    next: meeting.next.trim(),
    approved: t('approved-by', { by, day: dayOf(tx.now, zone) }),
  }
  if (PROMPTS.slice(0, -1).every(prompt => words[prompt] === '')) return null
  return sealedBoard(tx, context, {
    id: meeting.id,
    session: { id: MEETINGS, title: t('meetings') },
    order: tx.list('meeting').length,
    title: t('meeting-of', { day: dayOf(meeting.begunAt, zone) }),
    format: PLAIN_FORMAT.id,
    prompts: PROMPTS.map(id => ({ id, text: t('meeting-prompt', { prompt: id }) })),
    notes: PROMPTS.filter(prompt => words[prompt] !== '').map((prompt): Note => {
      return { id: randomId(), prompt, text: words[prompt], at: tx.now }
    }),
  })
}
