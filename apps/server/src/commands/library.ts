/** What of an event stands in its programme's library. For the public somebody reads it first, and somebody else signs. */

import { compileRecord } from '@folkmoot/capture'
import { err, ok, type Result } from '@folkmoot/kit'
import { correctionOf } from '@folkmoot/library'
import type { RoomReader, Tx } from '@folkmoot/projection'
import {
  type Actor,
  type COMMANDS,
  type Id,
  type LibraryReach,
  type PublicationRecord,
  type Refusal,
  refuse,
  type Signature,
} from '@folkmoot/protocol'
import { chosenSnapshots } from '../exports/choose.ts'
import { numberedAbout } from '../exports/editions.ts'
import {
  bodiesOf,
  DRAFT,
  notesIn,
  type Publication,
  publishedOf,
  shownOf,
  tightened,
} from '../library/publications.ts'
import { flaggedIn } from '../library/review.ts'
import { type Call, type CommandContext, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

export const libraryPublish = task(
  (
    tx,
    { actor, input, context }: Call<InputOf<C['libraryPublish']>>,
  ): Result<{ publication: Id }, Refusal> => {
    if (tx.get('event', tx.scope)?.rehearsal) return err(refuse('rehearsal-not-published'))
    const { reach, boards, contact, licence } = input
    const wanted = {
      format: 'json',
      snapshot: null,
      boards,
      names: false,
      separator: 'comma',
      reach,
    } as const
    const chosen = chosenSnapshots(tx, actor, { ...wanted, boards: boards && [...boards] }, context)
    if (!chosen.ok) return chosen
    const { about, snapshots, inside } = chosen.value
    const { network, ofNetworks, notHere, zone } = about
    const draft: PublicationRecord = {
      id: DRAFT,
      reach,
      edition: null,
      stage: 'review',
      about: { network, ofNetworks, notHere, zone },
      boards: snapshots.map(({ id }) => ({
        snapshot: id,
        notes: [...(inside.get(id) ?? [])].sort(),
        gone: [],
      })),
      contact,
      licence,
      flagged: [],
      decided: {},
      asked: null,
      signed: null,
      at: tx.now,
      since: null,
    }
    if (notesIn(draft) === 0) return err(refuse('nothing-to-publish'))
    if (reach === 'programme') return ok({ publication: published(tx, draft).id })
    const flagged = flaggedIn(tx, draft)
    const before = tx.get('publication', DRAFT)
    tx.put('publication', { ...draft, flagged, decided: stillDecided(before, draft) })
    return ok({ publication: DRAFT })
  },
)

/** What was decided of a note counts for the very words that were read. */
function stillDecided(before: Publication | null, now: Publication): PublicationRecord['decided'] {
  if (!before) return {}
  const snapshots = new Set(before.boards.map(({ snapshot }) => snapshot))
  const same = now.boards.filter(({ snapshot }) => snapshots.has(snapshot)).flatMap(({ notes }) => notes)
  return Object.fromEntries(
    same.flatMap(note => (before.decided[note] ? [[note, before.decided[note]]] : [])),
  )
}

export const libraryDecide = task((tx, { input }: Call<InputOf<C['libraryDecide']>>) => {
  const draft = tx.get('publication', DRAFT)
  if (!draft?.boards.some(({ notes }) => notes.includes(input.note))) return err(refuse('nothing-being-read'))
  const { [input.note]: _, ...others } = draft.decided
  // Whoever has asked for a signature asked for it as it stood.
  tx.put('publication', {
    ...draft,
    stage: 'review',
    asked: null,
    decided: input.as === null ? others : { ...others, [input.note]: input.as },
  })
  return ok({})
})

export const libraryAsk = task((tx, { actor, context }: Call<InputOf<C['libraryAsk']>>) => {
  const draft = tx.get('publication', DRAFT)
  if (!draft) return err(refuse('nothing-being-read'))
  // People may have come, and been named, since it was prepared.
  const flagged = flaggedIn(tx, draft)
  if (!isRead({ ...draft, flagged })) {
    tx.put('publication', { ...draft, flagged })
    return err(refuse('not-read-yet'))
  }
  tx.put('publication', { ...draft, flagged, stage: 'asked', asked: signature(tx, actor, context) })
  return ok({})
})

const isRead = ({ flagged, decided }: Publication) => flagged.every(note => decided[note])

const signature = (tx: Tx, actor: Actor, context: CommandContext): Signature => ({
  device: actor.device,
  label: context.organiserLabel(actor.device),
  at: tx.now,
})

export const librarySign = task(
  (tx, { actor, context }: Call<InputOf<C['librarySign']>>): Result<{ publication: Id }, Refusal> => {
    const draft = tx.get('publication', DRAFT)
    if (!draft) return err(refuse('nothing-being-read'))
    if (draft.stage !== 'asked' || !draft.asked) return err(refuse('not-asked-to-sign'))
    if (!context.areTwoOrganisers(draft.asked.device, actor.device)) return err(refuse('another-has-to-sign'))
    if (!draft.boards.every(({ snapshot }) => isLatest(tx, snapshot)))
      return err(refuse('changed-since-read'))
    const left = tightened(tx, draft)
    const signed = { ...left, signed: signature(tx, actor, context) }
    if (notesIn(signed) === 0) return err(refuse('nothing-to-publish'))
    tx.delete('publication', DRAFT)
    return ok({ publication: published(tx, signed).id })
  },
)

/** A board that was frozen anew has other words than were read. */
function isLatest(read: RoomReader, id: Id): boolean {
  const snapshot = read.get('snapshot', id)
  if (!snapshot) return false
  return !read.list('snapshot').some(one => one.board === snapshot.board && one.edition > snapshot.edition)
}

export const libraryDrop = task((tx, _call: Call<InputOf<C['libraryDrop']>>) => {
  if (!tx.get('publication', DRAFT)) return err(refuse('nothing-being-read'))
  tx.delete('publication', DRAFT)
  return ok({})
})

/** All editions at once: an earlier one would show what a later one left out. */
export const libraryWithdraw = task((tx, { input }: Call<InputOf<C['libraryWithdraw']>>) => {
  const all = publishedOf(tx, input.reach)
  if (all.length === 0) return err(refuse('not-found'))
  for (const one of all) tx.put('publication', { ...one, stage: 'withdrawn' })
  return ok({})
})

/** Keeps it under the next number of its audience. What is in the library as it is gets no other number. */
function published(tx: Tx, draft: Publication): Publication {
  const { reach, about } = draft
  const before = publishedOf(tx, reach).at(-1) ?? null
  const boards = draft.boards.map(board => ({ ...board, notes: [...shownOf(draft, board)] }))
  const shown = { ...draft, boards, flagged: [], decided: {} }
  const numbered = numberedAbout(tx, {
    reach,
    network: null,
    about,
    bodies: bodiesOf(tx, shown),
    named: [],
    from: lastNumber(tx, reach),
  })
  const edition = numbered.edition ?? 1
  const made: PublicationRecord = {
    ...shown,
    id: `${reach}-${edition}`,
    edition,
    stage: 'published',
    at: tx.now,
    since: before?.edition === edition ? before.since : before && sinceOf(tx, before, { ...shown, edition }),
  }
  tx.put('publication', made)
  return made
}

/** Of those that were ever in the library. */
const lastNumber = (read: RoomReader, reach: LibraryReach) =>
  Math.max(1, ...read.list('publication').map(one => (one.reach === reach ? (one.edition ?? 0) : 0)))

function sinceOf(tx: Tx, before: Publication, after: Publication): PublicationRecord['since'] {
  const [was, is] = [before, after].map(one => compileRecord(bodiesOf(tx, one)))
  if (!was || !is) return null
  const { added, changed, gone } = correctionOf({ record: was }, { record: is, edition: after.edition ?? 1 })
  return { added, changed, gone }
}
