/** Whose a network's file is: signed where it is made, looked at before it is opened elsewhere. */
import {
  fileSigner,
  keyNumber,
  type NetworkState,
  readNetworkFile,
  writeNetworkFile,
} from '@folkmoot/capture'
import { canonicalJson } from '@folkmoot/kit'
import type { NetworkPart } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT } from './world.fixture.ts'

const hall = useHall()
const { join } = hall
const NETWORK = 'keighley'
const headers = () => ({ cookie: hall.organiser.cookie, 'x-folkmoot-as': 'organiser' })

async function give(text: string, what: 'look' | 'open' = 'look') {
  const answer = await fetch(`${hall.server.origin}/api/networks/${what}`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'text/plain' },
    body: text,
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
async function taken(): Promise<NetworkState> {
  const path = `/api/events/${EVENT}/networks/${NETWORK}/file`
  const read = readNetworkFile(await (await fetch(hall.server.origin + path, { headers: headers() })).text())
  if (!read.ok) throw new Error(read.error.why)
  return read.value
}
/** As another Folkmoot would say it. */
const elsewhere = (): NetworkPart => ({
  server: 'another-folkmoot',
  event: { id: 'another-event', name: 'Another event', place: '', dates: '' },
  at: 1,
  members: [],
  codes: { key: 'a'.repeat(64), salt: 'b'.repeat(32), hashes: [] },
  given: [],
  hidden: [],
  unnamed: [],
  writers: [],
})
test('[P-75] a file is signed by the Folkmoot that wrote it, and refused in words where it was changed and sealed again', async () => {
  await join('Signed Sara', NETWORK)
  const path = `/api/events/${EVENT}/networks/${NETWORK}`
  const about = (await (await fetch(hall.server.origin + path, { headers: headers() })).json()) as {
    number: string
  }
  const text = await (await fetch(`${hall.server.origin}${path}/file`, { headers: headers() })).text()
  const seen = await give(text)
  expect(seen.body.signed).toEqual({ by: 'here', number: about.number, since: null, others: false })
  const { signed } = JSON.parse(text) as { signed: object }
  const changed = { ...(await taken()), at: 77 }
  const { signed: _, ...anew } = JSON.parse(writeNetworkFile(changed))
  const resealed = `${canonicalJson({ ...anew, signed })}\n`
  for (const what of ['look', 'open'] as const) {
    const refused = await give(resealed, what)
    expect(refused.status).toBe(400)
    expect(String(refused.body.message)).toMatch(/changed after it was signed/)
  }
})

test('[P-76] before opening it is said whose a file is; an unknown Folkmoot is known once its file was opened', async () => {
  const state = { ...(await taken()), parts: [elsewhere()], boards: [] }
  const theirs = fileSigner('another-folkmoot', '33'.repeat(32))
  const number = keyNumber(theirs.key)
  const file = writeNetworkFile(state, theirs)
  expect((await give(file)).body.signed).toEqual({ by: 'new', number, since: null, others: false })
  // Looking is not opening.
  expect((await give(file)).body.signed).toMatchObject({ by: 'new' })
  expect((await give(file, 'open')).status).toBe(200)
  expect((await give(file)).body.signed).toEqual({
    by: 'known',
    number,
    since: expect.any(Number),
    others: false,
  })
  // What came signed before, and does not any more, or by somebody else.
  expect((await give(writeNetworkFile(state))).body.signed).toMatchObject({ by: 'none', others: true })
  const other = fileSigner('another-folkmoot', '44'.repeat(32))
  expect((await give(writeNetworkFile(state, other))).body.signed).toMatchObject({ by: 'new', others: true })
  // No other event or door tells the key that files are signed with.
  const secret = hall.server.deps.secrets.signing
  expect(file + writeNetworkFile(state) + JSON.stringify(await give(file))).not.toContain(secret)
})
