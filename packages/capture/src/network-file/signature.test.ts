/** Whose a network's file is: said by its signature, and by nothing that somebody else can write. */
import { canonicalJson, type Json } from '@folkmoot/kit'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBody } from '../body.ts'
import { hashOf } from '../commitments.ts'
import { snapshotOf } from '../fixtures.ts'
import { type NetworkState, readNetworkFile, readSignedFile, writeNetworkFile } from './index.ts'
import { fileSigner, keyNumber } from './signature.ts'

const body = readBody(snapshotOf().body)
const state: NetworkState = {
  at: 10,
  network: { id: 'keighley', name: 'Keighley', colour: '#a87400', shape: 'diamond' },
  programme: { id: 'cln', name: 'Community Leadership Network' },
  parts: [
    {
      server: 'server-one',
      event: { ...body.header.event },
      at: 10,
      members: [{ handle: 'h1', name: 'Sara Khan' }],
      codes: { key: 'a'.repeat(64), salt: 'b'.repeat(32), hashes: [{ handle: 'h1', hash: 'c'.repeat(64) }] },
      given: [],
      hidden: [],
      unnamed: [],
      writers: [],
    },
  ],
  boards: [{ server: 'server-one', own: true, body }],
  follows: [{ id: 'f1', of: 'n1', state: 'done', told: 'Jo', at: 1 }],
  gone: ['d'.repeat(64)],
}
const signer = fileSigner('server-one', '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
const text = writeNetworkFile(state, signer)
type File = Record<string, Json> & { signed: { checkpoint: string; key: string } }
const file = () => JSON.parse(text) as File
/** As somebody who can seal, and has no key of theirs. */
const sealed = ({ root: _, signed, ...content }: Record<string, Json>) =>
  `${canonicalJson({ ...content, root: hashOf(content), ...(signed && { signed }) })}\n`
const read = (of: string) => {
  const found = readSignedFile(of)
  return found.ok ? (found.value.signedBy?.key ?? 'nobody') : found.error.why
}

describe('[P-75] the signature of a network’s file', () => {
  test('is made by the key of RFC 8032’s first example, the same each time', () => {
    expect(signer.key).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    expect(Buffer.from(signer.sign('')).toString('hex')).toMatch(/^e5564300c360ac729086e2cc806e828a/)
    expect(writeNetworkFile(state, signer)).toBe(text)
    expect(keyNumber(signer.key)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  test('says who wrote the file, and changes nothing that is read of it', () => {
    expect(readSignedFile(text)).toMatchObject({
      ok: true,
      value: { signedBy: { name: 'folkmoot/server-one', key: signer.key } },
    })
    expect(readNetworkFile(text)).toEqual(readNetworkFile(writeNetworkFile(state)))
    expect(file().signed.checkpoint).toMatch(
      /^folkmoot-network\/cln\/keighley\n5\n[A-Za-z0-9+/]{43}=\n\n— folkmoot\/server-one [A-Za-z0-9+/]{91}=\n$/,
    )
  })

  test('is missing in an older file, which opens as before', () => {
    expect(read(writeNetworkFile(state))).toBe('nobody')
    expect(text).toContain(writeNetworkFile(state).slice(0, 200))
  })

  test('does not fit what was changed and sealed again, wherever', () => {
    const elsewhere: Record<string, (of: File) => void> = {
      name: of => Object.assign(of.network as object, { name: 'Keighly' }),
      time: of => Object.assign(of, { at: 11 }),
      member: of => Object.assign((of.parts as object[])[0] ?? {}, { members: [] }),
      board: of => Object.assign(of, { boards: [] }),
      follow: of => Object.assign(of, { follows: [] }),
      gone: of => Object.assign(of, { gone: [] }),
      programme: of => Object.assign(of.programme as object, { id: 'other' }),
    }
    for (const [what, change] of Object.entries(elsewhere)) {
      const changed = file()
      change(changed)
      expect(read(sealed(changed)), what).toBe('signature')
    }
  })

  test('is that of its key and name: neither can be put in another’s place', () => {
    const other = fileSigner('server-two', '22'.repeat(32))
    const theirs = (JSON.parse(writeNetworkFile(state, other)) as File).signed
    const { signed } = file()
    const forged: Record<string, File['signed']> = {
      'another key beside it': { ...signed, key: theirs.key },
      'their signature, our key': { ...theirs, key: signer.key },
      'another name': { ...signed, checkpoint: signed.checkpoint.replace('server-one', 'server-two') },
      'no key at all': { ...signed, key: 'f'.repeat(64) },
      'a key of order one': { ...signed, key: `01${'0'.repeat(62)}` },
      'more lines': { ...signed, checkpoint: `${signed.checkpoint}— folkmoot/x AAAA\n` },
      'another size': { ...signed, checkpoint: signed.checkpoint.replace('\n5\n', '\n6\n') },
    }
    for (const [what, one] of Object.entries(forged))
      expect(read(sealed({ ...file(), signed: one })), what).toBe('signature')
    // Whoever signs it themself stands for it themself.
    expect(read(writeNetworkFile(state, other))).toBe(other.key)
  })

  test('lets no changed letter through as signed', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        const changed = text.slice(0, at) + letter + text.slice(at + 1)
        fc.pre(changed !== text)
        expect(read(changed)).not.toBe(signer.key)
      }),
      { numRuns: 300 },
    )
  })
})
