/** Ways in: the join code, the doors, facilitators' links, screens, and signing devices out. */
import { err, ok, randomCode, randomId } from '@folkmoot/kit'
import { type COMMANDS, refuse } from '@folkmoot/protocol'
import { createDevice, deleteDevices } from '../people/devices.ts'
import { drawDisplay } from '../people/drawn.ts'
import { hashToken } from '../people/hashes.ts'
import { linkUrl, newToken } from '../people/tokens.ts'
import { type Call, type CommandContext, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

export function freeJoinCode(context: Pick<CommandContext, 'isFreeJoinCode'>): string {
  let code = randomCode()
  while (!context.isFreeJoinCode(code)) code = randomCode()
  return code
}

export const eventDoors = task((tx, { input }: Call<InputOf<C['eventDoors']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  if (event.doorsOpen !== input.open) tx.put('event', { ...event, doorsOpen: input.open })
  return ok({})
})

export const eventCode = task((tx, { context }: Call<InputOf<C['eventCode']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  const joinCode = freeJoinCode(context)
  tx.put('event', { ...event, joinCode })
  return ok({ joinCode })
})

export const linkCreate = task(
  (tx, { input, context }: Call<InputOf<C['linkCreate']>>) => {
    const known = tx.get('event', tx.scope)?.networks.some(network => network.id === input.network)
    if (input.network !== null && !known) return err(refuse('network-not-in-event'))
    const token = newToken(tx.scope, randomId(12))
    tx.put('link', {
      id: token.link,
      tokenHash: hashToken(token.secret),
      label: input.label,
      network: input.network,
      createdAt: tx.now,
    })
    return ok({ link: token.link, url: linkUrl(context.baseUrl(), token) })
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
  deleteDevices(tx, device => device.id === input.device)
  return ok({})
})

/**
 * The device follows from what the screen asked with, and so does its secret: the screen that asks next finds it by
 * that, also after a restart, and no answer has to hold it.
 */
export const displayPair = task(
  (tx, { input, context }: Call<InputOf<C['displayPair']>>) => {
    const screen = context.pairings.byCode(input.code)
    if (!screen) return err(refuse('no-screen-with-code'))
    const drawn = drawDisplay(context.codeKey, screen.id, screen.secretHash)
    if (!tx.get('device', drawn.device))
      createDevice(tx, { role: 'display', label: input.label || 'Screen' }, drawn)
    return ok({ device: drawn.device })
  },
  {
    afterwards({ input, context }, result) {
      context.pairings.useUp(input.code)
      return ok(result)
    },
  },
)

export const displayScreen = task((tx, { input }: Call<InputOf<C['displayScreen']>>) => {
  const device = tx.get('device', input.device)
  if (device?.role !== 'display') return err(refuse('not-found'))
  if (device.screen !== input.screen) tx.put('device', { ...device, screen: input.screen })
  return ok({})
})
