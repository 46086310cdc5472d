/** Organisers' own devices: another organiser is invited, a device named, a lost one signed out. */
import { err, ok, randomId } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import { type COMMANDS, refuse } from '@folkmoot/protocol'
import { deleteDevices } from '../people/devices.ts'
import { hashToken } from '../people/hashes.ts'
import { linkUrl, newToken } from '../people/tokens.ts'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

export const organiserInvite = task(
  (tx, { input, context }: Call<InputOf<C['organiserInvite']>>) => {
    const token = newToken(null, randomId(12))
    tx.put('system-link', {
      id: token.link,
      tokenHash: hashToken(token.secret),
      createdAt: tx.now,
      usedAt: null,
      invites: input.label,
    })
    return ok({ link: token.link, url: linkUrl(context.baseUrl(), token) })
  },
  { secret: true },
)

export const organiserWithdraw = task((tx, { input }: Call<InputOf<C['organiserWithdraw']>>) => {
  const link = tx.get('system-link', input.link)
  if (!link || link.usedAt !== null || link.invites === null) return err(refuse('not-found'))
  tx.delete('system-link', link.id)
  return ok({})
})

export const organiserName = task((tx, { input }: Call<InputOf<C['organiserName']>>) => {
  const device = tx.get('device', input.device)
  if (!device) return err(refuse('not-found'))
  tx.put('device', { ...device, label: input.label })
  return ok({})
})

export const organiserSignOut = task((tx, { actor, input }: Call<InputOf<C['organiserSignOut']>>) => {
  if (input.device === null) {
    const before = tx.list('device').length
    deleteDevices(tx, device => device.id !== actor.device)
    withdrawAll(tx)
    return ok({ devices: before - tx.list('device').length })
  }
  if (!tx.get('device', input.device)) return err(refuse('not-found'))
  tx.delete('device', input.device)
  return ok({ devices: 1 })
})

/** Whoever had that device may have invited somebody from it. */
function withdrawAll(tx: Tx): void {
  for (const link of tx.list('system-link'))
    if (link.usedAt === null && link.invites !== null) tx.delete('system-link', link.id)
}
