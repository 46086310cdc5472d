/** Which letters a font has: its `cmap` table, as the OpenType specification has it (formats 4 and 12). */

/** Code points from first to last, both included. */
type Span = readonly [number, number]

/** @param font a whole TrueType or OpenType file. @returns what its Unicode map names; a format that is not known: nothing. */
export function spansOf(font: Buffer): Span[] {
  const tables = font.readUInt16BE(4)
  for (let i = 0; i < tables; i++) {
    const at = 12 + i * 16
    if (font.toString('latin1', at, at + 4) === 'cmap')
      return mapped(font.subarray(font.readUInt32BE(at + 8)))
  }
  return []
}

function mapped(cmap: Buffer): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) spans.push(...segments(table))
    if (format === 12) spans.push(...groups(table))
  }
  return spans
}

function segments(table: Buffer): Span[] {
  const count = table.readUInt16BE(6) / 2
  const ends = 14
  const starts = ends + count * 2 + 2
  return Array.from(
    { length: count },
    (_, i): Span => [
      table.readUInt16BE(starts + i * 2),
      table.readUInt16BE(ends + i * 2),
      // The last one is a mark of the end.
    ],
  ).filter(([first]) => first !== 0xffff)
}

function groups(table: Buffer): Span[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, i): Span => {
    const at = 16 + i * 12
    return [table.readUInt32BE(at), table.readUInt32BE(at + 4)]
  })
}

/** Joined and in order, for a search by halves. */
export function inOrder(spans: readonly Span[]): Span[] {
  const joined: [number, number][] = []
  for (const [first, last] of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else joined.push([first, last])
  }
  return joined
}

export function isWithin(spans: readonly Span[], point: number): boolean {
  let [low, high] = [0, spans.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = spans[middle] ?? [0, 0]
    if (point < first) high = middle - 1
    else if (point > last) low = middle + 1
    else return true
  }
  return false
}
