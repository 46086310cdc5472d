/**
 * Boxes that only a return code opens. Whoever has the disk can try codes, so a key costs a scrypt; what can be sealed to anybody
 * without their code is what the public key is for (X25519, HKDF, AES-256-GCM).
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scrypt,
} from 'node:crypto'
import type { SealRecord } from '@folkmoot/protocol'

type Lock = Pick<SealRecord, 'locator' | 'publicKey' | 'wrapped'>

/** About 30 ms and 16 MiB a try: a thousand years of a core for all codes there are. */
const COST = { N: 2 ** 14, r: 8, p: 1 }
const IV_BYTES = 12
const TAG_BYTES = 16
/** How much somebody left does not show in how long it is. */
const PADDED_TO = 2_048

/** What a code opens boxes with: of one server, whatever the event. */
export function codeSecret(code: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(code, salt, 64, COST, (error, key) => (error ? reject(error) : resolve(key))),
  )
}

export const locatorOf = (secret: Buffer): string => derive(secret, 'locator').toString('hex')

/** A new box for whoever has the code. */
export function newLock(secret: Buffer): Lock {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    locator: locatorOf(secret),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    wrapped: encrypt(derive(secret, 'wrap'), privateKey.export({ type: 'pkcs8', format: 'der' })),
  }
}

/** Puts something into a box: needs no code. */
export function sealTo({ publicKey }: Pick<Lock, 'publicKey'>, value: unknown): string {
  const theirs = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
  const own = generateKeyPairSync('x25519')
  const key = derive(diffieHellman({ privateKey: own.privateKey, publicKey: theirs }), 'box')
  const ephemeral = own.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return `${ephemeral}.${encrypt(key, padded(JSON.stringify(value)))}`
}

/** null: it is not this code's. */
export function openSealed(secret: Buffer, { wrapped }: Pick<Lock, 'wrapped'>, box: string): unknown {
  const der = decrypt(derive(secret, 'wrap'), wrapped)
  const [ephemeral = '', sealed = ''] = box.split('.')
  if (!der) return null
  const privateKey = createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
  const publicKey = createPublicKey({ key: Buffer.from(ephemeral, 'base64'), type: 'spki', format: 'der' })
  const words = decrypt(derive(diffieHellman({ privateKey, publicKey }), 'box'), sealed)
  return words && JSON.parse(words.toString('utf8'))
}

function derive(secret: Buffer, what: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `folkmoot ${what}`, 32))
}

function padded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  // Blanks after the end of JSON are no part of it.
  return Buffer.concat([bytes, Buffer.alloc(PADDED_TO - (bytes.length % PADDED_TO), 0x20)])
}

function encrypt(key: Buffer, plain: Buffer): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

function decrypt(key: Buffer, text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}
