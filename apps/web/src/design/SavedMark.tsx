import { t } from '@folkmoot/messages/notes'
import type { Saved } from '../live/barrier.ts'
import { cx } from './cx.ts'

const colours: Record<Saved, string> = {
  saved: 'text-action',
  saving: 'text-ink-soft',
  unsaved: 'text-warn',
}

/** Truth in plain words about one entry. */
export function SavedMark({ saved, className }: { saved: Saved; className?: string }) {
  return (
    <span className={cx('text-small font-semibold', colours[saved], className)}>{t('saved', { saved })}</span>
  )
}
