/**
 * The language that this program speaks now. English is compiled in; another one is a catalogue that was fetched, and where it lacks a
 * line, that line is said in English as a whole. One browser speaks one language at a time; a server never changes it.
 */
import type { Catalogue } from './catalogue.ts'
import { language as english } from './en/language.ts'
import { partsOf } from './format.ts'
import type { Language } from './language.ts'
import type { Message, Surface } from './message.ts'
import type { Speaker } from './speaker.ts'

let translation: Catalogue | null = null
/** A line that nobody has read was said since somebody asked. */
let draftSaid = false

/** null: English. Screens that stand already have to be drawn anew. */
export function speak(catalogue: Catalogue | null): void {
  translation = catalogue
}

export function currentLanguage(): Language {
  return translation?.language ?? english
}
/** What `Intl` is asked for, where a date or a number stands by itself. */
export function currentLocale(): string {
  return currentLanguage().locale
}

interface Line {
  language: Language
  message: Message
}
/** A line of a surface in the language of now, else in English. */
export function lineOf(name: string, original: Surface, key: string): Line {
  const translated = own(translation?.surfaces[name], key)
  if (translation === null || translated === undefined)
    return { language: english, message: own(original, key) ?? '' }
  if (!own(translation.reviewed?.[name] || undefined, key)) draftSaid = true
  return { language: translation.language, message: translated }
}
function own<V>(of: Readonly<Record<string, V>> | undefined, key: string): V | undefined {
  return of && Object.hasOwn(of, key) ? of[key] : undefined
}

/** Says the messages of a surface in the language of now. */
export function spoken<S extends Surface>(name: string, original: S): Speaker<S> {
  const parts = (key: keyof S, values: object = {}): unknown[] => {
    const { language, message } = lineOf(name, original, key as string)
    return partsOf(language, message, values as Record<string, unknown>)
  }
  const t = (key: keyof S, values?: object): string => parts(key, values).join('')
  return Object.assign(t, { parts }) as Speaker<S>
}

export interface WithEnglish<V> {
  words: V
  /** null where the words are English, or a speaker has read them. */
  english: V | null
}
/**
 * For lines on privacy, consent and safety: what `say` answers, and the English beside it while somebody has still to read one of
 * the lines that it says. `say` is called twice then.
 */
export function withEnglish<V>(say: () => V): WithEnglish<V> {
  const before = draftSaid
  draftSaid = false
  try {
    const words = say()
    const isDraft = draftSaid
    return { words, english: isDraft ? inEnglish(say) : null }
  } finally {
    draftSaid ||= before
  }
}
export function inEnglish<V>(say: () => V): V {
  return inLanguage(null, say)
}
/** What `say` answers in another language than the one of now; null: English. What is said later is not said in it. */
export function inLanguage<V>(catalogue: Catalogue | null, say: () => V): V {
  const now = translation
  translation = catalogue
  try {
    return say()
  } finally {
    translation = now
  }
}
