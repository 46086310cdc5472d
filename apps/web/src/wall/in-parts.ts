/** Long words for a short line: whole words at a time, nothing left out, “…” where it goes on. */
export function inParts(text: string, most: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const word of text.trim().split(/\s+/)) {
    if (part !== '' && part.length + 1 + word.length > most) {
      parts.push(part)
      part = word
    } else part = part === '' ? word : `${part} ${word}`
  }
  parts.push(part)
  return parts.map((one, i) => `${i > 0 ? '… ' : ''}${one}${i < parts.length - 1 ? ' …' : ''}`)
}
