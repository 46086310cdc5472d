/** A network's own place as its people read it: promises first, then boards. */

import type { Note } from '@folkmoot/board-doc'
import {
  type KeptBoard,
  type NetworkState,
  openHeader,
  openSnapshot,
  partKey,
  placedHoursOf,
  placedReachOf,
} from '@folkmoot/capture'
import type { networkHttp } from '@folkmoot/protocol'
import type { FormatById } from '../formats.ts'
import { latestBoards } from './collect.ts'
import { kindOfSealed } from './sealed.ts'

type Place = networkHttp.NetworkPlace
type Placed = Place['boards'][number]['prompts'][number]['notes'][number]

export function placeOf(
  state: NetworkState,
  {
    formatById,
    leads,
    erases = false,
    isHere = () => false,
  }: {
    formatById: FormatById
    leads: boolean
    erases?: boolean
    /** An event that this Folkmoot holds. */
    isHere?(server: string, event: string): boolean
  },
): Place {
  const boards = latestBoards(state).map(board => opened(state, board, formatById, isHere))
  const latest = new Map<string, Place['promises'][number]['follow']>()
  for (const { id, of, state: became, told, at } of [...state.follows].sort((a, b) => a.at - b.at))
    latest.set(of, { id, state: became, told, at })
  const said = (note: Placed, board: string, event: string) => {
    return { ...note, board, event, follow: latest.get(note.id) ?? null }
  }
  return {
    network: state.network,
    programme: state.programme.name,
    members: new Set(state.parts.flatMap(({ members }) => members.map(({ handle }) => handle))).size,
    leads,
    erases,
    meeting: null,
    caseDraft: null,
    caseDue: state.due?.day ?? null,
    door: null,
    promises: [
      ...boards.flatMap(({ told, promised }) =>
        told.prompts
          .filter(({ id }) => promised.has(id))
          .flatMap(({ notes }) => notes.map(note => said(note, told.title, told.event))),
      ),
      ...state.parts.flatMap(({ given, event }) =>
        given.map(({ id, text, lines, name, title }) =>
          said({ id, text, lines, by: name, held: null }, title, event.name),
        ),
      ),
    ],
    boards: boards
      .filter(({ own, told: { placed } }) => own && (leads || placed?.reach !== 'self'))
      .map(({ told }) => told),
  }
}

function opened(
  state: NetworkState,
  { own, server, body }: KeptBoard,
  formatById: FormatById,
  isHere: (server: string, event: string) => boolean,
) {
  const header = openHeader(body)
  const part = state.parts.find(one => partKey(one) === partKey({ server, event: header.event }))
  const hidden = new Set(part?.hidden)
  const nameless = part?.unnamed.includes(header.board.id) ?? false
  const { notes, erased, heldBack } = openSnapshot(body)
  const shown = notes.filter(({ id }) => !hidden.has(id))
  const format = formatById(header.board.format)
  const placed = (note: Note): Placed => {
    const card = format?.card?.(note, null) ?? { text: note.text, lines: [] }
    return {
      id: note.id,
      text: note.text,
      lines: [...(card.above ? [{ label: '', text: card.above }] : []), ...card.lines],
      by: nameless ? '' : (note.name ?? ''),
      held: isHere(server, header.event.id) ? { event: header.event.id, board: header.board.id } : null,
    }
  }
  const { event, board, edition, at } = header
  const kind = own ? kindOfSealed(header.session.id) : null
  const reaches = state.reaches ?? []
  const kept = { server, body }
  return {
    own,
    promised: new Set((format?.promised?.(board.prompts) ?? []).map(({ id }) => id)),
    told: {
      id: `${event.id}-${board.id}`,
      title: board.title,
      event: event.name,
      dates: event.dates,
      edition,
      at,
      root: body.root,
      visibility: board.visibility,
      prompts: board.prompts.map(({ id, text }) => ({
        id,
        text,
        notes: shown.filter(({ prompt }) => prompt === id).map(placed),
      })),
      heldBack: heldBack + notes.length - shown.length,
      erased: erased.length,
      placed: kind && {
        board: board.id,
        kind,
        reach: placedReachOf(reaches, kept),
        hours: placedHoursOf(reaches, kept),
      },
    },
  }
}
