import * as Radix from '@radix-ui/react-dialog'
import { type ReactNode, useRef } from 'react'
import { useBackCloses } from '../../../ui/use-back.ts'
import { useEscape } from '../../../ui/use-escape.ts'

/** A dialog as large as the screen, for work that needs room. Focus returns to where it came from. */
export function WideDialog({
  title,
  aside,
  onClose,
  onEscape,
  children,
}: {
  title: string
  /** Beside the title: buttons. */
  aside?: ReactNode
  onClose(): void
  /** True: Escape was for something inside. */
  onEscape?(): boolean
  children: ReactNode
}) {
  const from = useRef<Element | null>(null)
  useBackCloses(true, onClose)
  const closeByEscape = useEscape(true, () => onEscape?.() || onClose())
  return (
    <Radix.Root open onOpenChange={open => open || onClose()}>
      <Radix.Portal>
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            from.current = document.activeElement
          }}
          onCloseAutoFocus={event => {
            event.preventDefault()
            if (from.current instanceof HTMLElement) from.current.focus()
          }}
          onEscapeKeyDown={closeByEscape}
          className="fixed inset-0 z-50 flex flex-col bg-paper"
        >
          <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line px-4 py-3 sm:px-6">
            <Radix.Title className="font-serif text-title font-semibold">{title}</Radix.Title>
            <div className="flex flex-wrap items-center gap-2">{aside}</div>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
