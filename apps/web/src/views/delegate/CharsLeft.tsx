import { t } from '@folkmoot/messages/delegate'
import { LIMITS } from '@folkmoot/protocol'

/** From here on the count is shown. */
const nearLimit = LIMITS.entryChars - 200

export function tooLong(text: string): boolean {
  return text.length > LIMITS.entryChars
}

/** How much is left, once that matters; too long is said, never cut off. */
export function CharsLeft({ text }: { text: string }) {
  const over = text.length - LIMITS.entryChars
  if (text.length < nearLimit) return null
  return (
    <span role="status" className={over > 0 ? 'font-semibold text-warn' : undefined}>
      {over > 0 ? t('chars-too-many', { n: over }) : t('chars-left', { n: -over })}
    </span>
  )
}
