/** What the writers share: the record with names opened or withheld, and its facts in words. */
import type { Format, Note } from '@folkmoot/board-doc'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { t as tRecord } from '@folkmoot/messages/record'
import { t } from '@folkmoot/messages/visibility'
import { ErasureReason, LIMITS } from '@folkmoot/protocol'
import {
  namesPeople,
  type SnapshotBody,
  type SnapshotFacts,
  type SnapshotHeader,
  type SnapshotNetwork,
} from '../body.ts'
import { withholdNames } from '../erase.ts'
import { type ErasedNote, openSnapshot } from '../open.ts'
import { type CompiledRecord, goesBeyondTheRoom, type RecordAbout, type SortedBoard } from '../record.ts'
import { counted, dayStamp, timeWords } from '../text.ts'
import { openHeader } from '../texts.ts'

/** Capture knows no formats: the caller lends what it has. */
export type FormatLookup = (id: string) =>
  | (Pick<Format, 'title' | 'wall' | 'outline' | 'card' | 'marks'> &
      // What is drawn of it besides.
      Partial<
        Pick<Format, 'asksAbout' | 'consent' | 'maxWords' | 'centre' | 'fields' | 'promised' | 'behind'>
      >)
  | null

export interface OpenBoard {
  header: SnapshotHeader
  root: string
  /** As it is stored, less what this copy withholds. */
  body: SnapshotBody
  /** In the snapshot's order. */
  notes: readonly Note[]
  erased: readonly ErasedNote[]
  /** Notes that are withheld, because they may not go as far as this file does. */
  heldBack: number
  networks: ReadonlyMap<string, SnapshotNetwork>
  namesWithheld: boolean
  /** In which times are told; null: UTC. */
  zone: string | null
  /** What was sorted afterwards, and not by the room: note → group. */
  sorted: ReadonlyMap<string, SortedGroup>
}
export interface SortedGroup {
  id: string
  name: string
  /** It is one of the room’s own. */
  isRooms: boolean
}
export interface OpenRecord extends Omit<CompiledRecord, 'boards'> {
  boards: readonly OpenBoard[]
}

export function openBoard(
  stored: SnapshotBody,
  names: boolean,
  about: Pick<RecordAbout, 'zone' | 'sorted'> | null = null,
): OpenBoard {
  const shown = names && stored.header.board.visibility === 'named'
  const body = shown ? stored : withholdNames(stored)
  const header = openHeader(body)
  const opened = openSnapshot(body)
  return {
    header,
    root: body.root,
    body,
    ...opened,
    networks: new Map(body.header.networks.map(network => [network.id, network])),
    namesWithheld: body.leaves.some(leaf => namesPeople(leaf) && 'withheld' in leaf),
    zone: about?.zone ?? null,
    sorted: sortedOf(header, opened.notes, about?.sorted ?? []),
  }
}

/** What the room itself put together, and what is not in this copy, is not among it. */
function sortedOf(
  { board, outcome }: SnapshotHeader,
  notes: readonly Note[],
  all: readonly SortedBoard[],
): ReadonlyMap<string, SortedGroup> {
  const layer = all.find(one => one.board === board.id)
  if (!layer) return new Map()
  const rooms = outcome?.groups ?? []
  const byRoom = new Set(rooms.flatMap(group => group.notes))
  const groups = new Map<string, SortedGroup>([
    ...layer.groups.map(({ id, name }) => [id, { id, name, isRooms: false }] as const),
    ...rooms.map(({ id, name }) => [id, { id, name, isRooms: true }] as const),
  ])
  return new Map(
    notes.flatMap(({ id }) => {
      const group = groups.get(layer.notes[id] ?? '')
      return group && !byRoom.has(id) ? [[id, group] as const] : []
    }),
  )
}

/** The name to print for a note's network label; empty for none. */
export function networkWords(board: OpenBoard, id: string | undefined): string {
  if (id === undefined || id === '') return ''
  return id === 'another' ? 'another network' : (board.networks.get(id)?.name ?? '')
}

export function visibilityWords(board: OpenBoard): string {
  return t('in-the-record', { visibility: board.header.board.visibility })
}

