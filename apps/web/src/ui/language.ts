/**
 * Which language this device speaks: chosen by whoever holds it, kept on it, and spoken where the event has it switched on. English is
 * here from the beginning; another catalogue is fetched once and kept by the browser.
 */
import { LANGUAGES } from '@folkmoot/messages/languages'
import { speak } from '@folkmoot/messages/spoken'
import { useEffect, useSyncExternalStore } from 'react'
import { keep, kept } from '../live/browser-storage.ts'
import { fetchedScript } from '../live/fetched-script.ts'

export const ENGLISH = 'en'
const KEY = 'folkmoot language'
const AGAIN_MS = 2_000
/** The screens of whoever runs the event, and the wall, speak English as yet. */
const ENGLISH_ONLY = /^\/[fodn](?:\/|$)/

const scripts = Object.fromEntries(
  Object.entries(LANGUAGES).map(([tag, { load }]) => [tag, fetchedScript(load)]),
)
const listeners = new Set<() => void>()

let chosen = known(kept(KEY))
/** Those that are switched on at the event that is open; null: none is open yet. */
let atEvent: readonly string[] | null = null
let spoken = ENGLISH
let timer: ReturnType<typeof setTimeout> | undefined

function known(tag: string | null): string {
  return tag !== null && Object.hasOwn(LANGUAGES, tag) ? tag : ENGLISH
}

function wanted(): string {
  if (ENGLISH_ONLY.test(location.pathname)) return ENGLISH
  return atEvent === null || atEvent.includes(chosen) ? chosen : ENGLISH
}

/** Speaks what is wanted now; while its catalogue cannot be fetched what was spoken goes on, and it is asked for again. */
async function settle(): Promise<void> {
  clearTimeout(timer)
  const tag = wanted()
  try {
    const catalogue = tag === ENGLISH ? null : ((await scripts[tag]?.())?.translated ?? null)
    if (tag !== wanted()) return
    speak(catalogue)
    const root = document.documentElement
    root.lang = tag
    root.dir = LANGUAGES[tag]?.dir ?? 'ltr'
    if (tag === spoken) return
    spoken = tag
    for (const tell of listeners) tell()
  } catch {
    timer = setTimeout(() => void settle(), AGAIN_MS)
  }
}

/** Before anything is drawn. It waits for one try to fetch the catalogue, and does not fail. */
export function startLanguage(): Promise<void> | null {
  window.addEventListener('online', () => void settle())
  return wanted() === ENGLISH ? null : settle()
}

export function chooseLanguage(tag: string): void {
  chosen = known(tag)
  keep(KEY, chosen)
  void settle()
}

const listen = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
/** The tag of what is spoken: a screen that is drawn by it as its key is drawn anew when it changes. */
export function useLanguage(): string {
  return useSyncExternalStore(listen, () => spoken)
}

/** Keeps to the languages of the event that is open; null: not known yet. */
export function useLanguagesAt(languages: readonly string[] | null): void {
  const key = languages?.join(' ') ?? null
  useEffect(() => {
    if (key === null) return
    atEvent = key.split(' ')
    void settle()
  }, [key])
}

/** English and those of an event, the ones that this browser asks for first. */
export function offeredLanguages(languages: readonly string[]): string[] {
  const asked = navigator.languages.map(one => one.split('-')[0]?.toLowerCase())
  const place = (tag: string) => {
    const at = asked.indexOf(tag)
    return at === -1 ? asked.length : at
  }
  return [ENGLISH, ...languages.filter(tag => Object.hasOwn(LANGUAGES, tag))].sort(
    (a, b) => place(a) - place(b),
  )
}
