import type { ThemeView } from '@folkmoot/protocol'

type GroupRef = ThemeView['groups'][number]

/** Both name the same group of the same board. */
export function isSame(one: GroupRef, other: GroupRef): boolean {
  return one.event === other.event && one.board === other.board && one.group === other.group
}
