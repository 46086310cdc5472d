/** Archiving an event and bringing it back; deleting one for good, and a programme that has none left. */
import { createHash } from 'node:crypto'
import { goneKey, openSnapshot, readBody } from '@folkmoot/capture'
import { everybody } from '@folkmoot/domain'
import { canonicalJson, err, type Json, ok } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import { type Actor, type COMMANDS, type EventRecord, type ReceiptRecord, refuse } from '@folkmoot/protocol'
import { sealId } from '../people/sealer.ts'
import { type Call, type CommandContext, type InputOf, task } from './handler.ts'
import { keepEditions, pagesOfPromises, sealKeepsakes } from './keepsakes.ts'

type C = typeof COMMANDS

/** Nothing is added to it, its doors are closed, and it is in no list. Only what stands under a snapshot, or was never opened, is left. */
export const eventArchive = task((tx, { input: { on } }: Call<InputOf<C['eventArchive']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  if (on === (event.archivedAt !== null)) return ok({})
  const boards = tx.list('board').filter(({ phase }) => phase !== 'waiting' && phase !== 'closed').length
  if (on && boards > 0 && !event.rehearsal) return err(refuse('archive-boards-open', { boards }))
  tx.put('event', { ...event, archivedAt: on ? tx.now : null, doorsOpen: on ? false : event.doorsOpen })
  return ok({})
})

/** This commit decides it. What follows takes it from disk and memory, at the next start if need be. */
export const eventDelete = task(
  (tx, { actor, input, context }: Call<InputOf<C['eventDelete']>>) => {
    const known = tx.get('receipt', RECEIPT)
    if (known) return ok({ hash: known.hash })
    const event = tx.get('event', tx.scope)
    if (!event) return err(refuse('not-found'))
    if (event.archivedAt === null && !event.rehearsal) return err(refuse('archive-first'))
    if (input.name.trim() !== event.name.trim()) return err(refuse('name-typed-differs'))
    const boards = unsealedBoards(tx).length
    if (boards > 0 && !input.unsealed && !event.rehearsal) return err(refuse('words-unsealed', { boards }))
    if (!event.rehearsal) sealKeepsakes(tx, keepEditions(tx, actor, context), context)
    keepErasedMarks(tx)
    const receipt = receiptOf(tx, event, actor, context)
    tx.put('receipt', receipt)
    return ok({ hash: receipt.hash })
  },
  {
    pages: read => pagesOfPromises(read),
    async afterwards({ scope, context }, result) {
      const done = await context.finishDeletion(scope)
      return done.ok ? ok(result) : done
    },
  },
)

const RECEIPT = 'receipt'

/** By hashes of what was erased a network's file that is older than that is known to hold it, once the event is gone. */
function keepErasedMarks(tx: Tx): void {
  const notes = tx
    .list('snapshot')
    .flatMap(({ body }) => openSnapshot(readBody(body)).erased.map(({ id }) => id))
  const people = tx.list('tombstone').flatMap(({ known }) => known ?? [])
  const hashes = [...new Set([...notes.map(goneKey), ...people])].sort()
  if (hashes.length > 0) tx.put('erased-marks', { id: 'erased', hashes })
}

/** Boards with words that no snapshot holds: of boards that were never frozen, and what came too late or waited in vain. */
export function unsealedBoards(read: RoomReader) {
  return read.list('board').filter(({ id, written, editions, phase }) => {
    if (editions === 0) return written
    const { late, waiting } = read.facts(id)
    return phase === 'closed' && late + waiting > 0
  })
}

export function countsOf(read: RoomReader): ReceiptRecord['counts'] {
  const pages = [...read.list('person'), ...read.list('table-page'), ...read.list('sheet')]
  return {
    people: everybody(read).length,
    devices: read.list('device').length,
    pages: pages.filter(({ id }) => read.hasWords(id)).length,
    notes: read.list('board').reduce((sum, { id }) => sum + read.notes(id).length, 0),
    sessions: read.list('session').length,
    boards: read.list('board').length,
    snapshots: read.list('snapshot').length,
    editions: read.list('record-edition').length,
    ...keepsakesIn(read),
  }
}

/** How many codes have a box, and how many have none. */
function keepsakesIn(read: RoomReader): Pick<ReceiptRecord['counts'], 'keepsakes' | 'without'> {
  const codes = read.list('person').flatMap(({ returnCodeHash }) => returnCodeHash ?? [])
  const keepsakes = codes.filter(hash => read.get('seal', sealId(hash))?.codeHash === hash).length
  return { keepsakes, without: codes.length - keepsakes }
}

function receiptOf(
  tx: Tx,
  event: Readonly<EventRecord>,
  actor: Actor,
  context: Pick<CommandContext, 'knownBackups'>,
): ReceiptRecord {
  const said: Omit<ReceiptRecord, 'id' | 'hash'> = {
    format: 'folkmoot-receipt/1',
    event: event.id,
    programme: event.programme,
    rehearsal: event.rehearsal,
    createdAt: event.createdAt,
    deletedAt: tx.now,
    by: actor.device,
    keptUntil: event.keptUntil,
    counts: { ...countsOf(tx), keepsakes: tx.list('keepsake').length },
    snapshots: tx
      .list('snapshot')
      .map(({ board, edition, notes, root }) => ({ board, edition, notes, root })),
    editions: tx
      .list('record-edition')
      .map(({ series, edition, notes, root, hash }) => ({ series, edition, notes, root, hash })),
    kept: tx
      .list('kept-edition')
      .map(({ id, edition, notes, root }) => ({ reach: id, edition, notes, root })),
    backups: context.knownBackups().length,
  }
  const hash = createHash('sha256')
    .update(canonicalJson(said as unknown as Json))
    .digest('hex')
  return { id: RECEIPT, ...said, hash }
}

export const programmeDelete = task((tx, { input, context }: Call<InputOf<C['programmeDelete']>>) => {
  const programme = tx.get('programme', input.programme)
  if (!programme) return err(refuse('not-found'))
  if (input.name.trim() !== programme.name.trim()) return err(refuse('name-typed-differs'))
  if (context.hasEvents(programme.id)) return err(refuse('programme-has-events'))
  for (const network of tx.list('network'))
    if (network.programme === programme.id) tx.delete('network', network.id)
  for (const theme of tx.list('theme')) if (theme.programme === programme.id) tx.delete('theme', theme.id)
  for (const due of tx.list('case-due')) if (due.programme === programme.id) tx.delete('case-due', due.id)
  for (const made of tx.list('programme-edition'))
    if (made.programme === programme.id) tx.delete('programme-edition', made.id)
  tx.delete('programme', programme.id)
  tx.scrub()
  return ok({})
})
