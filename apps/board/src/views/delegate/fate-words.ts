/** How each of my entries stands, in plain words. */
import type { PanelEntry } from '@folkmoot/formats/panel'
import { LIMITS, type Phase } from '@folkmoot/protocol'

export interface EntryWords {
  state: string
  /** What happened to it and what can be done, when there is more to say. */
  more: string | null
}

export interface Standing {
  phase: Phase
  lookFirst: boolean
  /** The table that writes it together; null: it is mine alone. */
  table?: string | null
  /** How many posted entries the format takes, if fewer than a page's. */
  most?: number
}

const KEPT = 'It is kept as your draft.'

export function entryWords(entry: PanelEntry, standing: Standing): EntryWords {
  const waits = entry.saved !== 'saved'
  if (!entry.posted) {
    // Taken back here, while the server has not heard of it: the room may still see it.
    if (entry.fate?.fate === 'outdated')
      return {
        state: 'taken back after freezing',
        more: 'It still stands on the board and in the record, as it was frozen. It leaves if the board is opened again; ask the organiser to erase it if it must go.',
      }
    if (waits && entry.fate) return { state: 'taking it back · waiting to send', more: null }
    return { state: draftWords(standing.table), more: null }
  }
  const changed = isChanged(entry)
  if (waits && (!entry.fate || !changed)) return { state: 'waiting to send', more: null }
  const words = fateWords(entry, standing)
  return changed ? { ...words, state: `${words.state} · your change is not` } : words
}

/** Who sees what is not posted. */
export function draftWords(table: string | null | undefined): string {
  return table ? `draft · only ${table} can see it` : 'draft · only you can see it'
}

/** Does the draft read differently from what was posted? */
function isChanged({ posted, draft, fields }: PanelEntry): boolean {
  if (!posted) return false
  if (draft.trim() !== posted.text) return true
  const before = posted.fields ?? {}
  const keys = new Set([...Object.keys(before), ...Object.keys(fields)])
  return [...keys].some(key => before[key] !== fields[key])
}

function fateWords(entry: PanelEntry, { phase, lookFirst, most }: Standing): EntryWords {
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
        more: most
          ? `${most === 1 ? 'One entry' : `${most} entries`} of one person ${most === 1 ? 'fits' : 'fit'} here. ${KEPT}`
          : `${LIMITS.entriesPerPage} entries of one person fit. ${KEPT}`,
      }
    case 'too-many-words':
      return { state: 'too many words', more: `This prompt asks for fewer. ${KEPT} Shorten it and update.` }
    case 'incomplete':
      return { state: 'something is missing', more: `${KEPT} Complete it and update.` }
    case 'set-aside':
      return {
        state: 'kept, and not shown',
        more: 'Something in Folkmoot went wrong with this one entry. Every word of it is kept here. Change it a little and update, or tell the facilitator.',
      }
    case 'yours':
      return { state: 'kept · for you alone', more: null }
    case 'network':
      return { state: 'given to your network', more: null }
    case 'counted':
      return { state: 'counted · shown only together with others’', more: null }
    case 'few':
      return {
        state: phase === 'closed' ? 'not on the board · too few others' : 'posted · waits for others',
        more: fewWords(phase, entry.posted?.alone === true),
      }
    case 'changing':
      return {
        state: 'on the board in its earlier words',
        more: 'Your change comes out together with other people’s words. Until then the earlier ones stand.',
      }
    case 'asked':
      return {
        state: 'waiting for a yes',
        more: 'The person whose words these are has been asked. Nobody else sees them before that.',
      }
  }
}

function fewWords(phase: Phase, alone: boolean): string {
  if (phase === 'closed')
    return 'Too few people’s words waited with yours when the board was frozen, and it could have been told whose they are. They are kept, and come in if it is opened again and others write.'
  return alone
    ? 'You let it come out alone. It comes as soon as it can.'
    : 'It waits until three people’s words can come out together, so that nobody can tell whose they are. Until then nobody sees it.'
}

function waitingWords(phase: Phase, lookFirst: boolean): string {
  if (phase === 'write') return 'posted · shown when shared'
  if (phase === 'vote') return 'posted · shown after the vote'
  if (phase === 'closed') return 'posted'
  return lookFirst ? 'posted · somebody looks at it first' : 'posted · on its way to the board'
}
