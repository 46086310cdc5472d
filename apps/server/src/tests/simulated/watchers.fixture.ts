/** For tests: one watcher of every role. */
import type { Id } from '@folkmoot/protocol'
import type { Moot } from './moot.fixture.ts'
import { type Watcher, type Writer, watcher, writer } from './people.fixture.ts'

/** `seated`: who sits at the table neighbour's table. */
export async function watchersOf(moot: Moot, seated: readonly Writer[]): Promise<Watcher[]> {
  const dee = await writer(moot, 'Dee', 'keighley')
  const nia = await writer(moot, 'Nia', null)
  await seatTogether(moot, [...seated, nia])
  return [
    await watcher(moot, 'organiser', moot.organiser),
    await watcher(moot, 'facilitator', await facilitator(moot, null)),
    await watcher(moot, 'facilitator of their network', await facilitator(moot, 'keighley')),
    await watcher(moot, 'delegate', dee),
    await watcher(moot, 'table neighbour', nia),
    await watcher(moot, 'display', await display(moot)),
  ]
}

async function seatTogether(moot: Moot, people: readonly Writer[]): Promise<void> {
  const { table } = await moot.command('tables.name', { table: null, name: 'Table 1' })
  for (const { handle } of people) await moot.command('tables.move', { person: handle, table })
}

async function facilitator(moot: Moot, network: Id | null): Promise<{ role: 'facilitator'; cookie: string }> {
  const link = await moot.command('link.create', { label: 'Fay', network })
  const token = new URL(String(link.url)).hash.slice(1)
  return { role: 'facilitator', cookie: (await moot.http('/api/enter', { body: { token } })).cookie }
}

async function display(moot: Moot): Promise<{ role: 'display'; cookie: string }> {
  const screen = (await moot.http('/api/displays', { body: {} })).body as Record<string, string>
  await moot.command('display.pair', { code: screen.code })
  const polled = await moot.http(`/api/displays/${screen.id}`, { body: { secret: screen.secret } })
  return { role: 'display', cookie: polled.cookie }
}
