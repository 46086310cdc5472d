/** What of the workspace stands in a file, and in which words it was read. */
import { createHash } from 'node:crypto'
import { isSection, themeOf, themeSection, type WorkspaceSection } from '@folkmoot/board-doc'
import {
  openHeader,
  type RecordAbout,
  readBody,
  type SnapshotBody,
  type WrittenSection,
} from '@folkmoot/capture'
import { canonicalJson, type Json } from '@folkmoot/kit'
import { plainText, type RoomReader } from '@folkmoot/projection'
import { type Actor, SECTION_KINDS } from '@folkmoot/protocol'
import { workspaceOf, writesRecord } from './members.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Sections with words, as they stand in files. */
export function writtenWords({ workspace }: Pick<RoomReader, 'workspace'>): { id: string; text: string }[] {
  return workspace
    .filter(({ id }) => isSection(id))
    .map(({ id, text }) => ({ id, text: plainText(text) }))
    .filter(({ text }) => text !== '')
}

/** All words at once: what is signed for the public is these and no others. */
export const wordsNow = (read: Pick<RoomReader, 'workspace'>): string =>
  sha256(canonicalJson(writtenWords(read) as unknown as Json))

interface Copy {
  actor: Actor
  reach: 'here' | 'programme' | 'public'
  /** Less what this copy does not hold. */
  bodies: readonly string[]
  sorted: NonNullable<RecordAbout['sorted']>
}

/**
 * What is written, as far as it may stand in this copy. Beyond the people who were there and the programme it is there as somebody
 * signed it, or not at all. A facilitator who does not write it gets what an organiser's latest edition has already.
 */
export function writtenIn(read: RoomReader, copy: Copy): WrittenSection[] {
  if (read.workspace.length === 0) return []
  if (copy.reach === 'public' && workspaceOf(read).signed?.words !== wordsNow(read)) return []
  const written = sectionsIn(read, copy)
  if (writesRecord(read, copy.actor)) return written
  const digest = canonicalJson(digestsOf(written) as unknown as Json)
  const latest = read
    .list('record-edition')
    .filter(({ reach }) => reach === 'here')
    .reduce<string | null>(
      (found, one) => (one.written ? canonicalJson(one.written as unknown as Json) : found),
      null,
    )
  return latest === digest ? written : []
}

function sectionsIn(read: RoomReader, { bodies, sorted }: Copy): WrittenSection[] {
  const opened = bodies.map(readBody)
  const notes = new Set(
    opened.flatMap(({ leaves }) =>
      leaves.flatMap(leaf => (leaf.part === 'words' && 'value' in leaf ? [leaf.note] : [])),
    ),
  )
  const groups = groupsIn(opened, sorted)
  const quotesOf = ({ quotes }: WorkspaceSection) =>
    quotes.filter(({ note }) => notes.has(note)).map(({ note, against }) => ({ note, against }))
  return read.workspace
    .flatMap((one): (WrittenSection & { id: string })[] => {
      const theme = themeOf(one.id)
      const section = SECTION_KINDS.find(kind => kind === one.id)
      const told = { id: one.id, text: plainText(one.text), quotes: quotesOf(one) }
      if (told.text === '' && told.quotes.length === 0) return []
      if (theme) return groups.has(one.id) ? [{ section: 'theme', ...theme, ...told }] : []
      return section ? [{ section, ...told }] : []
    })
    .sort(
      (a, b) =>
        SECTION_KINDS.indexOf(a.section) - SECTION_KINDS.indexOf(b.section) ||
        (groups.get(b.id) ?? 0) - (groups.get(a.id) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id: _, ...told }) => told)
}

/** Themes that can stand in this copy, with the dots that each got. */
function groupsIn(opened: readonly SnapshotBody[], sorted: Copy['sorted']): ReadonlyMap<string, number> {
  const rooms = opened.flatMap(body => {
    const { board, outcome } = openHeader(body)
    return (outcome?.groups ?? []).map(
      ({ id }) => [themeSection({ board: board.id, group: id }), outcome?.votes?.[id] ?? 0] as const,
    )
  })
  const later = sorted.flatMap(({ board, groups }) =>
    groups.map(({ id }) => [themeSection({ board, group: id }), 0] as const),
  )
  return new Map([...later, ...rooms])
}

/** Of an edition, for telling the next one's difference: no words. */
export interface WrittenDigests {
  sections: Record<string, string>
  quotes: string[]
}

export function digestsOf(written: readonly WrittenSection[]): WrittenDigests {
  const nameOf = ({ section, board, group }: WrittenSection) =>
    section === 'theme' ? `theme:${board}.${group}` : section
  return {
    sections: Object.fromEntries(
      written.filter(({ text }) => text !== '').map(one => [nameOf(one), sha256(one.text).slice(0, 12)]),
    ),
    quotes: written
      .flatMap(one =>
        one.quotes.map(({ note, against }) => sha256(`${nameOf(one)} ${note} ${against}`).slice(0, 12)),
      )
      .sort(),
  }
}

const NOTHING: WrittenDigests = { sections: {}, quotes: [] }

/** What became different; undefined: nothing. */
export function rewritten(was: WrittenDigests = NOTHING, is: WrittenDigests = NOTHING) {
  const ids = Object.keys(is.sections).sort()
  const [before, now] = [new Set(was.quotes), new Set(is.quotes)]
  const since = {
    added: ids.filter(id => was.sections[id] === undefined),
    changed: ids.filter(id => was.sections[id] !== undefined && was.sections[id] !== is.sections[id]),
    gone: Object.keys(was.sections)
      .filter(id => is.sections[id] === undefined)
      .sort(),
    quotesMore: is.quotes.filter(one => !before.has(one)).length,
    quotesFewer: was.quotes.filter(one => !now.has(one)).length,
  }
  const { added, changed, gone, quotesMore, quotesFewer } = since
  return added.length + changed.length + gone.length + quotesMore + quotesFewer > 0 ? since : undefined
}
