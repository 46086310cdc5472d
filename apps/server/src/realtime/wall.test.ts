import type { Actor } from '@folkmoot/protocol'
import { simulatedClock } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import type { Member } from './member.ts'
import { createEventWall } from './wall.ts'

const SMALL = { width: 1024, height: 768 }

test('[W-54] a display that leaves once more while its size is held keeps it for the whole time again', async () => {
  const clock = simulatedClock()
  const wall = createEventWall(clock, () => {})
  const comes = () => {
    const member = { actor: { role: 'display' } as Actor } as Member
    expect(wall.hear(member, { do: 'screen', id: 'hall', size: SMALL })).toBe(true)
    return member
  }
  const usual = wall.view()
  wall.left(comes())
  await clock.run(10_000)
  wall.left(comes())
  await clock.run(10_000)
  expect(wall.view()).toMatchObject({ width: 1440, height: 1080 })
  await clock.run(10_000)
  expect(wall.view()).toMatchObject({ width: usual.width, height: usual.height })
  wall.stop()
})
