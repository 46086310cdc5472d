/** Cells and lines of a table, as programs for sheets read them. */
import type { http } from '@folkmoot/protocol'
import { plainDirection } from '../../text.ts'

const SEPARATORS: Record<http.Separator, string> = { comma: ',', semicolon: ';', tab: '\t' }

/**
 * Also after blanks and invisible characters, which some programs drop first; full-width signs count as signs. A dash before a
 * blank and a letter is a list, as people write it.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*(?!- \p{L})[=+\-@＝＋－＠]|^[\t\r\n]/u
/** Whatever the separator: programs guess, and a quoted cell survives a wrong guess more often. */
const QUOTED = /[",;\t\n]/

function cell(value: string): string {
  const plain = plainDirection(value)
  const safe = FORMULA.test(value) ? `'${plain}` : plain
  return QUOTED.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function lineOf(cells: readonly string[], separator: http.Separator): string {
  return `${cells.map(cell).join(SEPARATORS[separator])}\r\n`
}
