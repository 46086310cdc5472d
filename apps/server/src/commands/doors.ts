/** Ways in: the join code, the doors, facilitators' links, screens, and signing devices out. */
import { err, ok, randomCode, randomId } from '@folkmoot/kit'
import { type COMMANDS, refuse } from '@folkmoot/protocol'
import { createDevice, deleteDevices } from '../people/devices.ts'
import { hashToken } from '../people/hashes.ts'
import { linkUrl, newToken } from '../people/tokens.ts'
import { type Call, type Desk, type InputOf, steps, task } from './handler.ts'

type C = typeof COMMANDS

export function freeJoinCode(desk: Pick<Desk, 'isFreeJoinCode'>): string {
  let code = randomCode()
  while (!desk.isFreeJoinCode(code)) code = randomCode()
  return code
}

export const eventDoors = task((tx, { input }: Call<InputOf<C['eventDoors']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  if (event.doorsOpen !== input.open) tx.put('event', { ...event, doorsOpen: input.open })
  return ok({})
})

export const eventCode = task((tx, { desk }: Call<InputOf<C['eventCode']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  const joinCode = freeJoinCode(desk)
  tx.put('event', { ...event, joinCode })
  return ok({ joinCode })
})

export const linkCreate = task(
  (tx, { input, desk }: Call<InputOf<C['linkCreate']>>) => {
    const known = tx.get('event', tx.scope)?.networks.some(network => network.id === input.network)
    if (input.network !== null && !known)
      return err(refuse('not-found', 'This network is not part of the event.'))
    const token = newToken(tx.scope, randomId(12))
    tx.put('link', {
      id: token.link,
      tokenHash: hashToken(token.secret),
      label: input.label,
      network: input.network,
      createdAt: tx.now,
    })
    return ok({ link: token.link, url: linkUrl(desk.baseUrl(), token) })
  },
  { secret: true },
)

export const linkRevoke = task((tx, { input }: Call<InputOf<C['linkRevoke']>>) => {
  if (!tx.get('link', input.link)) return err(refuse('not-found'))
  tx.delete('link', input.link)
  deleteDevices(tx, device => device.link === input.link)
  return ok({})
})

export const deviceRevoke = task((tx, { input }: Call<InputOf<C['deviceRevoke']>>) => {
  if (!tx.get('device', input.device)) return err(refuse('not-found'))
  tx.delete('device', input.device)
  return ok({})
})

/** The screen's secret stays in memory until the screen asks for it, so it is not an answer kept in the store. */
export const displayPair = steps<InputOf<C['displayPair']>, { device: string }>(
  async ({ actor, op, scope, input, desk }) => {
    if (!desk.pairings.isWaiting(input.code)) {
      // A repetition of what was done finds its first answer.
      const before = await desk.rooms.submit<{ device: string }>(scope, {
        actor,
        op,
        run: () => err(refuse('wrong-code', 'No screen shows that code. Codes change after ten minutes.')),
      })
      return before
    }
    let secret = ''
    const made = await desk.rooms.submit(scope, {
      actor,
      op,
      run: tx => {
        const device = createDevice(tx, { role: 'display', label: input.label || 'Screen' })
        secret = device.secret
        return ok({ device: device.device })
      },
    })
    if (made.ok && secret !== '')
      desk.pairings.pair(input.code, { event: scope, device: made.value.device, secret })
    return made
  },
)

export const displayScreen = task((tx, { input }: Call<InputOf<C['displayScreen']>>) => {
  const device = tx.get('device', input.device)
  if (device?.role !== 'display') return err(refuse('not-found'))
  if (device.screen !== input.screen) tx.put('device', { ...device, screen: input.screen })
  return ok({})
})
