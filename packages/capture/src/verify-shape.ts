/** Small questions about parsed JSON of unknown origin. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Anything beside `keys` would be outside every hash. */
export function onlyKeys(
  value: Record<string, unknown>,
  keys: readonly string[],
  what: string,
  problems: string[],
): void {
  const extra = Object.keys(value).filter(key => !keys.includes(key))
  if (extra.length > 0) problems.push(`${what} has something that was not written there: ${extra.join(', ')}`)
}