export function namesWords(record: OpenRecord): string {
  const named = record.boards.filter(board => board.header.board.visibility === 'named')
  if (named.length === 0) return t('no-names')
  if (named.some(board => board.namesWithheld)) return t('names-left-out')
  return t('names-given')
}

/** For whom it is: what stands on its cover, and on each printed page. */
export function audienceWords({ about }: OpenRecord): string {
  const network = about?.network
  if (about && goesBeyondTheRoom(about)) return tRecord('for-reach', { reach: about.reach ?? 'here' })
  return network ? tRecord('for-network', { network }) : tRecord('for-everybody')
}

/**
 * Whose it is, in one line for head or foot of every file: audience, edition, names, and the day of its newest board. An edition of
 * one board has its number beside the board.
 */
export function copyWords(record: OpenRecord): string {
  const edition = record.about?.edition
  return [
    audienceWords(record),
    ...(edition === undefined ? [] : [tRecord('record-edition', { edition })]),
    namesWords(record),
    tRecord('as-of', { day: dayStamp(newestAt(record), record.about?.zone ?? null) }),
  ].join(' ')
}

/** In which time it speaks, and why some networks go unnamed. */
export function readingWords(record: OpenRecord): string[] {
  const zone = record.about?.zone ?? null
  const pooled = record.boards.some(({ notes }) => notes.some(note => note.network === 'another'))
  return [
    zone === null ? tRecord('times-utc') : tRecord('times-zone', { zone }),
    ...(pooled ? [tRecord('networks-not-named', { small: LIMITS.smallNetwork })] : []),
    ...keptWords(record),
    ...promiseWords(record),
    ...(record.about?.withdrawals ? [tRecord('withdrawals', { whom: record.about.withdrawals })] : []),
  ]
}

/** Until when the event is kept, and how that day was moved. */
function keptWords({ about }: OpenRecord): string[] {
  if (!about?.kept) return []
  const { until, moves } = about.kept
  return [
    tRecord('kept-until', { until }),
    ...moves.map(({ on, from, to, why }) =>
      why === ''
        ? tRecord('kept-moved-unsaid', { on, from, to })
        : tRecord('kept-moved', { on, from, to, why }),
    ),
  ]
}

/** What became of the promises in it, in one line. */
export function promiseWords({ about }: Pick<OpenRecord, 'about'>): string[] {
  if (!about?.promises) return []
  const { shared, asked, done } = about.promises
  if (asked === null) return [tRecord('promises-few-asked', { n: shared })]
  if (asked === 0) return [tRecord('promises-not-asked', { n: shared })]
  return [
    done === null
      ? tRecord('promises-asked', { n: shared, asked })
      : tRecord('promises-done', { n: shared, asked, done }),
  ]
}

/** What is answered to what people said, a line each; empty: nothing is. */
export function replyWords({ about }: Pick<OpenRecord, 'about'>): string[] {
  return (about?.replies ?? []).map(({ said, state, words, who, by }) =>
    [
      tRecord('reply-said', { said }),
      tRecord('reply-state', { state }),
      words,
      who ? tRecord('reply-who', { who }) : '',
      by ? tRecord('reply-by', { by }) : '',
    ]
      .filter(Boolean)
      .join(' '),
  )
}
export const replyTitle = (): string => tRecord('replies')

/** What is not in it, a line each; empty: nothing of the event is left out. */
export function notHereWords({ about }: OpenRecord): string[] {
  if (!about) return []
  const { notHere, ofNetworks } = about
  return [
    ...notHere.map(({ title, why }) => tRecord('not-here-why', { title, why })),
    ...(ofNetworks > 0 ? [tRecord('of-networks', { n: ofNetworks })] : []),
  ]
}
export const notHereTitle = (): string => tRecord('not-here')

/** What of a board is not in it, a line for each kind of reason; never by whom, and never whose. */
export function goneWords({
  erased,
  heldBack = 0,
}: Pick<OpenBoard, 'erased'> & { heldBack?: number }): string[] {
  const lines = [null, ...ErasureReason.options].flatMap(why => {
    const n = erased.filter(one => one.why === why).length
    return n === 0 ? [] : [tRecord('erased', { n, why: why ?? 'unsaid' })]
  })
  return heldBack > 0 ? [...lines, tRecord('held-back', { n: heldBack })] : lines
}
/** How many notes of a board are told as gone. */
export const goneOf = ({ erased, heldBack }: Pick<OpenBoard, 'erased' | 'heldBack'>): number =>
  erased.length + heldBack

