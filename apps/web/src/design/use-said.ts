import { useEffect, useRef } from 'react'
import { tell } from './Announcer.tsx'

/**
 * Says words that stand on the screen when they become others, and not those that stood there from the beginning. `about`: what they
 * are of, where a figure in them may change without being worth a word.
 */
export function useSaid(
  words: string | null,
  { say = tell, about = words }: { say?: typeof tell; about?: string | null } = {},
): void {
  const before = useRef(about)
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when what they are about changes, in the words of then.
  useEffect(() => {
    if (before.current !== about && words !== null) say(words)
    before.current = about
  }, [about])
}
