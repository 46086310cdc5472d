/** “Ann, Bea and Cora”, as the language lists. */
export function listOf(words: readonly string[]): string {
  return new Intl.ListFormat(document.documentElement.lang || 'en', { type: 'conjunction' }).format(words)
}
