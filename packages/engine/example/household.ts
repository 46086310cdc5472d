/** Three people write their wishes, one of them something that is none, and a reader has the list. */
import type { Code, Peer } from '@folkmoot/engine'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { rooms } from './shopping-list.ts'

const room = await rooms.get('home')
if (!room.ok) throw new Error(room.error)
const home = room.value
await home.submit({ actor: null, op: null, run: tx => ({ ok: true, value: tx.open('saturday') }) })

function message(step: number, body: Uint8Array): Uint8Array {
  return encoding.encode(encoder => {
    for (const n of [0, step]) encoding.writeVarUint(encoder, n)
    encoding.writeVarUint8Array(encoder, body)
  })
}
function bodyOf(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame.subarray(2))
  return decoding.readVarUint8Array(decoder)
}
/** A socket in this process; a real one hands over the same bytes, as y-websocket sends them. */
function socket(heard: (message: Uint8Array) => void, closed: (code: Code) => void): Peer {
  return { send: heard, sendTogether: all => all.forEach(heard), close: closed, buffered: () => 0 }
}
const board = new Y.Doc()
const reader = await home.openBoard(
  'saturday',
  socket(
    frame => frame[1] !== 0 && Y.applyUpdate(board, bodyOf(frame)),
    () => {},
  ),
)
if (reader.ok) reader.value.receive(message(0, Y.encodeStateVector(board)))
async function wish(page: string, write: (wishes: Y.Map<unknown>) => void) {
  const saved = Promise.withResolvers<void>()
  const writer = await home.openPage(
    page,
    socket(
      frame => frame[0] === 102 && saved.resolve(),
      code => {
        if (code !== 'restarting') console.log(`${page}: ${code}`)
        saved.resolve()
      },
    ),
  )
  const doc = new Y.Doc()
  write(doc.getMap('wishes'))
  if (writer.ok)
    for (const bytes of [message(2, Y.encodeStateAsUpdate(doc)), Uint8Array.of(102, 1)])
      writer.value.receive(bytes)
  await saved.promise
}

await wish('ann', wishes => wishes.set('apples', 3))
await wish('bob', wishes => {
  wishes.set('apples', 2)
  wishes.set('bread', 1)
})
await wish('eve', wishes => wishes.set('poem', new Y.Text('not a number of things')))
console.log(JSON.stringify(board.getMap('list').toJSON()))
await rooms.stop()
