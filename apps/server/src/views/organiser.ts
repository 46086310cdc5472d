/** What organisers of an event are told besides: links and devices. */

import { everybody, handleOf, needsAreDue } from '@folkmoot/domain'
import type {
  AccessView,
  KeepingView,
  LanguageOn,
  ListedView,
  OrganiserEventView,
  PublicationView,
  RecordEditionView,
} from '@folkmoot/protocol'
import { notesIn } from '../library/publications.ts'
import { accessOf, letInFrom, sealedFrom } from '../people/access.ts'
import type { ViewContext } from './context.ts'

export function links({ read }: ViewContext): OrganiserEventView['links'] {
  const devices = read.list('device')
  return [...read.list('link')]
    .sort((a, b) => a.createdAt - b.createdAt)
    .map(({ id, label, network }) => {
      return { id, label, network, devices: devices.filter(device => device.link === id).length }
    })
}

/** Of those whose ways in are not settled. */
export function access({ read }: ViewContext): AccessView[] {
  return everybody(read).flatMap(person => {
    const { newCode, changes } = accessOf(person)
    const sealed = sealedFrom(read, person.id).length
    if (!newCode && sealed === 0) return []
    return [
      {
        person: person.handle,
        newCode: newCode?.at ?? null,
        letInFrom: letInFrom(read, person),
        sealed,
        disputed: sealed > 0 && changes.some(({ what }) => what === 'not-me'),
      },
    ]
  })
}

export function devices({ read, server }: ViewContext): OrganiserEventView['devices'] {
  return [...read.list('device')]
    .sort((a, b) => a.createdAt - b.createdAt)
    .map(({ id, role, label, person }) => ({
      id,
      role,
      label,
      person: person === null ? null : handleOf(read, person),
      connected: server.devices.has(id),
    }))
}

export function listed({ read }: ViewContext): ListedView[] {
  const event = read.get('event', read.scope)
  return [...read.list('listed-person')]
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(one => ({
      id: one.id,
      name: one.name,
      network: one.network,
      need: event && needsAreDue(event, one, read.now) ? '' : one.need,
      code: one.codeHash !== null,
      person: one.person === null ? null : handleOf(read, one.person),
      at: one.at,
    }))
}

export function editions({ read }: ViewContext): RecordEditionView[] {
  return [...read.list('record-edition')]
    .sort((a, b) => b.at - a.at || b.edition - a.edition)
    .map(({ id, reach, network, edition, at, root, boards, notes, heldBack, since, rewritten }) => {
      const one = { id, reach, network, edition, at, root, boards: boards.length, notes, heldBack, since }
      return rewritten ? { ...one, rewritten: { ...rewritten } } : one
    })
}

export function keeping({ read }: ViewContext): KeepingView {
  const event = read.get('event', read.scope)
  const { keptUntil = null, ends = null, followUp = null, keptMoves = [] } = event ?? {}
  return { until: keptUntil, ends, followUp, moves: [...keptMoves] }
}

export function languages({ read }: ViewContext): LanguageOn[] {
  return [...(read.get('event', read.scope)?.languages ?? [])]
}

export function publications({ read }: ViewContext): PublicationView[] {
  return [...read.list('publication')]
    .sort((a, b) => b.at - a.at || (b.edition ?? 0) - (a.edition ?? 0))
    .map(one => {
      const { id, reach, edition, stage, at, boards, contact, licence, flagged, decided, asked, signed } = one
      return {
        id,
        reach,
        edition,
        stage,
        at,
        boards: boards.length,
        notes: notesIn(one),
        gone: boards.reduce((all, board) => all + board.gone.length, 0),
        contact,
        licence,
        read:
          edition === null
            ? {
                all: flagged.length,
                decided: flagged.filter(note => decided[note]).length,
                out: Object.values(decided).filter(said => said === 'out').length,
              }
            : null,
        asked: asked && { label: asked.label, at: asked.at, device: asked.device },
        signed: signed && { label: signed.label, at: signed.at },
      }
    })
}

export function libraries({ read, server }: ViewContext): NonNullable<OrganiserEventView['libraries']> {
  const { all, draft } = server.libraries.of(read.scope)
  const addressOf = (segment: string) => `${server.baseUrl}/library/${segment}/`
  return {
    all: all.map(shelf => ({
      reach: shelf.reach,
      address: addressOf(shelf.segment),
      state: server.libraries.stateOf(shelf),
    })),
    preview: draft && addressOf(draft.segment),
    lasting: server.isLasting,
  }
}
