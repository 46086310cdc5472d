/** Before anybody sits down, and after they have gone: the desk, the doors, the printed things, the record. */
import { call, device, until } from '@folkmoot/testkit'
import { EVENT, type Room } from './room.ts'
import { type Screens, sees } from './screens.ts'

export async function before(room: Room, screens: Screens): Promise<void> {
  const { boss, server } = room
  const code = server.ready.joinCode
  const join = await screens.open(null, `/j/${code}`, 'phone')
  await join.page.getByRole('textbox').fill('Sara')
  await join.page.getByText('Birmingham').click()
  await screens.take(join, 'join')
  await join.page.close()
  await sees(screens.wall.page, 'Better Together')
  await screens.take(screens.wall, 'wall-welcome')
  await everyDisplay(room, screens)
  await screens.take(screens.cockpit, 'cockpit-run-sheet')
  for (const [path, name] of [
    ['/o', 'organiser-home'],
    [`/o/e/${EVENT}`, 'organiser-event'],
    [`/o/e/${EVENT}/agenda`, 'organiser-agenda'],
    [`/o/e/${EVENT}/people`, 'organiser-people'],
    [`/o/e/${EVENT}/print/poster`, 'organiser-poster'],
  ] as const) {
    if (!screens.wants(name)) continue
    const desk = await screens.open(boss, path, 'laptop')
    await screens.take(desk, name)
    await desk.page.close()
  }
}

/** The same device as a way in, and as a clock. */
async function everyDisplay(room: Room, screens: Screens): Promise<void> {
  const [{ id }] = room.told.view.displays as [{ id: string }]
  await room.done('display.screen', { device: id, screen: 'join' })
  await screens.take(screens.wall, 'wall-join')
  await room.done('display.screen', { device: id, screen: 'timer' })
  await room.done('timer.start', { seconds: 120, label: 'Two quiet minutes to write' })
  await screens.take(screens.wall, 'wall-timer')
  await room.done('timer.clear', {})
  await room.done('display.screen', { device: id, screen: 'wall' })
}

/** A rehearsal of the event, with simulated delegates on their way in. */
export async function rehearsal(room: Room, screens: Screens): Promise<void> {
  if (!screens.wants('organiser-rehearsal')) return
  const { event } = await room.done('rehearsal.start', { delegates: 40, pace: 20 })
  const own = device(room.server.origin, 'organiser', String(event), room.boss.cookie)
  const stage = await own.stage()
  const connected = () => (stage.view.rehearsal as { connected: number } | null)?.connected ?? 0
  await until(() => connected() >= 12, 'twelve simulated delegates', 60_000)
  const desk = await screens.open(own, `/o/e/${event}`, 'laptop')
  await screens.take(desk, 'organiser-rehearsal')
  await own.command('board.open', { board: 'why-are-we-here' })
  const counts = () => stage.view.counts as { board: string; posted: number }[]
  await until(() => (counts().find(one => one.board === 'why-are-we-here')?.posted ?? 0) > 8, 'words', 60_000)
  const cockpit = await screens.open(own, `/f/${event}`, 'laptop')
  await screens.take(cockpit, 'cockpit-rehearsal')
  await own.command('rehearsal.stop', {})
  for (const { page } of [desk, cockpit]) await page.close()
  stage.close()
}

/** The exported record as its reader sees it. */
export async function record(room: Room, screens: Screens): Promise<void> {
  if (screens.wants('organiser-record')) {
    const desk = await screens.open(room.boss, `/o/e/${EVENT}/record`, 'laptop')
    await screens.take(desk, 'organiser-record')
    await desk.page.close()
  }
  if (!screens.wants('record')) return
  const { origin } = room.server
  const auth = { cookie: room.boss.cookie, 'x-folkmoot-as': 'organiser' }
  const exports = `/api/events/${EVENT}/exports`
  const asked = await call(origin, exports, { format: 'html', snapshot: null }, auth)
  const job = await until(async () => {
    const { body } = await call(origin, `${exports}/${asked.body.id}`, undefined, auth)
    return body.ready ? body : null
  }, 'the export')
  const file = await call(origin, String(job.file), undefined, auth)
  const reader = await screens.open(null, '/hello', 'laptop')
  // The server's own pages allow no styles of a file's.
  await reader.page.goto('about:blank')
  await reader.page.setContent(String(file.body.text))
  await screens.take(reader, 'record')
  await reader.page.close()
}
