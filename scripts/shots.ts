/**
 * `npm run shots`: the pictures that README and docs show, into docs/images. `npm run shots -- OUT`: every view and mode into
 * OUT, at its own size and at the others, the wall in both themes; `--quick` leaves it at its own.
 * A server of its own on a temporary folder, real browsers, and forty-one people who say something (`scripts/shots`).
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startServer } from '@folkmoot/testkit'
import { launchBrowser } from '@folkmoot/testkit/browser'
import { before, record, rehearsal } from './shots/before.ts'
import { dayOne } from './shots/day-one.ts'
import { dayTwo } from './shots/day-two.ts'
import { fillRoom } from './shots/room.ts'
import { inTurn, openScreens } from './shots/screens.ts'

const IMAGES = join(import.meta.dirname, '..', 'docs', 'images')
/** What is kept with the code: few, for every clone carries them. */
const SHOWN = [
  'wall-round',
  'wall-groups',
  'wall-connections',
  'wall-urgency',
  'wall-results',
  'wall-framework',
  'phone-write',
  'phone-table',
  'phone-vote',
  'phone-my-words',
  'cockpit',
  'cockpit-group',
  'organiser-rehearsal',
  'record',
]
/** What a venue's address looks like; the browser here goes to the server's own. */
const VENUE = 'http://folkmoot.local:4600'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
})
const [folder] = positionals
const order = {
  out: folder ?? IMAGES,
  only: folder ? null : new Set(SHOWN),
  allSizes: Boolean(folder) && !values.quick,
}
// Every stock provider listens for the end of the process.
process.setMaxListeners(0)
await mkdir(order.out, { recursive: true })
const [server, browser] = await Promise.all([startServer({ args: ['--public-url', VENUE] }), launchBrowser()])
try {
  const room = await fillRoom(server)
  await room.done('event.update', { safetyContact: 'Jackie Dearden', recordGoesTo: 'everyone who is here' })
  const screens = await openScreens(room, browser, order)
  await before(room, screens)
  await dayOne(room, screens)
  await dayTwo(room, screens)
  await inTurn([record, rehearsal], room, screens)
  room.end()
} finally {
  await browser.close()
  await server.discard()
}
