/**
 * Which language this device speaks. English is here from the beginning; whatever another one needs (`features/language`, and its catalogue) is
 * fetched by those who chose it.
 */
import { useSyncExternalStore } from 'react'
import { kept } from '../live/browser-storage.ts'

export const ENGLISH = 'en'
export const LANGUAGE_KEY = 'folkmoot language'
/** Screens of whoever runs the event speak English, and a wall too until its event says otherwise. */
export const speaksEnglish = () => /^\/[fodn](?:\/|$)/.test(location.pathname)

let spoken = ENGLISH
const listeners = new Set<() => void>()
const listen = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function nowSpoken(tag: string): void {
  if (tag === spoken) return
  spoken = tag
  for (const tell of listeners) tell()
}
/** The tag of what is spoken: whoever asks is drawn again when it changes. */
export function useLanguage(): string {
  return useSyncExternalStore(listen, () => spoken)
}

/** Was another language chosen, on a screen that speaks it? */
export function isAnotherChosen(): boolean {
  return (kept(LANGUAGE_KEY) ?? ENGLISH) !== ENGLISH && !speaksEnglish()
}
