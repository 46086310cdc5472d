/** Every command by name. The wire's whole vocabulary for changing anything but one's own page. */
import * as board from './board.ts'
import type { CommandSpec } from './command.ts'
import * as event from './event.ts'
import * as guestList from './guest-list.ts'
import * as library from './library.ts'
import * as moves from './moves.ts'
import * as network from './network.ts'
import * as people from './people.ts'
import * as replies from './replies.ts'
import * as scribing from './scribing.ts'
import * as sorting from './sorting.ts'
import * as stage from './stage.ts'
import * as turns from './turns.ts'
import * as workspace from './workspace.ts'

const all = {
  ...stage,
  ...board,
  ...scribing,
  ...moves,
  ...turns,
  ...people,
  ...guestList,
  ...event,
  ...library,
  ...network,
  ...replies,
  ...sorting,
  ...workspace,
}

export type CommandKey = keyof typeof all
/** As it is called on the wire. */
export type CommandName = (typeof all)[CommandKey]['name']
export { all as COMMANDS }
export const COMMAND_BY_NAME: ReadonlyMap<string, CommandSpec> = new Map(
  Object.values(all).map(spec => [spec.name, spec as CommandSpec]),
)
