import type { CommandKey, CommandName } from './index.ts'

/**
 * What a command is called on the wire: `board.open` of `boardOpen`, `people.remove-since` of `peopleRemoveSince`. Worked out
 * from its key, so that whoever only sends commands need not load their schemas.
 */
export function commandName(key: CommandKey): CommandName {
  const [about = '', ...rest] = key.split(/(?=\p{Lu})/u)
  return `${about}.${rest.join('-').toLowerCase()}` as CommandName
}
