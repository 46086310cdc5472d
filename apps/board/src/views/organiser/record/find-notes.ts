import { plainWords } from '../words/plain-words.ts'

const shownAtOnce = 10

/** The first notes in which all the words typed occur, whatever case or accents they have. */
export function findNotes<T extends { id: string; text: string }>(notes: readonly T[], search: string): T[] {
  const words = plainWords(search).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const found: T[] = []
  for (const note of notes) {
    const text = plainWords(note.text)
    if (words.every(word => text.includes(word))) found.push(note)
    if (found.length === shownAtOnce) break
  }
  return found
}
