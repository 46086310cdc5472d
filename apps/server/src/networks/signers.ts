/** Which Folkmoots signed networks' files that were opened here: the first one is asked for by its number, and known from then on. */
import { createHash } from 'node:crypto'
import { fileSigner, keyNumber, type NetworkState, type SignedBy } from '@folkmoot/capture'
import { ok, type Result } from '@folkmoot/kit'
import type { Id, networkHttp, Refusal } from '@folkmoot/protocol'
import type { z } from 'zod'
import type { Secrets } from '../first-start.ts'
import { SYSTEM, type WatchedRooms } from '../rooms.ts'

interface SignersDeps {
  rooms: WatchedRooms
  secrets: Pick<Secrets, 'server' | 'signing'>
}
type Signed = NonNullable<z.input<typeof networkHttp.NetworkFileSeen>['signed']>
type Of = Pick<NetworkState, 'programme' | 'network'>

export const ownSigner = ({ secrets }: Pick<SignersDeps, 'secrets'>) =>
  fileSigner(secrets.server, secrets.signing)

export async function seenSignature(
  deps: SignersDeps,
  { programme, network }: Of,
  signedBy: SignedBy | null,
): Promise<Result<Signed, Refusal>> {
  const own = ownSigner(deps)
  const read = await deps.rooms.read(SYSTEM, reader => [...reader.list('known-signer')])
  if (!read.ok) return read
  const known = read.value.filter(({ key }) => key === signedBy?.key)
  const others = read.value.some(
    one => one.programme === programme.id && one.network === network.id && one.key !== signedBy?.key,
  )
  if (!signedBy) return ok({ by: 'none', number: '', since: null, others })
  const number = keyNumber(signedBy.key)
  if (signedBy.key === own.key) return ok({ by: 'here', number, since: null, others: false })
  if (known.length === 0) return ok({ by: 'new', number, since: null, others })
  return ok({ by: 'known', number, since: Math.min(...known.map(({ at }) => at)), others: false })
}

/** Somebody saw whose file it is, and opened it. */
export async function keepSigner(
  deps: SignersDeps,
  { programme, network }: Of,
  { key }: SignedBy,
): Promise<Result<null, Refusal>> {
  if (key === ownSigner(deps).key) return ok(null)
  const id = idOf(key, programme.id, network.id)
  return deps.rooms.submit<null>(SYSTEM, {
    actor: null,
    op: null,
    run: tx => {
      if (!tx.get('known-signer', id))
        tx.put('known-signer', { id, key, programme: programme.id, network: network.id, at: tx.now })
      return ok(null)
    },
  })
}

const idOf = (...parts: string[]): Id =>
  createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 40)
