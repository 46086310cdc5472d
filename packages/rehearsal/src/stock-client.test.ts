import { expect, test } from 'vitest'
import { stockClient } from './stock-client.ts'

test('clients by the hundred leave no listeners on the process', () => {
  const before = process.listenerCount('exit')
  const clients = Array.from({ length: 20 }, (_, i) =>
    stockClient('ws://127.0.0.1:9', `e.p${i}`, { connect: false }),
  )
  expect(process.listenerCount('exit')).toBe(before)
  for (const client of clients) client.destroy()
  expect(process.listenerCount('exit')).toBe(before)
})

test('whoever asks whether it is saved while it connects is not answered, and goes on', async () => {
  const client = stockClient('ws://127.0.0.1:9', 'e.p')
  expect(client.provider.ws?.readyState).toBe(0)
  const outcome = await Promise.race([
    client.saved().then(
      () => 'saved',
      () => 'failed',
    ),
    new Promise(resolve => setImmediate(resolve, 'waits')),
  ])
  expect(outcome).toBe('waits')
  client.destroy()
})