export function noteTotals(record: OpenRecord): { notes: number; erased: number; words: string } {
  const notes = record.boards.reduce((sum, board) => sum + board.notes.length, 0)
  const erased = record.boards.reduce((sum, board) => sum + board.erased.length, 0)
  const words = [counted(record.boards.length, 'board'), counted(notes, 'note')]
  const heldBack = record.boards.reduce((sum, board) => sum + board.heldBack, 0)
  if (erased > 0) words.push(`${erased} erased`)
  if (heldBack > 0) words.push(`${heldBack} held back`)
  return { notes, erased, words: words.join(' · ') }
}

/** When the newest of its boards was frozen, ms since 1970. */
export function newestAt({ boards }: OpenRecord): number {
  return Math.max(0, ...boards.map(({ header }) => header.at))
}

/** “Day one · Why are we here?”; the session's title only where it is not the board's own. */
export function whereWords({ session, board }: SnapshotHeader): string {
  return [session.dayName, session.title === board.title ? '' : session.title].filter(Boolean).join(' · ')
}

/** What is known of a board's people, and what is not in it. */
export function factsWords(board: OpenBoard): string[] {
  const { facts, recordGoesTo, sealedAnew } = board.header
  const lines: string[] = []
  if (facts) {
    const network = facts.network === null ? '' : networkWords(board, facts.network) || 'one network'
    const people =
      facts.people === null ? 'fewer than five people' : counted(facts.people, 'person', 'people')
    const open = network ? `For one network, ${network}, ${people}` : `Open to ${people}`
    lines.push([open, ...voteWords(facts.vote)].join(' · '))
    const left = leftOutWords(facts.leftOut)
    if (left) lines.push(`Left out: ${left}`)
  }
  lines.push(...inLanguagesWords(board), ...rewordedWords(board))
  if (board.sorted.size > 0) lines.push(tRecord('sorted-afterwards', { n: board.sorted.size }))
  if (recordGoesTo) lines.push(`People were told before they wrote who receives this: ${recordGoesTo}`)
  if (sealedAnew !== undefined)
    lines.push(
      `Sealed anew ${timeWords(sealedAnew, board.zone)}: a text that stood under its first root was erased.`,
    )
  return lines
}

/** Its title and prompts as people gave them in other languages, a line each, the original first; empty: none was. */
export function inLanguagesWords({ header: { board } }: OpenBoard): string[] {
  return [{ text: board.title, inLanguages: board.inLanguages }, ...board.prompts].flatMap(
    ({ text: original, inLanguages = [] }) =>
      inLanguages.map(({ language, text: words, before }) =>
        tRecord('in-language', {
          when: before ? 'before' : 'now',
          original,
          language: LANGUAGES[language]?.inEnglish ?? language,
          words,
        }),
      ),
  )
}

/** What its prompts said before they were reworded, and until when; empty: none was. */
export function rewordedWords({ header, zone }: OpenBoard): string[] {
  return header.board.prompts.flatMap(({ text, earlier = [] }) =>
    earlier.map((one, i) =>
      tRecord('reworded', {
        time: timeWords(one.until, zone),
        before: one.text,
        after: earlier[i + 1]?.text ?? text,
      }),
    ),
  )
}

function voteWords(vote: SnapshotFacts['vote']): string[] {
  if (!vote) return []
  const voters = vote.voters === null ? 'fewer than five people' : counted(vote.voters, 'person', 'people')
  return [`${voters} voted, ${counted(vote.dots, 'dot')} each`]
}

/** Notes that were posted and are not in it; empty: none, or not told. */
export function leftOutWords(leftOut: SnapshotFacts['leftOut']): string {
  if (!leftOut) return ''
  const { hidden, waiting } = leftOut
  return [
    ...(hidden > 0 ? [`${counted(hidden, 'note')} hidden by the facilitator`] : []),
    ...(waiting > 0 ? [`${counted(waiting, 'note')} that nobody had looked at`] : []),
  ].join(', ')
}
