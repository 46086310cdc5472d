/** What organisers of an event are told besides: links and devices. */
import type { OrganiserEventView } from '@folkmoot/protocol'
import { handleOf } from '../people/people.ts'
import type { ViewContext } from './context.ts'

export function links({ read }: ViewContext): OrganiserEventView['links'] {
  const devices = read.list('device')
  return [...read.list('link')]
    .sort((a, b) => a.createdAt - b.createdAt)
    .map(({ id, label, network }) => {
      return { id, label, network, devices: devices.filter(device => device.link === id).length }
    })
}

export function devices({ read, here }: ViewContext): OrganiserEventView['devices'] {
  return [...read.list('device')]
    .sort((a, b) => a.createdAt - b.createdAt)
    .map(({ id, role, label, person }) => ({
      id,
      role,
      label,
      person: person === null ? null : handleOf(read, person),
      connected: here.devices.has(id),
    }))
}
