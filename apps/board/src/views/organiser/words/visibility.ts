/** What each visibility means, in the words an organiser reads before choosing one. */
import { LIMITS, VISIBILITY_ORDER, type Visibility } from '@folkmoot/protocol'

export interface VisibilityWords {
  value: Visibility
  title: string
  meaning: string
}

const small = LIMITS.smallNetwork

export const VISIBILITIES: readonly VisibilityWords[] = [
  {
    value: 'named',
    title: 'Named',
    meaning:
      'Everybody at the event sees who wrote each note. Names go into an export only when you ask for them.',
  },
  {
    value: 'network',
    title: 'Network only',
    meaning:
      `The room sees the network, never the name. A network with fewer than ${small} people is not named either. ` +
      'Nobody at the event can look up who wrote what, you included; whoever runs the server could.',
  },
  {
    value: 'anonymous',
    title: 'Anonymous',
    meaning:
      'The room sees the words alone. Nobody at the event can look up who wrote what, you included; whoever runs ' +
      'the server could.',
  },
]

export function visibilityTitle(visibility: Visibility): string {
  return VISIBILITIES.find(one => one.value === visibility)?.title ?? visibility
}

/** Once somebody has written, a board only becomes more private. */
export function isVisibilityOpen(choice: Visibility, now: Visibility, written: boolean): boolean {
  return !written || VISIBILITY_ORDER.indexOf(choice) >= VISIBILITY_ORDER.indexOf(now)
}
