/** Who sees what, said before people write and beside what they wrote. */
import type { Visibility } from '@folkmoot/protocol'

/** On every screen of a board that does not name; null on one that does. */
export function nobodySees(visibility: Visibility, safetyContact: string): string[] | null {
  if (visibility === 'named') return null
  return [
    'Nobody in the room can see who wrote a note; whoever runs the server could.',
    `Worried about someone’s safety? Speak to ${safetyContact.trim() || 'a facilitator'}.`,
  ]
}

export function whoWillSee(visibility: Visibility, safetyContact: string): string[] {
  const nobody = nobodySees(visibility, safetyContact)
  if (!nobody) return ['The room will see your name beside what you post.']
  return visibility === 'network'
    ? ['The room will see your network at most, never your name.', ...nobody]
    : nobody
}
