/** What goes into one publication, as an organiser chose it, and which edition that is. */
import { createHash } from 'node:crypto'
import type { PublicationInput } from '@folkmoot/capture'
import { canonicalJson, err, type Json, ok, type Result } from '@folkmoot/kit'
import type { Theme } from '@folkmoot/library'
import type { Tx } from '@folkmoot/projection'
import type { Id, LibraryReach, ProgrammeRecord, Refusal } from '@folkmoot/protocol'
import { refuse } from '@folkmoot/protocol'
import type { Gathered } from './gather.ts'
import { flaggedIn, idOf, latestEdition, sum } from './look.ts'

type Unnumbered = Omit<PublicationInput, 'edition' | 'tools'>

export function chosenOf(
  { events, networks }: Gathered,
  about: { programme: Readonly<ProgrammeRecord>; reach: LibraryReach; themes: readonly Theme[] },
  wanted: { leaveOut: readonly Id[]; fine: readonly Id[] },
): Result<Unnumbered, Refusal> {
  const out = new Set(wanted.leaveOut)
  const inside = networks.map(({ network, placed, ...rest }) => ({
    ...rest,
    network,
    placed: placed.filter(one => one.why === null && !out.has(idOf(one))),
  }))
  const fine = new Set(wanted.fine)
  if (about.reach === 'public' && flaggedIn({ networks: inside }).some(({ id }) => !fine.has(id)))
    return err(refuse('publication-unread'))
  const chosen = events.flatMap(({ event, edition, promises, replies }) =>
    edition && !out.has(event.id) ? [{ event, edition, promises: promises ?? null, replies }] : [],
  )
  const all = inside.flatMap(({ placed }) => placed)
  if (chosen.length + all.length === 0) return err(refuse('nothing-to-publish'))
  const bodyOf = ({ kept }: (typeof all)[number]) => JSON.stringify(kept.body)
  return ok({
    reach: about.reach,
    at: Math.max(
      ...all.map(({ at }) => at),
      ...chosen.flatMap(({ edition }) => edition.bodies.map(body => JSON.parse(body).header.at as number)),
    ),
    programme: { name: about.programme.name, about: about.programme.about },
    events: chosen.map(({ event, edition, promises, replies }) => ({
      id: event.id,
      name: event.name,
      place: event.place,
      dates: event.dates,
      edition: edition.edition,
      zone: event.zone,
      bodies: edition.bodies,
      promises,
      replies,
      withdrawals: event.home?.withdrawals ?? '',
    })),
    themes: about.themes.map(({ name, definition, groups }) => ({ name, definition, groups })),
    networks: inside.map(({ network: { id, name, colour }, placed }) => ({
      id,
      name,
      colour,
      meetings: placed.filter(({ kind }) => kind === 'meeting').map(bodyOf),
      cases: placed.filter(({ kind }) => kind === 'case').map(bodyOf),
    })),
    hours: sum(all.map(({ hours }) => hours)),
  })
}

/** The edition that this content is: the one that it was before, or the next for these readers. */
export function numbered(tx: Tx, programme: Id, input: Unnumbered): number {
  const { reach } = input
  const hash = createHash('sha256')
    .update(canonicalJson(input as unknown as Json))
    .digest('hex')
  const all = tx.list('programme-edition')
  const known = all.find(one => one.programme === programme && one.reach === reach && one.hash === hash)
  if (known) return known.edition
  const edition = (latestEdition(all, programme, reach)?.edition ?? 0) + 1
  const id = createHash('sha256').update(`${programme} ${reach} ${edition}`).digest('hex').slice(0, 24)
  tx.put('programme-edition', { id, programme, reach, edition, hash, at: tx.now })
  return edition
}
