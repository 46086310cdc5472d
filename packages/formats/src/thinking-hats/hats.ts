import { t } from '@folkmoot/messages/formats'

/** The hats: the word that is shown large, and what it asks of everybody while it is worn. */
export interface Hat {
  /** The prompt's key. */
  key: (typeof KEYS)[number]
  word: string
  /** As the step is called. */
  label: string
  asks: string
}

/** After Edward de Bono, in our own words. Blue comes last here: it gathers what the others brought. */
const KEYS = ['white', 'red', 'black', 'yellow', 'green', 'blue', 'plus'] as const
export const HATS: readonly Hat[] = KEYS.map(key => ({
  key,
  get word() {
    return t('hat-word', { hat: key })
  },
  get label() {
    return t('hat-label', { hat: key })
  },
  get asks() {
    return t('hat-asks', { hat: key })
  },
}))

/** The hat of a prompt; null for a prompt of the organiser's own. */
export function hatOf(prompt: { key?: string | undefined } | null): Hat | null {
  return HATS.find(hat => hat.key === prompt?.key) ?? null
}

/** “Red hat: what do we feel?” → the word that is shown large, and what is asked. */
export function splitHat(text: string): [word: string, question: string] {
  const at = text.indexOf(':')
  if (at < 0) return [text, '']
  const question = text.slice(at + 1).trim()
  return [text.slice(0, at), question.charAt(0).toUpperCase() + question.slice(1)]
}
