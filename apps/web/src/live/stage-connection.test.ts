import { expect, it } from 'vitest'
import { applyChange } from './stage-connection.ts'

const view = { agenda: ['a'], stage: { blank: false } }

it('takes the changed keys and leaves the others the same', () => {
  const next = applyChange(view, 4, { rev: 5, set: { stage: { blank: true } } })
  expect(next).toEqual({ agenda: ['a'], stage: { blank: true } })
  expect(next?.agenda).toBe(view.agenda)
})

it('takes nothing after a gap: the whole view is asked for', () => {
  expect(applyChange(view, 4, { rev: 6, set: {} })).toBeNull()
})
