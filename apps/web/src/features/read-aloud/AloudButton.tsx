import { t } from '@folkmoot/messages/text-settings'
import { useEffect, useRef } from 'react'
import { readAloud, stopReading, useHasVoice, useIsReading } from './voices.ts'

/** Reads these words, or stops; it stops by itself when they leave the screen. */
export default function AloudButton({ text, about }: { text: string; about: string }) {
  const { current: by } = useRef({})
  const isReading = useIsReading(by)
  const can = useHasVoice(text)
  useEffect(() => () => stopReading(by), [by])
  if (!can) return null
  return (
    <button
      type="button"
      aria-label={isReading ? t('stop') : t('read', { about })}
      className="min-h-11 min-w-11 self-start text-start text-small underline underline-offset-4"
      onClick={() => (isReading ? stopReading(by) : readAloud(text, by))}
    >
      {isReading ? t('stop') : t('read-aloud')}
    </button>
  )
}
