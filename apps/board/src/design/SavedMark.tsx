import { cx } from './cx.ts'

/**
 * - `saved`: the server has it on disk
 * - `saving`: sent, not yet answered, for less than two seconds
 * - `unsaved`: not answered within two seconds, or not connected
 */
export type Saved = 'saved' | 'saving' | 'unsaved'

const words: Record<Saved, string> = {
  saved: 'saved ✓',
  saving: 'saving …',
  unsaved: 'not saved yet · reconnecting',
}

/** Truth in plain words about one entry. */
export function SavedMark({ saved, className }: { saved: Saved; className?: string }) {
  return (
    <span
      className={cx(
        'text-small font-semibold',
        saved === 'saved' ? 'text-action' : saved === 'saving' ? 'text-ink-soft' : 'text-warn',
        className,
      )}
    >
      {words[saved]}
    </span>
  )
}
