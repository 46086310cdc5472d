import * as protocol from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { MESSAGE, SYNC } from '../../engine/src/framing.ts'

test('the engine speaks the protocol that clients are written against', () => {
  expect(MESSAGE).toEqual(protocol.MESSAGE)
  expect(SYNC).toEqual(protocol.SYNC)
})
