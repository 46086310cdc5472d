import { cx } from './cx.ts'

const TRAILING_DOTS = /\s*(?:\.{2,}|\.*…[.…]*)\s*$/

/** Splits a stem from its trailing dots: “I’m here because ….” → ['I’m here because', '….']. */
export function splitStem(text: string): [stem: string, dots: string] {
  const dots = TRAILING_DOTS.exec(text)
  return dots ? [text.slice(0, dots.index), dots[0].trim()] : [text, '']
}

export interface PromptProps {
  text: string
  /** Which heading this is on its screen. */
  as?: 'h1' | 'h2' | 'h3' | 'p'
  /** `paper`: phones and laptops; `wall`: the projector. */
  on?: 'paper' | 'wall'
  /** Replaces the size, e.g. `text-[88px]`. */
  size?: string
  className?: string
  id?: string
  tabIndex?: number
}

/** The prompt in the slides' own wording: the largest thing on a screen, its trailing dots in gold. */
export function Prompt({ text, as: Tag = 'h1', on = 'paper', size, className, ...rest }: PromptProps) {
  const [stem, dots] = splitStem(text)
  const colours = on === 'wall' ? 'text-wall-ink' : 'text-ink'
  return (
    <Tag
      dir="auto"
      className={cx('font-serif font-semibold tracking-[-0.02em]', size ?? 'text-prompt', colours, className)}
      {...rest}
    >
      {stem}
      {dots && (
        <span
          aria-hidden="true"
          className={cx('whitespace-nowrap', on === 'wall' ? 'text-wall-gold' : 'text-gold-ink')}
        >
          {'\u00a0'}
          {dots}
        </span>
      )}
    </Tag>
  )
}
