import { partsOf } from './format.ts'
import type { Language } from './language.ts'
import type { Surface } from './message.ts'
import { lineOf } from './spoken.ts'

/** null: the surface does not know such a refusal, or what its sentence needs did not come with it. */
export function wordsOfRefusal(
  language: Language,
  surface: Surface,
  refusal: { reason: string; params?: Readonly<Record<string, string | number>> | undefined },
): string | null {
  const message = Object.hasOwn(surface, refusal.reason) ? surface[refusal.reason] : undefined
  if (message === undefined) return null
  try {
    const parts = partsOf(language, message, refusal.params ?? {})
    return parts.includes(undefined) ? null : parts.join('')
  } catch {
    return null
  }
}

/** The same in the language of now. */
export function codeWords(
  name: string,
  original: Surface,
  { reason, params }: { reason: string; params?: Readonly<Record<string, string | number>> | undefined },
): string | null {
  if (!Object.hasOwn(original, reason)) return null
  const { language, message } = lineOf(name, original, reason)
  return wordsOfRefusal(language, { [reason]: message }, { reason, params })
}
