import { t } from '@folkmoot/messages/my-words'
import type { Quotation } from '@folkmoot/protocol'
import { useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'

const everyMs = 25_000

/** Opening quotations, one at a time and gently; for whoever wants less motion only when asked. */
export function Quotations({ quotations }: { quotations: readonly Quotation[] }) {
  const [at, setAt] = useState(0)
  const count = quotations.length
  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    if (still || count < 2) return
    const timer = setInterval(() => setAt(before => before + 1), everyMs)
    return () => clearInterval(timer)
  }, [count])
  const quotation = quotations[at % Math.max(1, count)]
  if (!quotation) return null
  return (
    <figure className="flex flex-col gap-3">
      <div key={at} className="animate-land">
        <blockquote className="font-serif text-[clamp(1.375rem,1.1rem+1.4vw,2rem)] leading-snug text-pretty">
          {quotation.text}
        </blockquote>
        <figcaption className="mt-3 text-base text-ink-soft">{quotation.author}</figcaption>
      </div>
      {count > 1 && (
        <Button kind="quiet" className="self-start" onClick={() => setAt(before => before + 1)}>
          {t('another-quotation')}
        </Button>
      )}
    </figure>
  )
}
