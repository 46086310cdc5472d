import { expect, it } from 'vitest'
import { deviceWords, isFromOutside, isThisMachineOnly, plainAddress } from './wifi.ts'

it('knows addresses that only this machine can open', () => {
  for (const url of ['http://localhost:4600/hello', 'http://127.0.0.1/hello', 'http://[::1]:4600/hello'])
    expect(isThisMachineOnly(url), url).toBe(true)
  for (const url of [
    'http://192.168.1.7:4600/hello',
    'https://board.example.org/hello',
    'http://127.example.org/',
  ])
    expect(isThisMachineOnly(url), url).toBe(false)
})

it('names a device from what its browser says of itself', () => {
  expect(deviceWords('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)')).toBe('an iPhone')
  expect(deviceWords('Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile Safari')).toBe('an Android phone')
  expect(deviceWords('Mozilla/5.0 (Linux; Android 13; SM-X200) Safari')).toBe('an Android tablet')
  expect(deviceWords('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).toBe('a Mac')
  expect(deviceWords('curl/8')).toBe('a device')
})

it('counts an arrival from this computer itself only when it is a phone behind a proxy', () => {
  const from = (address: string, agent: string) => isFromOutside({ address, agent })
  expect(from('::ffff:127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64)')).toBe(false)
  expect(from('::1', 'Mozilla/5.0 (Windows NT 10.0)')).toBe(false)
  expect(from('127.0.0.1', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)')).toBe(true)
  expect(from('192.168.1.7', 'Mozilla/5.0 (Windows NT 10.0)')).toBe(true)
})

it('writes an address as people know it', () => {
  expect(plainAddress('::ffff:192.168.1.7')).toBe('192.168.1.7')
  expect(plainAddress('fe80::1')).toBe('fe80::1')
})
