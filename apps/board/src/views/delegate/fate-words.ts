/** How each of my entries stands, in plain words. */

import type { PanelEntry } from '@folkmoot/formats/panel'
import { LIMITS, type Phase } from '@folkmoot/protocol'

export interface EntryWords {
  state: string
  /** What happened to it and what can be done, when there is more to say. */
  more: string | null
}

const KEPT = 'It is kept as your draft.'

export function entryWords(entry: PanelEntry, phase: Phase, lookFirst: boolean): EntryWords {
  const waits = entry.saved !== 'saved'
  if (!entry.posted) {
    // Taken back here, while the server has not heard of it: the room may still see it.
    if (entry.fate?.fate === 'outdated')
      return {
        state: 'taken back after freezing',
        more: 'It still stands on the board and in the record, as it was frozen. It leaves if the board is opened again; ask the organiser to erase it if it must go.',
      }
    if (waits && entry.fate) return { state: 'taking it back · waiting to send', more: null }
    return { state: 'draft · only you can see it', more: null }
  }
  const changed = entry.draft.trim() !== entry.posted.text
  if (waits && (!entry.fate || !changed)) return { state: 'waiting to send', more: null }
  const words = fateWords(entry, phase, lookFirst)
  return changed ? { ...words, state: `${words.state} · your change is not` } : words
}

function fateWords(entry: PanelEntry, phase: Phase, lookFirst: boolean): EntryWords {
  const reason = entry.fate?.reason?.trim()
  switch (entry.fate?.fate) {
    case 'shown':
      return { state: 'posted · on the board', more: null }
    case 'waiting':
      if (phase === 'closed' && lookFirst)
        return {
          state: 'not in the record',
          more: 'The board was frozen before the facilitator let it through. It is kept, and can come in if the board is opened again.',
        }
      return { state: waitingWords(phase, lookFirst), more: null }
    case undefined:
      return { state: waitingWords(phase, lookFirst), more: null }
    case 'hidden':
      return {
        state: 'not on the board',
        more: `The facilitator took this off the board${reason ? `: ${reason}` : '.'} You can change it, or ask them about it.`,
      }
    case 'outdated':
      return {
        state: 'on the board as it was frozen',
        more: 'Your change arrived after freezing. It is kept, and comes in if the board is opened again.',
      }
    case 'late':
      return {
        state: 'arrived after freezing',
        more: 'It is kept, and comes in if the board is opened again.',
      }
    case 'too-long':
      return {
        state: 'too long for the board',
        more: `The board takes ${LIMITS.entryChars.toLocaleString('en-GB')} characters. ${KEPT} Shorten it and update.`,
      }
    case 'too-many':
      return {
        state: 'more than the board takes',
        more: `${LIMITS.entriesPerPage} entries of one person fit. ${KEPT}`,
      }
    case 'too-many-words':
      return { state: 'too many words', more: `This prompt asks for fewer. ${KEPT} Shorten it and update.` }
    case 'incomplete':
      return { state: 'something is missing', more: `${KEPT} Complete it and update.` }
  }
}

function waitingWords(phase: Phase, lookFirst: boolean): string {
  if (phase === 'write') return 'posted · shown when shared'
  if (phase === 'closed') return 'posted'
  return lookFirst ? 'posted · somebody looks at it first' : 'posted · on its way to the board'
}
