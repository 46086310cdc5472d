import * as Radix from '@radix-ui/react-dialog'
import { type ReactNode, useRef } from 'react'
import { useBackCloses } from '../ui/use-back.ts'
import { useEscape } from '../ui/use-escape.ts'

export interface DialogProps {
  open: boolean
  onClose(): void
  /** Once it is away and the focus is back where it was: what is done then may open the next one. */
  onClosed?(): void
  title: string
  /** Said after the title. */
  about?: ReactNode
  /** The form, and the buttons last. */
  children?: ReactNode
}

/** Asks one thing. Escape and a tap beside it close it; focus returns to where it came from. */
export function Dialog({ open, onClose, onClosed, title, about, children }: DialogProps) {
  // Radix gives focus back to its own trigger only, and these dialogs are opened by any button.
  const from = useRef<Element | null>(null)
  useBackCloses(open, onClose)
  const closeByEscape = useEscape(open, onClose)
  return (
    <Radix.Root open={open} onOpenChange={next => next || onClose()}>
      <Radix.Portal>
        {/* Not the library's own: that stops the page behind from scrolling by a style element, which our policy
            forbids. `tokens.css` does the same for a page with this in it. It takes presses beside the dialog as soon
            as it stands: the library listens for them a timer later, which a busy browser may hold back for long. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: by keyboard it is Escape. */}
        <div
          data-dialog-behind
          // The dialog keeps the focus until it closes.
          onMouseDown={event => event.preventDefault()}
          // The second press of a double click was meant for the button that the first one pressed.
          onClick={({ detail }) => detail < 2 && onClose()}
          className="pointer-events-auto fixed inset-0 z-40 bg-hall/60"
        />
        <Radix.Content
          {...(about ? {} : { 'aria-describedby': undefined })}
          onPointerDownOutside={event => event.preventDefault()}
          onEscapeKeyDown={closeByEscape}
          onOpenAutoFocus={() => {
            from.current = document.activeElement
          }}
          onCloseAutoFocus={event => {
            event.preventDefault()
            if (from.current instanceof HTMLElement) from.current.focus()
            onClosed?.()
          }}
          className="fixed inset-x-4 top-[calc((100dvh-var(--keyboard,0px)+var(--pushed,0px))/2)] z-50 mx-auto flex max-h-[calc((100dvh-var(--keyboard,0px)-var(--pushed,0px))*0.9)] max-w-lg -translate-y-1/2 flex-col gap-4 overflow-y-auto rounded-card border border-transparent bg-paper p-6 shadow-xl [overflow-wrap:anywhere]"
        >
          <Radix.Title className="font-serif text-title font-semibold">{title}</Radix.Title>
          {about && <Radix.Description className="text-base text-ink-soft">{about}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** The buttons of a long form: in view however far one has scrolled, and above a phone's keyboard. Last in the dialog. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return (
    <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap justify-end gap-3 border-t border-line bg-paper px-6 py-4">
      {children}
    </div>
  )
}
