/** Which languages besides English people of an event may choose. */
import type { EventRecord, LanguageOn } from '@folkmoot/protocol'

/** In the order in which they were switched on. */
export function languagesOn({ languages = [] }: Pick<EventRecord, 'languages'>): string[] {
  return languages.flatMap(({ language, until }) => (until === null ? [language] : []))
}

/** What the walls speak: a language that was switched off leaves them in English. null: English. */
export function wallLanguage(event: Pick<EventRecord, 'languages' | 'wallLanguage'>): string | null {
  const { wallLanguage: chosen = null } = event
  return chosen !== null && languagesOn(event).includes(chosen) ? chosen : null
}

/** Switched on, or read by somebody else: what stood before ends then. `readBy`: null, it is switched off. */
export function withLanguage(
  before: readonly LanguageOn[],
  { language, readBy, at }: { language: string; readBy: string | null; at: number },
): LanguageOn[] {
  const ended = before.map(one =>
    one.language === language && one.until === null ? { ...one, until: at } : one,
  )
  return readBy === null ? ended : [...ended, { language, readBy, at, until: null }]
}
