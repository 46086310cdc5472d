/** A break that ends by itself, on the server's clock. */
import { afterEach, expect, test } from 'vitest'
import { EVENT } from '../world.fixture.ts'
import { type Moot, openMoot } from './moot.fixture.ts'

let moot: Moot
afterEach(() => moot.stop())

async function timer() {
  const stage = await moot.wait(moot.deps.rooms.read(EVENT, of => of.get('stage', 'stage')))
  if (!stage.ok) throw new Error(stage.error.code)
  return stage.value?.timer ?? null
}

test.each([null, false, true])(
  '[T-62] a break ends at its time, made longer too, and also after a restart (crash: %s)',
  async crash => {
    moot = await openMoot(43)
    await moot.command('break.start', { seconds: 600, label: 'Lunch' })
    await moot.run(300_000)
    await moot.command('timer.extend', { seconds: 300 })
    if (crash !== null) await moot.restart(crash)
    await moot.run(595_000)
    expect(await timer()).toMatchObject({ label: 'Lunch', isBreak: true })
    await moot.run(10_000)
    expect(await timer()).toBeNull()
  },
)

test('[T-62] no other clock is taken off the screens', async () => {
  moot = await openMoot(44)
  await moot.command('break.start', { seconds: 600 })
  await moot.command('timer.start', { seconds: 300, label: 'Writing' })
  await moot.run(700_000)
  expect(await timer()).toMatchObject({ label: 'Writing' })
})
