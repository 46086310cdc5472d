/**
 * Messages between threads with all their bytes in one fresh buffer, which is then transferred: one copy whatever the
 * number of updates. (A structured clone would copy the whole buffer behind every small view.)
 */
type Visit = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>

function rebuilt(value: unknown, visit: Visit): unknown {
  if (value instanceof Uint8Array) return visit(value)
  if (Array.isArray(value)) return value.map(item => rebuilt(item, visit))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rebuilt(item, visit)]))
}

function byteCount(value: unknown): number {
  if (value instanceof Uint8Array) return value.byteLength
  if (typeof value !== 'object' || value === null) return 0
  let sum = 0
  for (const item of Object.values(value)) sum += byteCount(item)
  return sum
}

export function packed<T>(value: T): { value: T; transfer: ArrayBuffer[] } {
  const all = new Uint8Array(byteCount(value))
  let end = 0
  const copy: Visit = bytes => {
    const start = end
    end += bytes.byteLength
    all.set(bytes, start)
    return all.subarray(start, end)
  }
  // The shape is the same, only the byte arrays are others.
  const copied = rebuilt(value, copy) as T
  return { value: copied, transfer: all.byteLength > 0 ? [all.buffer] : [] }
}
