/** Who will see what is written, asked with what a screen knows of board, writer and activity. */
import type { Format } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { Given } from '@folkmoot/formats/panel'
import {
  type ActivityRule,
  whoSees as promise,
  type Readers,
  readBackTo,
  type WhoSees,
  type Writer,
} from '@folkmoot/messages/privacy'
import type { BoardView, EventView, MineView, NetworkRecord, RoomView } from '@folkmoot/protocol'

export type { WhoSees }

type FormatRules = Pick<Format, 'audience' | 'counted' | 'countedNotes' | 'consent'>
type Contacts = Pick<EventView, 'recordGoesTo' | 'safetyContact' | 'keptUntil' | 'home'>

interface Writers {
  person: MineView['person']
  /** The table's name where it writes together. */
  table: string | null
}

/** Where nobody knows yet who will write: on paper. */
export function whoSeesOnPaper(
  board: Pick<BoardView, 'visibility' | 'network' | 'by'>,
  networks: readonly NetworkRecord[],
  event: Contacts,
  format: FormatRules | null,
): WhoSees {
  const writer: Writer = board.by === 'table' ? { kind: 'table', table: null } : { kind: 'anybody' }
  return promise(readersOf(board, networks), writer, event, ruleOf(format))
}

/** The same in the fewest words: on the wall, and to be told to somebody whom one writes for. */
export function whoWillSee(
  board: Pick<BoardView, 'visibility' | 'network' | 'by' | 'format'>,
  networks: readonly NetworkRecord[],
  event: Contacts,
): string[] {
  const told = whoSeesOnPaper(board, networks, event, formatById(board.format))
  return [told.room, told.private].filter(one => one !== null)
}

export function whoSees(
  board: Pick<BoardView, 'visibility' | 'network'>,
  { person, table }: Writers,
  room: RoomView,
  networks: readonly NetworkRecord[],
  event: Contacts,
  format: FormatRules | null = null,
): WhoSees {
  const own = networks.find(one => one.id === person.network)
  const networkShown = own !== undefined && room.byNetwork.some(one => one.network === own.id)
  const writer: Writer =
    table !== null
      ? { kind: 'table', table }
      : { kind: 'person', name: person.name, network: own?.name ?? null, networkShown }
  return promise(readersOf(board, networks), writer, event, ruleOf(format), room.joined)
}

/** The line that stands where one writes: as the board has it, or as the writer's own answers make it. */
export function audienceLine(sees: WhoSees, { audience, teller }: Given = {}): string {
  if (teller) return readBackTo(teller)
  return (audience && sees.chosen?.[audience]) ?? sees.room
}

function readersOf(
  { visibility, network }: Pick<BoardView, 'visibility' | 'network'>,
  networks: readonly NetworkRecord[],
): Readers {
  if (network === null) return { visibility, only: null }
  return { visibility, only: networks.find(one => one.id === network)?.name ?? '' }
}

function ruleOf(format: FormatRules | null): ActivityRule | null {
  return (
    format && {
      counted: format.counted !== undefined,
      countedNotes: format.countedNotes === true,
      audience: format.audience !== undefined,
      consent: format.consent === 'words',
    }
  )
}
