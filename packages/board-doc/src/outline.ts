/**
 * The plainest outline: a section a prompt, notes by time and then id. Formats build theirs on it, and the record falls
 * back to it for a format that this version does not know.
 */

import type { Prompt } from '@folkmoot/protocol'
import type { Note } from './board.ts'
import {
  type Card,
  cardOf,
  type OutlineItem,
  type OutlineSection,
  type SnapshotForOutline,
} from './format.ts'

export function outlineByPrompt(
  snapshot: SnapshotForOutline,
  by: (note: Note) => string = note => note.name ?? '',
  card: (note: Note, prompt: Prompt) => Card = note => cardOf(null, note, null),
): OutlineSection[] {
  const inOrder = [...snapshot.notes].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const item = (note: Note, prompt: Prompt): OutlineItem => {
    const { above, text, lines } = card(note, prompt)
    return {
      note: note.id,
      text,
      by: by(note),
      network: note.network ?? '',
      ...(above && { above }),
      ...(lines.length > 0 && { lines }),
    }
  }
  return snapshot.prompts.map(prompt => ({
    heading: prompt.text,
    items: inOrder.filter(note => note.prompt === prompt.id).map(note => item(note, prompt)),
  }))
}
