/** A snapshot's root for the eye: enough to compare two prints, in groups that are read aloud. */
export function shortRoot(root: string): string {
  return (
    root
      .replace(/^sha256[:-]/i, '')
      .slice(0, 12)
      .match(/.{1,4}/g) ?? []
  ).join(' ')
}
