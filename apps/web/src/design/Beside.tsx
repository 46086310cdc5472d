import { withEnglish } from '@folkmoot/messages/spoken'

/** Under words that nobody has read in this language yet: what they say in English. */
export function InEnglish({ words }: { words: string | null }) {
  if (words === null) return null
  return (
    <span lang="en" dir="ltr" className="block text-small text-ink-soft">
      {words}
    </span>
  )
}

/** A line on privacy, consent or safety: with its English while nobody has read it. */
export function Beside({ say }: { say: () => string }) {
  const { words, english } = withEnglish(say)
  return (
    <>
      {words}
      <InEnglish words={english} />
    </>
  )
}
