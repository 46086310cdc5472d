/** Other languages than English: chosen by whoever holds the device, kept on it, and spoken where the event has them switched on. */
import { LANGUAGES } from '@folkmoot/messages/offered'
import { speak } from '@folkmoot/messages/spoken'
import { keep, kept } from '../../live/browser-storage.ts'
import { fetchedScript } from '../../live/fetched-script.ts'
import { ENGLISH, LANGUAGE_KEY, nowSpoken, speaksEnglish } from '../../ui/language.ts'

const AGAIN_MS = 2_000

const scripts = Object.fromEntries(
  Object.entries(LANGUAGES).map(([tag, { load }]) => [tag, fetchedScript(load)]),
)
let chosen = known(kept(LANGUAGE_KEY))
/** Those that are switched on at the event that is open; null: none is open yet. */
let atEvent: readonly string[] | null = null
/** What this screen speaks as a wall of an event; null: it is none, or not one of an event yet. */
let onWall: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined
window.addEventListener('online', () => void settle())

function known(tag: string | null): string {
  return tag !== null && Object.hasOwn(LANGUAGES, tag) ? tag : ENGLISH
}
function wanted(): string {
  if (onWall !== null) return onWall
  if (speaksEnglish()) return ENGLISH
  return atEvent === null || atEvent.includes(chosen) ? chosen : ENGLISH
}

/** Speaks what is wanted now. While its catalogue cannot be fetched what was spoken goes on, and it is asked for again. */
export async function settle(): Promise<void> {
  clearTimeout(timer)
  const tag = wanted()
  try {
    const script = await scripts[tag]?.()
    if (tag !== wanted()) return
    speak(script?.translated ?? null)
    document.documentElement.lang = tag
    document.documentElement.dir = LANGUAGES[tag]?.dir ?? 'ltr'
    nowSpoken(tag)
  } catch {
    timer = setTimeout(() => void settle(), AGAIN_MS)
  }
}

/** Nobody chooses it at a wall: its event says what it speaks. */
export function speakOnWall(tag: string): void {
  onWall = known(tag)
  void settle()
}

export function chooseLanguage(tag: string): void {
  chosen = known(tag)
  keep(LANGUAGE_KEY, chosen)
  void settle()
}

/** Keeps to the languages of the event that is open. */
export function keepToLanguages(languages: readonly string[]): void {
  atEvent = languages
  void settle()
}

/** English and those of an event, the ones that this browser asks for first. */
export function offeredLanguages(languages: readonly string[]): string[] {
  const asked = navigator.languages.map(one => one.split('-')[0]?.toLowerCase())
  const place = (tag: string) => (asked.indexOf(tag) + asked.length + 1) % (asked.length + 1)
  return [ENGLISH, ...languages.filter(tag => known(tag) === tag && tag !== ENGLISH)].sort(
    (a, b) => place(a) - place(b),
  )
}

export function nameOfLanguage(tag: string): { name: string; dir: 'ltr' | 'rtl' } {
  return LANGUAGES[tag] ?? { name: 'English', dir: 'ltr' }
}
