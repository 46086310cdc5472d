import { FORMATS, formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/crib'
import { expect, it } from 'vitest'
import { cribOf } from './crib.ts'

const board = (id: string): Parameters<typeof cribOf>[0] => {
  const { prompts = [], by = 'person', oneEach = false, lookFirst = false } = formatById(id)?.defaults ?? {}
  return { by, oneEach, lookFirst, prompts: prompts.map((text, i) => ({ id: `p${i}`, text })) }
}
const of = (id: string) => cribOf(board(id), formatById(id))

it.each(FORMATS.map(format => format.id))('%s has one, from opening to freezing', id => {
  const { steps, hints } = of(id)
  expect(steps.at(-1)).toBe(t('freeze'))
  expect(steps.length).toBeGreaterThanOrEqual(3)
  expect(new Set([...steps, ...hints]).size).toBe(steps.length + hints.length)
  for (const line of [...steps, ...hints]) expect(line).not.toMatch(/[{}]|undefined/)
})

it('follows what the activity says of itself', () => {
  expect(of('one-minute-round').steps[1]).toContain('60 seconds each')
  expect(of('day-review').steps).toContain(t('share', { how: 'columns' }))
  expect(of('day-review').steps).toContain(t('vote', { dots: 3 }))
  expect(of('find-someone-who').hints[0]).toBe(t('asked', { about: 'name' }))
  expect(of('stories').hints[0]).toBe(t('asked', { about: 'words' }))
  expect(of('commitments').hints).toContain(t('promise'))
  expect(of('thinking-hats').steps.join()).toContain('Turn to each in order')
  expect(cribOf(board('no-such'), null).steps).toHaveLength(4)
})
