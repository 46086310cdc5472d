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

test('stage sockets that answer stay, with one ping a turn and not two', async () => {
  const { socket, heard, pings } = await stage('Ann', true)
  const told = JSON.parse((heard[0] ?? '').slice(1)) as { pingInterval: number; pingTimeout: number }
  // The library's own clients give up on us after this long.
  expect(told.pingInterval + told.pingTimeout).toBe(1.5 * KEEPALIVE_MS)
  const began = performance.now()
  await until(() => pings() >= 6, 'six pings')
  expect(performance.now() - began).toBeGreaterThan(5 * KEEPALIVE_MS)
  expect(socket.readyState).toBe(WebSocket.OPEN)
  socket.close()
})

test('a stage socket that no longer answers is cut', async () => {
  const { socket } = await stage('Ben', false)
  const began = performance.now()
  await until(() => socket.readyState === WebSocket.CLOSED, 'the cut')
  expect(performance.now() - began).toBeLessThan(4 * KEEPALIVE_MS)
})
