import { joinAs, until } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT } from './world.fixture.ts'

const KEEPALIVE_MS = 500
let server: Started
beforeAll(async () => {
  server = await startApp({ keepaliveMs: KEEPALIVE_MS })
})
afterAll(() => server.discard())

/** A stage connection by hand: what it is sent, and whether it answers pings. */
async function stage(name: string, answers: boolean) {
  const who = await joinAs(server, server.joinCode, name)
  const url = `${server.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket&as=delegate&event=${EVENT}`
  const socket = new WebSocket(url, { headers: { cookie: who.cookie } })
  const heard: string[] = []
  socket.on('message', data => {
    const text = String(data)
    heard.push(text)
    if (text.startsWith('0')) socket.send('40')
    if (text === '2' && answers) socket.send('3')
  })
  await until(() => heard.some(text => text.startsWith('40')), 'the stage')
  return { socket, heard, pings: () => heard.filter(text => text === '2').length }
}

/** A sync connection by hand, pinged once a turn. */
async function pinged(name: string) {
  const who = await joinAs(server, server.joinCode, name)
  const url = `${server.origin.replace('http', 'ws')}/sync/page/${EVENT}.${who.person}?as=delegate&epoch=1`
  const socket = new WebSocket(url, { headers: { cookie: who.cookie } })
  let pings = 0
  socket.on('ping', () => pings++)
  await until(() => pings > 0, 'the first ping')
  return { socket, pings: () => pings }
}

test('stage sockets that answer stay, with one ping a turn and not two', async () => {
  const { socket, heard, pings } = await stage('Ann', true)
  const told = JSON.parse((heard[0] ?? '').slice(1)) as { pingInterval: number; pingTimeout: number }
  // The library's own clients give up on us after this long.
  expect(told.pingInterval + told.pingTimeout).toBe(1.5 * KEEPALIVE_MS)
  // Judged by another socket's turns and not by time: the machine may be busy.
  const beside = await pinged('Bea')
  const [before, mine] = [beside.pings(), pings()]
  await until(() => beside.pings() >= before + 6, 'six turns')
  // The two rhythms are apart, and a held-up loop may catch up; two pings a turn would be twelve.
  expect(pings() - mine).toBeGreaterThanOrEqual(4)
  expect(pings() - mine).toBeLessThanOrEqual(9)
  beside.socket.close()
  expect(socket.readyState).toBe(WebSocket.OPEN)
  socket.close()
})

test('a stage socket that no longer answers is cut', async () => {
  const { socket, pings } = await stage('Ben', false)
  await until(() => socket.readyState === WebSocket.CLOSED, 'the cut')
  expect(pings()).toBeLessThanOrEqual(3)
})
