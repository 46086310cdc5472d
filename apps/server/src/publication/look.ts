/** What an organiser reads before a publication is made: each network's case study, what goes in, what stays out and why. */
import { openSnapshot } from '@folkmoot/capture'
import { dayIn, giveawaysOf, mayStandIn } from '@folkmoot/domain'
import type { Id, LibraryReach, ProgrammeEditionRecord, PublicationLook } from '@folkmoot/protocol'
import type { Gathered, GatheredNetwork, Placed } from './gather.ts'

type Part = PublicationLook['goes'][number]
const DAY_MS = 86_400_000

export function lookOf(
  { events, networks }: Gathered,
  more: { now: number; latest: Readonly<ProgrammeEditionRecord> | null; pagesThere: boolean },
): PublicationLook {
  const today = dayIn(more.now, null)
  const placed = networks.flatMap(network => network.placed)
  const parts = placed.map(one => ({ one, part: partOf(one) }))
  const eventParts = events.map(({ event, edition }) => ({
    edition,
    part: {
      kind: 'event' as const,
      id: event.id,
      title: event.name,
      of: [event.place, event.dates].filter(Boolean).join(' · '),
      notes: notesIn(edition?.bodies ?? []),
    },
  }))
  const whyOf = ({ edition, part }: (typeof eventParts)[number]) =>
    edition === null ? ('no-edition' as const) : part.notes === 0 ? ('empty' as const) : null
  return {
    networks: networks.map(network => networkOf(network, today)),
    goes: [
      ...eventParts.filter(one => whyOf(one) === null).map(({ part }) => part),
      ...parts.filter(({ one }) => one.why === null).map(({ part }) => part),
    ],
    stays: [
      ...eventParts.flatMap(one => {
        const why = whyOf(one)
        return why ? [{ ...one.part, why, reach: null }] : []
      }),
      ...parts.flatMap(({ one: { why, reach }, part }) => (why ? [{ ...part, why, reach }] : [])),
    ],
    flagged: flaggedIn({ networks }),
    hours: sum(placed.map(({ hours }) => hours)),
    latest: more.latest && { edition: more.latest.edition, at: more.latest.at },
    pagesThere: more.pagesThere,
  }
}

/** What goes in and may give somebody away. */
export function flaggedIn({
  networks,
}: {
  networks: readonly Pick<GatheredNetwork, 'names' | 'placed'>[]
}): PublicationLook['flagged'] {
  const find = giveawaysOf({ names: networks.flatMap(({ names }) => names), smallNetworks: [] })
  return networks
    .flatMap(({ placed }) => placed)
    .filter(({ why }) => why === null)
    .flatMap(one => {
      const words = [...new Set(find(textOf(one)).map(found => found.words))]
      return words.length > 0 ? [{ id: idOf(one), words }] : []
    })
}

export const idOf = ({ kept }: Pick<Placed, 'kept'>): Id => kept.body.header.board.id

/** Who approved it is not printed, and neither is where its sentences come from. */
function textOf({ kept }: Placed): string {
  return openSnapshot(kept.body)
    .notes.filter(({ prompt }) => prompt !== 'approved')
    .flatMap(({ text, fields = {} }) => {
      const { aloud: _aloud, notes: _notes, ...rest } = fields
      return [text, ...Object.values(rest).map(String)]
    })
    .join('\n')
}

function partOf(one: Placed): Part {
  return { kind: one.kind, id: idOf(one), title: one.title, of: one.network.name, notes: one.notes }
}

function networkOf(
  { network, due, drafted, placed }: GatheredNetwork,
  today: string,
): PublicationLook['networks'][number] {
  const cases = placed.filter(({ kind }) => kind === 'case')
  const meetings = placed.filter(({ kind }) => kind === 'meeting')
  const isIn = cases.some(({ reach, notes }) => notes > 0 && mayStandIn(reach, 'programme'))
  const state = isIn ? 'in' : cases.length > 0 ? 'approved' : drafted ? 'drafted' : 'none'
  const late = due === null || state === 'in' ? 0 : Math.round((Date.parse(today) - Date.parse(due)) / DAY_MS)
  return {
    network,
    due,
    overdue: late > 0 ? late : null,
    state,
    meetings: { all: meetings.length, in: meetings.filter(({ why }) => why === null).length },
    hours: sum(placed.map(({ hours }) => hours)),
  }
}

function notesIn(bodies: readonly string[]): number {
  return bodies.reduce((all, body) => all + openSnapshot(JSON.parse(body)).notes.length, 0)
}

export function sum(hours: readonly (number | null)[]): number | null {
  const noted = hours.filter(one => one !== null)
  return noted.length === 0 ? null : noted.reduce((a, b) => a + b, 0)
}

export function latestEdition(
  all: readonly Readonly<ProgrammeEditionRecord>[],
  programme: Id,
  reach: LibraryReach,
): Readonly<ProgrammeEditionRecord> | null {
  const own = all.filter(one => one.programme === programme && one.reach === reach)
  return own.toSorted((a, b) => a.edition - b.edition).at(-1) ?? null
}
