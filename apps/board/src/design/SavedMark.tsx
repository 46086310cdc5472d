import type { Saved } from '../live/barrier.ts'
import { cx } from './cx.ts'

const words: Record<Saved, string> = {
  saved: 'saved ✓',
  saving: 'saving …',
  unsaved: 'not saved yet · reconnecting',
}
const colours: Record<Saved, string> = {
  saved: 'text-action',
  saving: 'text-ink-soft',
  unsaved: 'text-warn',
}

/** Truth in plain words about one entry. */
export function SavedMark({ saved, className }: { saved: Saved; className?: string }) {
  return <span className={cx('text-small font-semibold', colours[saved], className)}>{words[saved]}</span>
}
