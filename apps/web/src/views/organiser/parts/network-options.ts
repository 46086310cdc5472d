/** “No network” has to be a value of its own in a list. */
export const NONE = '-'

export function networkOptions(
  networks: readonly { id: string; name: string }[],
  none: string,
): { value: string; words: string }[] {
  return [{ value: NONE, words: none }, ...networks.map(({ id, name }) => ({ value: id, words: name }))]
}
