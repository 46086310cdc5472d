/**
 * Which Folkmoot wrote a network's file: a checkpoint of all that is in it, over a tree as boards have one (RFC 9162), signed as C2SP's
 * signed-note has it, with Ed25519 (RFC 8032). Node alone has the signing; nothing here runs in browsers.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { CODE_ALPHABET, canonicalJson, type Json } from '@folkmoot/kit'
import { NETWORK_FORMAT, type NetworkFile } from '@folkmoot/protocol'
import { entryHash, treeOf } from '../tree.ts'
import type { NetworkState } from './state.ts'

export type FileSignature = NonNullable<NetworkFile['signed']>
/** Whoever signs files: one Folkmoot. */
export interface FileSigner {
  /** `folkmoot/SERVER`. */
  name: string
  /** Its public key, 32 bytes as hex. */
  key: string
  sign(text: string): Uint8Array
}
/** Whose signature a file has. */
export interface SignedBy {
  name: string
  key: string
}

/** What stands before the 32 bytes of a key: PKCS #8 and SPKI, as RFC 8410 has them. */
const PRIVATE_HEAD = '302e020100300506032b657004220420'
const PUBLIC_HEAD = '302a300506032b6570032100'
const ED25519 = 1
const KEY_ID_BYTES = 4

/** @param seed 32 bytes as hex, secret; the same makes the same key */
export function fileSigner(server: string, seed: string): FileSigner {
  const der = Buffer.from(PRIVATE_HEAD + seed, 'hex')
  const own = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(own).export({ format: 'der', type: 'spki' })
  return {
    name: `folkmoot/${server}`,
    key: spki.toString('hex').slice(PUBLIC_HEAD.length),
    sign: text => sign(null, Buffer.from(text), own),
  }
}

/** 80 bits of a key's SHA-256, to be read out and compared: `7Q2M-0KXV-9D4T-HB3R`. */
export function keyNumber(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'hex')).digest()
  const bits = [...digest.subarray(0, 10)].map(byte => byte.toString(2).padStart(8, '0')).join('')
  const letters = (bits.match(/.{5}/g) ?? []).map(five => CODE_ALPHABET[Number.parseInt(five, 2)] ?? '')
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** Three lines: whose file it is, how many entries its tree has, and the tree's head. */
function checkpointOf({ parts, boards, follows, gone, ...about }: NetworkState): string {
  const entries: unknown[] = [
    { about: { ...about, format: NETWORK_FORMAT } },
    ...parts.map(part => ({ part })),
    ...boards.map(board => ({ board })),
    ...follows.map(follow => ({ follow })),
    ...gone.map(one => ({ gone: one })),
  ]
  const tree = treeOf(entries.map(entry => entryHash(canonicalJson(entry as Json))))
  const { programme, network } = about
  const head = Buffer.from(tree.head, 'hex').toString('base64')
  return `folkmoot-network/${programme.id}/${network.id}\n${tree.size}\n${head}\n`
}

function keyId({ name, key }: SignedBy): Buffer {
  const about = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519), Buffer.from(key, 'hex')])
  return createHash('sha256').update(about).digest().subarray(0, KEY_ID_BYTES)
}

export function signFile(content: NetworkState, signer: FileSigner): FileSignature {
  const text = checkpointOf(content)
  const line = Buffer.concat([keyId(signer), signer.sign(text)]).toString('base64')
  return { checkpoint: `${text}\n— ${signer.name} ${line}\n`, key: signer.key }
}

/**
 * @param content as it stands in the file, of any origin but of the right shape
 * @returns null: the signature is not that of this content, or of another key
 */
export function checkSignature(content: NetworkState, { checkpoint, key }: FileSignature): SignedBy | null {
  const text = checkpointOf(content)
  if (!checkpoint.startsWith(`${text}\n`)) return null
  const line = /^— (?<name>folkmoot\/[a-z0-9][a-z0-9-]{0,47}) (?<signed>[A-Za-z0-9+/]{91}=)\n$/.exec(
    checkpoint.slice(text.length + 1),
  )
  const { name = '', signed = '' } = line?.groups ?? {}
  const bytes = Buffer.from(signed, 'base64')
  // A signature is spelled in one way only.
  if (!line || bytes.toString('base64') !== signed) return null
  if (!bytes.subarray(0, KEY_ID_BYTES).equals(keyId({ name, key }))) return null
  try {
    const der = Buffer.from(PUBLIC_HEAD + key, 'hex')
    const theirs = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text), theirs, bytes.subarray(KEY_ID_BYTES)) ? { name, key } : null
  } catch {
    // No point of the curve has this key.
    return null
  }
}
