/**
 * The plainest outline: a section a prompt, notes by time and then id. Formats build theirs on it, and the record falls
 * back to it for a format that this version does not know.
 */
import type { Note } from './board.ts'
import type { OutlineSection, SnapshotForOutline } from './format.ts'

export function outlineByPrompt(
  snapshot: SnapshotForOutline,
  by: (note: Note) => string = note => note.name ?? '',
): OutlineSection[] {
  const inOrder = [...snapshot.notes].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const item = (note: Note) => ({
    note: note.id,
    text: note.text,
    by: by(note),
    network: note.network ?? '',
  })
  return snapshot.prompts.map(prompt => ({
    heading: prompt.text,
    items: inOrder.filter(note => note.prompt === prompt.id).map(item),
  }))
}
