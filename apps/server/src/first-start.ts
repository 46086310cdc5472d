/** What an instance needs before it serves anybody: its secrets, the sample when the folder is empty, a one-time link. */

import type { Store } from '@folkmoot/engine'
import { ok, randomCode, randomId, randomSecret } from '@folkmoot/kit'
import { refusalAnswer } from '@folkmoot/messages'
import type { Tx } from '@folkmoot/projection'
import type { RecordKind, RecordOf } from '@folkmoot/protocol'
import { hashToken } from './people/hashes.ts'
import { newToken, type Token } from './people/tokens.ts'
import { SYSTEM, type WatchedRooms } from './rooms.ts'
import { type KindedRecord, sampleRecords } from './sample/index.ts'

export interface Secrets {
  cookies: string
  codes: string
  /** Of what is known elsewhere of a return code: of use for that alone. */
  travel: string
  /** This Folkmoot's own name, by which networks' files know where something was frozen. */
  server: string
  /** From which the key follows that networks' files are signed with: 32 bytes as hex. */
  signing: string
  /** What keys made from return codes are salted with. */
  keepsakes: string
}

/** Cookies and return codes outlive a restart, and a restored backup. @throws Error when they cannot be kept */
export async function readSecrets(rooms: WatchedRooms): Promise<Secrets> {
  const secrets = await rooms.submit(SYSTEM, {
    actor: null,
    op: null,
    run: tx =>
      ok({
        cookies: secret(tx, 'cookies'),
        codes: secret(tx, 'codes'),
        keepsakes: secret(tx, 'keepsakes'),
        travel: secret(tx, 'travel', () => hashToken(randomSecret())),
        server: secret(tx, 'server', () => randomId()),
        signing: secret(tx, 'signing', () => hashToken(randomSecret())),
      }),
  })
  if (!secrets.ok) throw new Error(refusalAnswer(secrets.error).message)
  return secrets.value
}

function secret(tx: Tx, id: string, make = () => randomSecret()): string {
  const known = tx.get('secret', id)
  if (known) return known.value
  const value = make()
  tx.put('secret', { id, value })
  return value
}

/** The list of events is written last, so that a start cut off in between begins anew. */
export async function createSampleIfEmpty(rooms: WatchedRooms, store: Store, now: number): Promise<void> {
  const empty = await rooms.read(SYSTEM, isUnused)
  if (!empty.ok) throw new Error(refusalAnswer(empty.error).message)
  if (!empty.value) return
  const sample = sampleRecords(now, { joinCode: randomCode })
  const event = sample.event.find(one => one.kind === 'event')
  if (event?.kind !== 'event') throw new Error('the sample has an event')
  const id = event.record.id
  if ((await store.records(id)).length === 0) await putAll(rooms, id, sample.event)
  await putAll(rooms, SYSTEM, sample.system)
}

/** An organiser who deleted everything gets no sample again: their links and the list of events tell. */
function isUnused(read: Pick<Tx, 'list'>): boolean {
  const kinds = ['programme', 'event-index', 'system-link'] as const
  return kinds.every(kind => read.list(kind).length === 0)
}

async function putAll(rooms: WatchedRooms, scope: string, records: readonly KindedRecord[]): Promise<void> {
  const done = await rooms.submit(scope, {
    actor: null,
    op: null,
    run: tx => {
      for (const { kind, record } of records) tx.put<RecordKind>(kind, record as RecordOf<RecordKind>)
      return ok(null)
    },
  })
  if (!done.ok) throw new Error(refusalAnswer(done.error).message)
}

/** Every start makes a new link and withdraws those before it that nobody has used. */
export async function newOrganiserLink(rooms: WatchedRooms): Promise<Token> {
  const token = newToken(null, randomId(12))
  const made = await rooms.submit(SYSTEM, {
    actor: null,
    op: null,
    run: tx => {
      for (const link of tx.list('system-link')) if (link.invites === null) tx.delete('system-link', link.id)
      tx.put('system-link', {
        id: token.link,
        tokenHash: hashToken(token.secret),
        createdAt: tx.now,
        usedAt: null,
        invites: null,
      })
      return ok(null)
    },
  })
  if (!made.ok) throw new Error(refusalAnswer(made.error).message)
  return token
}
