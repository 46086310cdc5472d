import { t } from '@folkmoot/messages/notes'
import type { Quotation } from '@folkmoot/protocol'
import { useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'

/** The session's quotations to choose one from; once chosen it stands alone, with the way back to all of them. */
export function QuotationPicker({
  quotations,
  chosen,
  onChoose,
}: {
  quotations: readonly Quotation[]
  /** Its place from 0. */
  chosen: number | null
  onChoose(place: number): void
}) {
  const [choosing, setChoosing] = useState(false)
  /** The focus stays with what was chosen, or goes to the list when that opens again. */
  const place = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const picked = chosen === null ? undefined : quotations[chosen]
  const open = !picked || choosing
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening and closing is what moves the focus.
  useEffect(() => {
    if (moved.current) place.current?.querySelector('button')?.focus()
    moved.current = false
  }, [open])
  const move = (next: boolean) => {
    moved.current = true
    setChoosing(next)
  }
  if (quotations.length === 0) return <p className="text-base text-ink-soft">{t('no-quotations')}</p>
  if (!open)
    return (
      <div ref={place} className="flex flex-col border-s-4 border-line ps-4">
        <Words quotation={picked} size="text-lead" />
        <Button kind="quiet" className="self-start" onClick={() => move(true)}>
          {t('choose-another')}
        </Button>
      </div>
    )
  return (
    <div ref={place} className="grid gap-2">
      {quotations.map((quotation, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: its place is what names a quotation.
          key={index}
          type="button"
          aria-pressed={index === chosen}
          className="rounded-field border-2 border-line bg-card px-3 py-2 text-start hover:bg-paper-deep aria-pressed:border-action aria-pressed:bg-action-pale"
          onClick={() => {
            onChoose(index)
            move(false)
          }}
        >
          <Words quotation={quotation} size="text-base" />
        </button>
      ))}
    </div>
  )
}

function Words({ quotation, size }: { quotation: Quotation; size: string }) {
  return (
    <span className="flex flex-col gap-1 py-1">
      <span className={`font-serif leading-snug text-pretty ${size}`}>{quotation.text}</span>
      <span className="text-small text-ink-soft">{quotation.author}</span>
    </span>
  )
}
