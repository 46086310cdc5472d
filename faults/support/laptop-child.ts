/** The device behind `laptop.ts`. Its clock is bent before anything that reads clocks is loaded. */
import type { LaptopPlace } from './laptop.ts'

const place = JSON.parse(process.argv[2] ?? '{}') as LaptopPlace
const trueNow = Date.now
let shift = place.clockMs
Date.now = () => trueNow() + shift

const { createEntry, postEntry, readBoard, setDraft } = await import('@folkmoot/board-doc')
const { openStage, stockClient } = await import('@folkmoot/testkit')
const { estimateOffset } = await import('../../apps/web/src/live/server-clock.ts')

const { origin, event, person, cookie, board, prompt } = place
const ws = origin.replace('http', 'ws')
const params = { as: 'delegate', epoch: '1' }
const page = stockClient(`${ws}/sync/page`, `${event}.${person}`, { cookie, params })
const reader = stockClient(`${ws}/sync/board`, `${event}.${board}`, { cookie, params })
const stage = await openStage(origin, 'delegate', event, cookie)
await Promise.all([page.synced(), reader.synced()])

// A later question stands for those that a dead connection never answered.
page.provider.on('sync', synced => synced && void page.saved())

/** As the board app does it: of three questions the one answered fastest counts. */
async function leftOfTimer(): Promise<number | null> {
  const deadline = (stage.view.stage as { timer: { deadline: number | null } | null } | undefined)?.timer
    ?.deadline
  if (deadline == null) return null
  const samples = []
  for (let i = 0; i < 3; i++) {
    const asked = Date.now()
    const server = await new Promise<number>(resolve => stage.socket.emit('clock', resolve))
    samples.push({ asked, answered: Date.now(), server })
  }
  return deadline - (Date.now() + estimateOffset(samples))
}

process.on('message', async (message: { n: number; ask: string; text?: string; ms?: number }) => {
  const answer = (value: object) => process.send?.({ n: message.n, answer: value })
  if (message.ask === 'shift') {
    shift += message.ms ?? 0
    answer({ now: Date.now() })
  } else if (message.ask === 'read') {
    const texts = readBoard(reader.doc).notes.map(note => note.text)
    answer({ connected: page.provider.wsconnected, texts, left: await leftOfTimer() })
  } else {
    page.doc.transact(() => {
      const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
      setDraft(page.doc, entry, message.text ?? '')
      postEntry(page.doc, entry)
    })
    await page.saved()
    answer({ saved: true })
  }
})
process.send?.({ ready: true })
