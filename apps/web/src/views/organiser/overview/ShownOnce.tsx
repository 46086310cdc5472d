import { useEffect, useRef } from 'react'
import { Button } from '../../../design/Button.tsx'
import { QrCode } from '../../../design/QrCode.tsx'
import { CopyLine } from '../parts/CopyLine.tsx'

/** A secret address, shown once: to copy, or to be scanned from this screen. */
export function ShownOnce({
  title,
  url,
  about = 'It is shown this once. Copy it, or let the facilitator scan it now. Lost it? Withdraw it and make another.',
  close,
}: {
  title: string
  url: string
  about?: string
  close(): void
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section
      aria-label={title}
      className="flex flex-wrap items-center gap-x-8 gap-y-4 rounded-field bg-action-pale p-5"
    >
      <div className="w-40 shrink-0">
        <QrCode text={url} label={`QR code: ${title}`} />
      </div>
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-3">
        <h3 ref={heading} tabIndex={-1} className="text-lead">
          {title}
        </h3>
        <p className="text-base">{about}</p>
        <CopyLine text={url} what="the link" />
        <div>
          <Button kind="quiet" onClick={close}>
            I have passed it on
          </Button>
        </div>
      </div>
    </section>
  )
}
