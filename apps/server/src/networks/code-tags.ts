/** By what a return code is known where its network goes: never the code, and nothing that this server itself lets in by. */
import { createHmac, scrypt } from 'node:crypto'
import { normaliseCode } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import type { CodeVerifiers, Id } from '@folkmoot/protocol'
import { sameHash } from '../people/hashes.ts'

/** 32 MiB and some 50 ms for each guess: of a code's forty bits nobody tries many. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

function tagOf(key: string, code: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(normaliseCode(code)).digest('hex')
}

/** Of a return code's hash as it stands with its person. */
const idOf = (codeHash: string): Id => codeHash.slice(0, 40)

/** In the commit that makes a code, or lets somebody in with it. */
export function keepTag(tx: Tx, key: string, person: Id, code: string, codeHash: string): void {
  const id = idOf(codeHash)
  if (tx.get('code-tag', id)?.person !== person) tx.put('code-tag', { id, person, tag: tagOf(key, code) })
}

/** null: their code was made by a Folkmoot that kept no tags yet, and they have not come back since. */
export function tagFor(read: Pick<RoomReader, 'get'>, codeHash: string | null): string | null {
  return codeHash === null ? null : (read.get('code-tag', idOf(codeHash))?.tag ?? null)
}

/** The same for the same place, so that a file changes with what is in it alone. */
export function saltFor(key: string, event: Id, network: Id): string {
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`salt\n${event}\n${network}`)
    .digest('hex')
    .slice(0, 32)
}

export function slowHash(tag: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) =>
    scrypt(Buffer.from(tag, 'hex'), Buffer.from(salt, 'hex'), 32, COST, (error, hash) =>
      error ? reject(error) : resolve(hash.toString('hex')),
    ),
  )
}

/** Whose code it is, of one place's; null: nobody's. */
export async function whoseCode({ key, salt, hashes }: CodeVerifiers, code: string): Promise<Id | null> {
  const hash = await slowHash(tagOf(key, code), salt)
  return hashes.find(one => sameHash(one.hash, hash))?.handle ?? null
}
