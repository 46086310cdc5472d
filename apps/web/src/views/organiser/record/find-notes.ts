import { searchFor, wordsForSearch } from '@folkmoot/kit'

const shownAtOnce = 10

/** The first notes in which all the words typed occur, in their own language and in English, whatever case or accents they have. */
export function findNotes<T extends { id: string; text: string; reading?: { text: string } }>(
  notes: readonly T[],
  search: string,
): T[] {
  if (wordsForSearch(search).length === 0) return []
  const isFound = searchFor(search)
  const found: T[] = []
  for (const note of notes) {
    if (isFound([note.text, note.reading?.text].filter(Boolean).join('\n'))) found.push(note)
    if (found.length === shownAtOnce) break
  }
  return found
}
