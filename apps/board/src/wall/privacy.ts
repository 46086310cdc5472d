/** Who sees what, said before people write. */
import type { Visibility } from '@folkmoot/protocol'

export function whoWillSee(visibility: Visibility, safetyContact: string): string[] {
  if (visibility === 'named') return ['The room will see your name beside what you post.']
  const nobody = 'Nobody in the room can see who wrote a note; whoever runs the server could.'
  const worried = safetyContact ? [`Worried about someone’s safety? Speak to ${safetyContact}.`] : []
  return visibility === 'network'
    ? [`The room will see your network, not your name. ${nobody}`, ...worried]
    : [nobody, ...worried]
}
