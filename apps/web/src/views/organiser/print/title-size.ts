/** How large a name may be on the poster, in mm, so that it stays within three lines and no long word breaks. */
export function titleSize(name: string): number {
  const longest = Math.max(0, ...name.split(/\s+/).map(word => word.length))
  // A serif letter is about half as wide as it is high; a line is 174 mm.
  const byWord = longest > 0 ? 174 / (longest * 0.56) : 27
  const byLength = name.length <= 16 ? 27 : name.length <= 32 ? 21 : name.length <= 60 ? 16 : 11.5
  return Math.round(Math.min(byLength, byWord) * 10) / 10
}
