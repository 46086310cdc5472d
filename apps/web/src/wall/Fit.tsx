import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { cx } from '../design/cx.ts'

/** Of its words, wherever they stick out: what runs against its place's own direction counts for nothing in `scrollWidth`. */
function widthOf(element: Element): number {
  const words = document.createRange()
  words.selectNodeContents(element)
  return words.getBoundingClientRect().width
}

/**
 * Words as large as their place allows: the first of `sizes` (in the wall's units, largest first) at which nothing is cut
 * off. Sizes never go below what can be read from the back row; when even the last is too large, `onTooMuch` hears it.
 * With `oneLine`, larger sizes than that count only if no line breaks. What is inside sizes itself in `em`.
 */
export function Fit({
  sizes,
  oneLine,
  children,
  className,
  onTooMuch,
}: {
  sizes: readonly number[]
  oneLine?: number
  children: ReactNode
  className?: string
  onTooMuch?: () => void
}) {
  const outer = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  const tooMuch = useRef(onTooMuch)
  tooMuch.current = onTooMuch
  useLayoutEffect(() => {
    const place = outer.current
    const words = inner.current
    if (!place || !words) return
    const fit = () => {
      if (place.clientHeight === 0) return
      for (const size of sizes) {
        words.style.fontSize = `calc(var(--u) * ${size})`
        const whole = oneLine !== undefined && size > oneLine
        words.style.setProperty('text-wrap', whole ? 'nowrap' : 'balance')
        const narrow = !whole || widthOf(words) <= place.getBoundingClientRect().width + 1
        if (narrow && words.scrollHeight <= place.clientHeight + 1) return
      }
      tooMuch.current?.()
    }
    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(place)
    void document.fonts.ready.then(fit)
    return () => watch.disconnect()
  })
  return (
    <div ref={outer} className={cx('min-h-0 flex-1 overflow-hidden', className)}>
      <div ref={inner} className="w-full [overflow-wrap:anywhere]">
        {children}
      </div>
    </div>
  )
}
