import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

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
  kind?: ButtonKind
  /** Fills the line. */
  wide?: boolean
}

/** A button big enough for a thumb (48 px); its label wraps only where letters are made huge, so say it shortly. */
export function Button({ kind = 'secondary', wide, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(
        'inline-flex min-h-12 items-center justify-center gap-2 rounded-field py-2 text-center text-base [overflow-wrap:anywhere] min-[22rem]:whitespace-nowrap',
        'transition-colors disabled:opacity-50',
        kinds[kind],
        wide && 'w-full',
        className,
      )}
      {...rest}
    />
  )
}
