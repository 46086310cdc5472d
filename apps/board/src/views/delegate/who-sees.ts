/** Who will see what is written and who receives it, in the plain words shown before anybody writes. */

import type { BoardView, EventView, MineView, NetworkRecord, RoomView } from '@folkmoot/protocol'
import { ANOTHER_NETWORK } from '../../design/NetworkMark.tsx'

export interface WhoSees {
  /** Beside Post: what the room sees. */
  room: string
  /** Who receives the record, and whether the name goes with it. */
  record: string
  /** On boards that do not name: who could find out, and whom to speak to. */
  private: string | null
}

export function whoSees(
  board: Pick<BoardView, 'visibility' | 'network'>,
  person: MineView['person'],
  room: RoomView,
  networks: readonly NetworkRecord[],
  event: Pick<EventView, 'recordGoesTo' | 'safetyContact'>,
): WhoSees {
  const receiver = event.recordGoesTo.trim() || 'the organiser'
  return {
    room: whatRoomSees(board, person, room, networks),
    record:
      board.visibility === 'named'
        ? `The record goes to ${receiver}, without names unless the organiser asks for them.`
        : `The record goes to ${receiver}, never with your name.`,
    private: nobodySees(board, event),
  }
}

/** On every screen of a board that does not name; null on one that does. */
export function nobodySees(
  board: Pick<BoardView, 'visibility'>,
  event: Pick<EventView, 'safetyContact'>,
): string | null {
  if (board.visibility === 'named') return null
  return (
    'Nobody in the room can see who wrote this. Whoever runs the server could. ' +
    `Worried about someone’s safety? Speak to ${event.safetyContact.trim() || 'a facilitator'}.`
  )
}

function whatRoomSees(
  board: Pick<BoardView, 'visibility' | 'network'>,
  person: MineView['person'],
  room: RoomView,
  networks: readonly NetworkRecord[],
): string {
  const own = networks.find(one => one.id === person.network)
  const readers = board.network
    ? `People of ${networks.find(one => one.id === board.network)?.name ?? 'your network'}`
    : 'The room'
  if (board.visibility === 'anonymous') return `${readers} will see your words alone: no name, no network.`
  if (board.visibility === 'named') {
    return own
      ? `${readers} will see your name, ${person.name}, and “${own.name}”.`
      : `${readers} will see your name, ${person.name}.`
  }
  // A small network is never named; nor is anybody told here that theirs is the small one.
  const counted = own && room.byNetwork.some(one => one.network === own.id)
  return counted
    ? `${readers} will see “${own.name}”, not your name.`
    : `${readers} will see “${ANOTHER_NETWORK}” or no network at all, never your name.`
}
