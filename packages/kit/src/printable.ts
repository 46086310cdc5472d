/**
 * What may stand in a terminal: everything else of a text is spelled out, as `\u{1b}`. Control characters move the cursor and
 * colour what follows, direction marks turn the line round, and what cannot be seen hides. Joiners stay: names need them.
 */
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu

export function printable(text: string): string {
  return text.replace(UNPRINTABLE, sign => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
}

/** As {@link printable}, on one line that no run of blanks pushes into the next, and of at most `max` characters. */
export function printableLine(text: string, max = 100): string {
  const line = printable(text.replace(/\s+/gu, ' ').trim())
  return line.length > max ? `${line.slice(0, max - 1)}…` : line
}
