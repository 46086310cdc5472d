import { VISIBILITY_ORDER } from '@folkmoot/protocol'
import { expect, it } from 'vitest'
import { isVisibilityOpen, VISIBILITIES } from './visibility.ts'

it('explains every visibility, from open to private', () => {
  expect(VISIBILITIES.map(one => one.value)).toEqual(VISIBILITY_ORDER)
})

it('offers everything until somebody has written, then only what is as private or more', () => {
  const offered = (written: boolean) =>
    VISIBILITY_ORDER.filter(choice => isVisibilityOpen(choice, 'network', written))
  expect(offered(false)).toEqual(['named', 'network', 'anonymous'])
  expect(offered(true)).toEqual(['network', 'anonymous'])
})
