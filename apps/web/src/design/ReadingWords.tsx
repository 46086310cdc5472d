import type { Reading } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/notes'
import { useLanguage } from '../ui/language.ts'

/** A note in English, under the words as they were written, and who put it so. */
export function ReadingWords({
  reading,
  size = '',
  smallSize = 'text-small',
}: {
  reading: Reading | undefined
  size?: string
  smallSize?: string
}) {
  useLanguage()
  if (!reading) return null
  return (
    <span className="mt-[0.4em] block border-s-4 border-line ps-[0.6em]">
      <span className={`block text-ink-soft ${smallSize}`}>{t('in-english', { by: reading.by })}</span>
      <span lang="en" dir="ltr" className={`block wrap-anywhere whitespace-pre-wrap ${size}`}>
        {reading.text}
      </span>
    </span>
  )
}
