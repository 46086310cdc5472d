/**
 * Every way to end a line becomes `\n`: of other systems, and the soft breaks of slides and word processors (U+000B, U+000C,
 * U+0085, U+2028, U+2029), which would otherwise run two words into one.
 */
export function lineEnds(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g, '\n')
}
