/** How each of my entries stands, in plain words. */

import type { PanelEntry } from '@folkmoot/formats/panel'
import { t } from '@folkmoot/messages/fates'
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

export function entryWords(entry: PanelEntry, standing: Standing): EntryWords {
  const waits = entry.saved !== 'saved'
  if (!entry.posted) {
    // Taken back here, while the server has not heard of it: the room may still see it.
    if (entry.fate?.fate === 'outdated')
      return { state: t('taken-back-late'), more: t('taken-back-late-more') }
    if (waits && entry.fate) return { state: t('taking-back'), more: null }
    return { state: draftWords(standing.table), more: null }
  }
  const changed = isChanged(entry)
  if (waits && (!entry.fate || !changed)) return { state: t('waiting-to-send'), more: null }
  const words = fateWords(entry, standing)
  return changed ? { ...words, state: t('change-not-posted', { state: words.state }) } : words
}

/** Who sees what is not posted. */
export function draftWords(table: string | null | undefined): string {
  return table ? t('draft-table', { table }) : t('draft-mine')
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
  const fate = entry.fate?.fate
  switch (fate) {
    case 'waiting':
      if (phase === 'closed' && lookFirst) return { state: t('not-in-record'), more: t('not-in-record-more') }
      return { state: waitingWords(phase, lookFirst), more: null }
    case undefined:
      return { state: waitingWords(phase, lookFirst), more: null }
    case 'hidden':
      return { state: t('hidden'), more: hiddenWords(entry.fate?.reason?.trim()) }
    case 'too-long':
      return { state: t('too-long'), more: t('too-long-more', { most: LIMITS.entryChars }) }
    case 'too-many':
      return {
        state: t('too-many'),
        more: most ? t('too-many-more', { most }) : t('page-full-more', { most: LIMITS.entriesPerPage }),
      }
    case 'few':
      return {
        state: t(phase === 'closed' ? 'few-frozen' : 'few'),
        more: t(fewWords(phase, entry.posted?.alone === true)),
      }
    case 'shown':
    case 'yours':
    case 'network':
    case 'counted':
      return { state: t(fate), more: null }
    default:
      return { state: t(fate), more: t(`${fate}-more`) }
  }
}

function hiddenWords(reason: string | undefined): string {
  return reason ? t('hidden-why', { reason }) : t('hidden-more')
}

function fewWords(phase: Phase, alone: boolean): 'few-frozen-more' | 'few-alone' | 'few-more' {
  if (phase === 'closed') return 'few-frozen-more'
  return alone ? 'few-alone' : 'few-more'
}

function waitingWords(phase: Phase, lookFirst: boolean): string {
  if (phase === 'write') return t('waiting', { until: 'shared' })
  if (phase === 'vote') return t('waiting', { until: 'voted' })
  if (phase === 'closed') return t('waiting', { until: 'frozen' })
  return t('waiting', { until: lookFirst ? 'looked' : 'soon' })
}
