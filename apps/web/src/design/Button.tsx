import { type ComponentProps, useRef } from 'react'
import { cx } from './cx.ts'
import { useIsHeld } from './form-limits.ts'
import { useChangedJustNow } from './use-steady.ts'

const kinds = {
  /** The one thing this screen is for. Its edge is seen where people set their own colours. */
  primary: 'px-5 border-2 border-transparent bg-action text-white hover:bg-action-deep font-bold',
  secondary: 'px-5 border-2 border-ink bg-transparent text-ink hover:bg-paper-deep font-semibold',
  /** Stands in line with the text around it; its touch area reaches a little beyond. */
  quiet: '-mx-2 px-2 bg-transparent text-ink underline decoration-1 underline-offset-4 hover:decoration-2',
  /** Undoes or removes something for good. */
  stop: 'px-5 border-2 border-stop bg-transparent text-stop hover:bg-paper-deep font-semibold',
} as const

export type ButtonKind = keyof typeof kinds

export interface ButtonProps extends ComponentProps<'button'> {
  /** What it does now, where that changes under the finger: presses are ignored for a second after it changed. */
  meaning?: string
  kind?: ButtonKind
  /** `small`: for side columns; still 44 px for a thumb, but narrower than the one thing the screen is for. */
  size?: 'small'
  /** Fills the line. */
  wide?: boolean
}

/** A button big enough for a thumb (48 px); its label wraps only where letters are made huge, so say it shortly. */
export function Button(props: ButtonProps) {
  if (props.meaning !== undefined) return <Steady {...props} />
  return props.type === 'submit' ? <Submit {...props} /> : <Plain {...props} />
}

/** Off while a field of its form holds more than it may. */
function Submit(props: ButtonProps) {
  const own = useRef<HTMLButtonElement>(null)
  const held = useIsHeld(own)
  return <Plain {...props} ref={own} disabled={props.disabled || held} />
}

function Steady({ meaning = '', onClick, ...rest }: ButtonProps) {
  const changed = useChangedJustNow(meaning)
  // Not `disabled`: that would take the focus from it.
  return (
    <Plain
      {...rest}
      aria-disabled={changed || undefined}
      onClick={event => {
        if (!changed) onClick?.(event)
      }}
    />
  )
}

function Plain({ kind = 'secondary', size, wide, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(
        'inline-flex min-h-12 items-center justify-center gap-2 rounded-field py-2 text-center text-base [overflow-wrap:anywhere] min-[22rem]:whitespace-nowrap',
        'transition-colors disabled:opacity-50',
        kinds[kind],
        size === 'small' && 'min-h-11! px-3! py-1! text-small!',
        wide && 'w-full',
        className,
      )}
      {...rest}
    />
  )
}
