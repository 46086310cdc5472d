/** Who will see what is written and who receives it, in the plain words shown before anybody writes. */
import type { Format } from '@folkmoot/board-doc'
import type { BoardView, EventView, MineView, NetworkRecord, RoomView } from '@folkmoot/protocol'
import { LIMITS } from '@folkmoot/protocol'
import { ANOTHER_NETWORK } from '../design/NetworkMark.tsx'

export interface WhoSees {
  /** Beside Post: what the room sees. */
  room: string
  /** Who receives the record, and whether the name goes with it. */
  record: string
  /** On boards that do not name: who could find out, and whom to speak to. */
  private: string | null
}

type FormatRules = Pick<Format, 'audience' | 'counted' | 'countedNotes' | 'consent'>

interface Writers {
  person: MineView['person']
  /** The table's name where it writes together. */
  table: string | null
}

/** The same on paper, where nobody knows yet who will write. */
export function whoSeesOnPaper(
  board: Pick<BoardView, 'visibility' | 'network' | 'by'>,
  networks: readonly NetworkRecord[],
  event: Pick<EventView, 'recordGoesTo' | 'safetyContact'>,
  format: FormatRules | null,
): WhoSees {
  const receiver = event.recordGoesTo.trim() || 'the organiser'
  const readers = readersOf(board, networks)
  const table = board.by === 'table' ? 'your table’s name' : null
  return {
    room: table
      ? whatRoomSeesOfTable(board, readers, table)
      : (whatFormatShows(readers, format, null) ?? whatPaperShows(board, readers)),
    record: recordWords(board, receiver, table, format),
    private: nobodySees(board, event),
  }
}

function whatPaperShows({ visibility }: Pick<BoardView, 'visibility'>, readers: string): string {
  if (visibility === 'anonymous') return wordsAlone(readers)
  return visibility === 'named'
    ? `${readers} will see your name and your network.`
    : `${readers} will see your network at most, never your name.`
}

function readersOf(board: Pick<BoardView, 'network'>, networks: readonly NetworkRecord[]): string {
  return board.network
    ? `People of ${networks.find(one => one.id === board.network)?.name ?? 'your network'}`
    : 'The room'
}

export function whoSees(
  board: Pick<BoardView, 'visibility' | 'network'>,
  { person, table }: Writers,
  room: RoomView,
  networks: readonly NetworkRecord[],
  event: Pick<EventView, 'recordGoesTo' | 'safetyContact'>,
  format: FormatRules | null = null,
): WhoSees {
  const receiver = event.recordGoesTo.trim() || 'the organiser'
  const readers = readersOf(board, networks)
  return {
    room: table
      ? whatRoomSeesOfTable(board, readers, table)
      : whatRoomSees(board, readers, person, room, networks, format),
    record: recordWords(board, receiver, table, format),
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

function recordWords(
  board: Pick<BoardView, 'visibility'>,
  receiver: string,
  table: string | null,
  format: Pick<Format, 'audience' | 'counted' | 'countedNotes'> | null,
): string {
  if (format?.counted && !format.countedNotes)
    return `The record goes to ${receiver}, with the counts of the whole room and never your answers.`
  const given = format?.audience ? 'with what you give the room and nothing else, ' : ''
  if (board.visibility !== 'named') return `The record goes to ${receiver}, ${given}never with your name.`
  if (table) return `The record goes to ${receiver}, with the table’s words and nobody’s name.`
  return `The record goes to ${receiver}, ${given}without names unless the organiser asks for them.`
}

function whatRoomSeesOfTable(board: Pick<BoardView, 'visibility'>, readers: string, table: string): string {
  return board.visibility === 'named'
    ? `${readers} will see “${table}”, nobody’s name.`
    : `${readers} will see the words alone: no table, no name.`
}

/** Said before anybody answers: a count of few would tell who gave which. */
function stepWords(joined: number | null): string {
  return joined !== null && joined < LIMITS.smallNetwork
    ? 'Answers of fewer than five people are shown to nobody, and fewer are here now.'
    : 'Nothing is shown before five people have answered, and then only with every five answers more.'
}

function wordsAlone(readers: string): string {
  return `${readers} will see your words alone: no name, no network.`
}

/** Where the activity decides, and not the board. `joined` null: not known yet, on paper. */
function whatFormatShows(readers: string, format: FormatRules | null, joined: number | null): string | null {
  if (format?.counted)
    return format.countedNotes
      ? `${readers} will see your number only counted with others’, and your words without it. ${stepWords(joined)}`
      : `${readers} will see answers only counted together, never yours by itself. ${stepWords(joined)}`
  if (format?.audience) return 'You choose who sees it.'
  if (format?.consent === 'words')
    return 'If these are somebody else’s words, nobody sees them before that person says yes.'
  return null
}

function whatRoomSees(
  board: Pick<BoardView, 'visibility'>,
  readers: string,
  person: MineView['person'],
  room: RoomView,
  networks: readonly NetworkRecord[],
  format: FormatRules | null,
): string {
  const byFormat = whatFormatShows(readers, format, room.joined)
  if (byFormat !== null) return byFormat
  const own = networks.find(one => one.id === person.network)
  if (board.visibility === 'anonymous') return wordsAlone(readers)
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
