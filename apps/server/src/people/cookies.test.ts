import { expect, test } from 'vitest'
import { createCookies } from './cookies.ts'

const one = createCookies('a secret of one data folder', false)
const other = createCookies('another secret of another one', false)
const held = (
  { name, value }: typeof one,
  role: 'delegate' | 'organiser',
  event: string | null,
  device: string,
) => `${name(role, event)}=${encodeURIComponent(value(device, 'secret'))}`

test('[D-20] a browser holds those of two instances on one host, and each reads its own', () => {
  // As a browser keeps them: one value a name, whichever port it came from.
  const jar = new Map<string, string>()
  for (const [instance, device] of [
    [one, 'd1'],
    [other, 'd2'],
  ] as const)
    jar.set(instance.name('organiser', null), encodeURIComponent(instance.value(device, 'secret')))
  const header = [...jar].map(pair => pair.join('=')).join('; ')
  expect(one.read(header)).toEqual([{ role: 'organiser', event: null, device: 'd1', secret: 'secret' }])
  expect(other.read(header)).toEqual([{ role: 'organiser', event: null, device: 'd2', secret: 'secret' }])
})

test('one of before names carried an instance is accepted, until there is one of today’s', () => {
  const old = `fm_delegate_moot=${encodeURIComponent(one.value('before', 'secret'))}`
  expect(one.read(old)).toEqual([{ role: 'delegate', event: 'moot', device: 'before', secret: 'secret' }])
  expect(other.read(old)).toEqual([])
  const both = one.read(`${old}; ${held(one, 'delegate', 'moot', 'now')}`)
  expect(both.map(claim => claim.device)).toEqual(['now'])
  expect(one.names('delegate', 'moot')).toContain('fm_delegate_moot')
})

test('one that somebody renamed counts for the name it is under, and the device must be of that role', () => {
  const organiser = held(one, 'organiser', null, 'd1')
  expect(one.read(organiser.replace('organiser', 'anything'))).toEqual([])
  expect(one.read(organiser.replace(/=.*/, '=d1.secret'))).toEqual([])
})
