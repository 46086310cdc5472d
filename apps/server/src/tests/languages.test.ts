/** A language is off until the organiser switches it on for the event, and says who read its translation. */
import type { DelegateView, DisplayView, OrganiserEventView } from '@folkmoot/protocol'
import { call, device, until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT } from './world.fixture.ts'

const hall = useHall()
const set = (language: string, readBy: string | null) =>
  hall.organiser.command('event.language', { language, readBy })

test('[L-3] a language is off until the organiser switches it on and says who read it, and both are kept', async () => {
  const stage = hall.keep(await device(hall.server.origin, 'organiser', EVENT, hall.organiser.cookie).stage())
  const desk = () => stage.view as unknown as OrganiserEventView
  const atTheDoor = async () => {
    const { joinCode: code } = desk().event
    return (await call(hall.server.origin, '/api/look-up', { code })).body.languages
  }
  await until(() => desk().languages, 'the desk')
  expect(desk().languages).toEqual([])
  const sara = await hall.join('Sara')
  const phone = hall.keep(await sara.stage())
  const told = () => (phone.view as unknown as DelegateView).event
  await until(() => told(), 'the phone')
  expect([told().languages, await atTheDoor()]).toEqual([undefined, undefined])

  expect((await set('cy', '')).status).toBe(400)
  expect((await set('Welsh!', 'Megan')).status).toBe(400)
  expect((await set('ur', null)).status).toBe(200)
  expect(desk().languages).toEqual([])
  expect((await set('cy', 'Megan of Bangor')).status).toBe(200)
  expect((await set('ur', 'Amina')).status).toBe(200)
  await until(() => told().languages?.length === 2, 'the phone is told')
  expect([told().languages, await atTheDoor()]).toEqual([
    ['cy', 'ur'],
    ['cy', 'ur'],
  ])
  // Who read it is told to organisers alone.
  expect(JSON.stringify(phone.view)).not.toContain('Megan')

  expect((await set('cy', 'Gwen')).status).toBe(200)
  expect((await set('ur', null)).status).toBe(200)
  await until(() => told().languages?.length === 1, 'the phone is told')
  expect(told().languages).toEqual(['cy'])
  await until(() => desk().languages?.length === 3, 'the desk is told')
  expect(desk().languages).toMatchObject([
    { language: 'cy', readBy: 'Megan of Bangor', until: expect.any(Number) },
    { language: 'ur', readBy: 'Amina', until: expect.any(Number) },
    { language: 'cy', readBy: 'Gwen', until: null },
  ])
})

test('[L-21] the walls speak a language that is switched on, and English as soon as it is not', async () => {
  const onWall = (language: string | null) => hall.organiser.command('event.wall-language', { language })
  const stage = hall.keep(await device(hall.server.origin, 'organiser', EVENT, hall.organiser.cookie).stage())
  const spoken = () => (stage.view as unknown as DisplayView).event.wallLanguage
  const speaks = (language: string | undefined) =>
    until(() => spoken() === language, `the wall in ${language}`)
  await until(() => stage.view?.event, 'the event')
  await set('ur', null)
  expect((await onWall('ur')).status).toBe(404)
  await set('ur', 'Amina')
  expect(spoken()).toBeUndefined()
  expect((await onWall('ur')).status).toBe(200)
  await speaks('ur')
  await set('ur', null)
  await speaks(undefined)
  // It was chosen, and is spoken again with the language.
  await set('ur', 'Amina')
  await speaks('ur')
  expect((await onWall(null)).status).toBe(200)
  await speaks(undefined)
})
