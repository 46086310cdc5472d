import { cx } from './cx.ts'

/** The mark and the name, as on the favicon: people side by side. */
export function Wordmark({ on = 'paper', className }: { on?: 'paper' | 'wall'; className?: string }) {
  return (
    <span className={cx('inline-flex items-center gap-[0.4em] font-serif font-semibold', className)}>
      <svg viewBox="0 0 32 32" className="size-[1.35em] shrink-0" aria-hidden="true">
        <rect width="32" height="32" rx="6" className={on === 'wall' ? 'fill-wall-raised' : 'fill-hall'} />
        {[9, 16, 23].map(x => (
          <circle
            key={x}
            cx={x}
            cy="20"
            r="3"
            className={on === 'wall' ? 'fill-wall-gold' : 'fill-gold-bright'}
          />
        ))}
      </svg>
      Folkmoot
    </span>
  )
}
