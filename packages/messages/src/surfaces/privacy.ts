/**
 * The promise of who will see what, one rule for the phone, the wall, paper and whoever writes for somebody else: what
 * differs between them is only how much is known of the writer.
 */
import { LIMITS, type Visibility } from '@folkmoot/protocol'
import { privacy } from '../en/privacy.ts'
import { spoken } from '../spoken.ts'

const t = spoken('privacy', privacy)

export interface Readers {
  visibility: Visibility
  /** The name of the one network whose board it is; null: the whole room. */
  only: string | null
}

/** `table`: its name, or null where it is not known yet. `network` of a person: its name where it may be told, null else. */
export type Writer =
  | { kind: 'anybody' }
  | { kind: 'table'; table: string | null }
  | { kind: 'person'; name: string; network: string | null; networkShown: boolean }

/** What an activity has to say of it, whatever the board is. */
export interface ActivityRule {
  counted: boolean
  countedNotes: boolean
  audience: boolean
  /** Words of others wait for their yes. */
  consent: boolean
}

/** Whom a writer gives it to, where the activity lets them choose. */
export type Audience = 'self' | 'network' | 'room'

export interface WhoSees {
  /** Where one writes, from before the first letter on: what the room sees. */
  room: string
  /** The same once the writer has chosen whom to give it to; null where the activity leaves them no choice. */
  chosen: Record<Audience, string> | null
  /** Who receives the record, and whether the name goes with it. */
  record: string
  /** On boards that do not name: who could find out, and whom to speak to. */
  private: string | null
  /** Until when words and names are kept, and who takes withdrawals; null: nobody said. */
  kept: string | null
}

export interface Contacts {
  /** Empty: the organiser. */
  recordGoesTo: string
  /** Empty: a facilitator. */
  safetyContact: string
  /** `2027-12-07`; null or left out: nobody said. */
  keptUntil?: string | null | undefined
  /** Who takes withdrawals. */
  home?: { withdrawals: string } | null | undefined
}

/** `joined`: how many are there; null where it is not known, on paper. */
export function whoSees(
  readers: Readers,
  writer: Writer,
  contacts: Contacts,
  activity: ActivityRule | null = null,
  joined: number | null = null,
): WhoSees {
  const asAnybody = activity && { ...activity, audience: false }
  return {
    room: whatReadersSee(readers, writer, activity, joined),
    chosen: activity?.audience
      ? {
          self: writer.kind === 'table' ? t('chosen-table') : t('chosen-self'),
          network: givenToNetwork(writer),
          room: whatReadersSee(readers, writer, asAnybody, joined),
        }
      : null,
    record: whatTheRecordHas(readers, writer, contacts, activity),
    private: nobodyCanSee(readers.visibility, contacts),
    kept: howLongKept(contacts),
  }
}

function howLongKept({ keptUntil, home }: Contacts): string | null {
  const said = [
    keptUntil ? t('kept-until', { until: keptUntil }) : '',
    home?.withdrawals ? t('withdrawals', { whom: home.withdrawals }) : '',
  ].filter(Boolean)
  return said.length > 0 ? said.join(' ') : null
}

/** Words typed for somebody who approves them first. */
export function readBackTo(teller: string): string {
  return t('read-back', { teller })
}

function givenToNetwork(writer: Writer): string {
  if (writer.kind === 'table') return t('chosen-table')
  const network = writer.kind === 'person' ? writer.network : null
  return network === null ? t('chosen-no-network') : t('chosen-network', { network })
}

/** null on a board that names. */
export function nobodyCanSee(
  visibility: Visibility,
  { safetyContact }: Pick<Contacts, 'safetyContact'>,
): string | null {
  if (visibility === 'named') return null
  const whom = safetyContact.trim()
  return t('nobody-can-see', { contact: whom ? 'named' : 'facilitator', whom })
}

function whatReadersSee(
  { visibility, only }: Readers,
  writer: Writer,
  activity: ActivityRule | null,
  joined: number | null,
): string {
  const by = { readers: only === null ? 'room' : 'one', only: only ?? '' } as const
  if (activity?.counted) {
    const few = joined !== null && joined < LIMITS.smallNetwork
    if (few) return t('counted-few')
    return t(activity.countedNotes ? 'counted-number' : 'counted-answers', by)
  }
  if (activity?.audience && writer.kind === 'table') return t('table-chooses', { visibility })
  if (activity?.audience)
    return only === null ? t('you-choose', { visibility }) : t('you-choose-in-network', { visibility, only })
  const seen = whatIsSeen(visibility, writer, by)
  return activity?.consent ? `${seen} ${t('after-a-yes')}` : seen
}

function whatIsSeen(
  visibility: Visibility,
  writer: Writer,
  by: { readers: 'room' | 'one'; only: string },
): string {
  if (writer.kind === 'table') {
    if (visibility !== 'named') return t('table-words-alone', by)
    const { table } = writer
    return table === null ? t('any-table-name', by) : t('table-name', { ...by, table })
  }
  if (visibility === 'anonymous') return t('words-alone', by)
  if (writer.kind === 'anybody') return t(visibility === 'named' ? 'anybody-named' : 'anybody-network', by)
  const { name, network, networkShown } = writer
  if (visibility === 'named')
    return network === null
      ? t('your-name', { ...by, name })
      : t('your-name-and-network', { ...by, name, network })
  return network !== null && networkShown ? t('your-network', { ...by, network }) : t('another-network', by)
}

function whatTheRecordHas(
  { visibility }: Readers,
  writer: Writer,
  { recordGoesTo }: Contacts,
  activity: ActivityRule | null,
): string {
  const whom = recordGoesTo.trim()
  const to = { receiver: whom ? 'named' : 'organiser', whom } as const
  if (activity?.counted && !activity.countedNotes) return t('record-counts', to)
  const given = activity?.audience ?? false
  if (visibility !== 'named') return t(given ? 'record-given-never-named' : 'record-never-named', to)
  if (writer.kind === 'table') return t('record-table', to)
  return t(given ? 'record-given-names-if-asked' : 'record-names-if-asked', to)
}
