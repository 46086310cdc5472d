/**
 * How large and in which letters this device shows words, as whoever holds it chose. It is kept here alone and told to nobody; a wall, which is
 * everybody's, stays as it is.
 */
import { useSyncExternalStore } from 'react'
import { keep, kept } from '../live/browser-storage.ts'

const KEY = 'folkmoot text'

export const SIZES = ['usual', 'larger', 'largest'] as const
export const LETTERS = ['usual', 'dyslexic'] as const

export interface TextSettings {
  size: (typeof SIZES)[number]
  /** `dyslexic`: a face whose letters are not taken for one another, heavier at their foot. It is fetched when it is chosen. */
  letters: (typeof LETTERS)[number]
  /** More room between letters, words and lines. */
  wide: boolean
  /** Buttons that read prompts and notes aloud. */
  aloud: boolean
}
const USUAL: TextSettings = { size: 'usual', letters: 'usual', wide: false, aloud: false }

const listeners = new Set<() => void>()
const listen = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
let now: TextSettings | undefined

/** What was kept, whatever it was: each part that is none of ours is as usual. */
function read(): TextSettings {
  let found: Partial<Record<keyof TextSettings, unknown>> | null = null
  try {
    found = JSON.parse(kept(KEY) ?? 'null')
  } catch {}
  return {
    size: SIZES.find(one => one === found?.size) ?? 'usual',
    letters: LETTERS.find(one => one === found?.letters) ?? 'usual',
    wide: found?.wide === true,
    aloud: found?.aloud === true,
  }
}
const current = () => {
  now ??= typeof document === 'undefined' ? USUAL : read()
  return now
}

function show({ size, letters, wide }: TextSettings): void {
  const { dataset } = document.documentElement
  dataset.size = size
  dataset.letters = letters
  dataset.room = wide ? 'wide' : 'usual'
}

/** Before anything is drawn. */
export function showTextSettings(): void {
  if (!/^\/d(?:\/|$)/.test(location.pathname)) show(current())
}

export function chooseText(part: Partial<TextSettings>): void {
  now = { ...current(), ...part }
  keep(KEY, JSON.stringify(now))
  show(now)
  for (const tell of listeners) tell()
}

/** Whoever asks is drawn again when it changes. */
export function useTextSettings(): TextSettings {
  return useSyncExternalStore(listen, current, current)
}
