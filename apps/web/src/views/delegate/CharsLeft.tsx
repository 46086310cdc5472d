import { t } from '@folkmoot/messages/delegate'
import { LIMITS } from '@folkmoot/protocol'
import { announce } from '../../design/Announcer.tsx'
import { useSaid } from '../../design/use-said.ts'

/** From here on the count is shown. */
const nearLimit = LIMITS.entryChars - 200

export function tooLong(text: string): boolean {
  return text.length > LIMITS.entryChars
}

/** How much is left, once that matters; too long is said, never cut off. */
export function CharsLeft({ text }: { text: string }) {
  const over = text.length - LIMITS.entryChars
  const isNear = text.length >= nearLimit
  const words = over > 0 ? t('chars-too-many', { n: over }) : t('chars-left', { n: -over })
  // Where it becomes near and where it is too much, and not with each letter.
  useSaid(isNear ? words : null, { say: announce, about: isNear ? `${over > 0}` : null })
  if (!isNear) return null
  return <span className={over > 0 ? 'font-semibold text-warn' : undefined}>{words}</span>
}
