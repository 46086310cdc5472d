/**
 * Reading words aloud by voices that live on the device: one that is somewhere on the network would be sent the words. A voice counts only
 * where the browser itself says that it is local.
 */
import { languageOf } from '@folkmoot/kit/language'
import { useSyncExternalStore } from 'react'

const speech = (): SpeechSynthesis | null => ('speechSynthesis' in window ? window.speechSynthesis : null)

function localVoices(): SpeechSynthesisVoice[] {
  // Some browsers of old phones answer null until they know.
  return (speech()?.getVoices() ?? []).filter(one => one.localService === true)
}

/** A voice of this device for a language such as `en` or `ur`; its user's own accent first. null: there is none. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  const of = (tag: string) => tag.toLowerCase().replace('_', '-')
  const able = localVoices().filter(one => of(one.lang).split('-')[0] === language)
  return (
    able.find(one => navigator.languages.some(tag => of(tag) === of(one.lang))) ??
    able.find(one => one.default) ??
    able[0] ??
    null
  )
}

/** The language of these words by their letters; Latin letters are taken for the page's language where it has those, else English. */
function spokenLanguage(text: string): string {
  const found = languageOf(text)
  if (found) return found.split('-')[0] ?? found
  const page = document.documentElement.lang.split('-')[0] || 'en'
  return document.documentElement.dir === 'rtl' ? 'en' : page
}

/** Sentences, and the parts of a long one: browsers stop by themselves in the middle of what takes too long. */
export function pieces(text: string): string[] {
  const sentences = text.match(/[^.!?…۔।\n]+[.!?…۔।\n]*/gu) ?? []
  return sentences
    .flatMap(one => one.match(/.{1,180}(?:\s|$)|\S{1,180}/gsu) ?? [])
    .map(one => one.trim())
    .filter(one => /[\p{L}\p{N}]/u.test(one))
}

let speaking: object | null = null
const listeners = new Set<() => void>()
const tell = () => {
  for (const one of listeners) one()
}
const listen = (one: () => void) => {
  listeners.add(one)
  speech()?.addEventListener?.('voiceschanged', one)
  return () => {
    listeners.delete(one)
    speech()?.removeEventListener?.('voiceschanged', one)
  }
}

export function stopReading(by?: object): void {
  if (speaking === null || (by && by !== speaking)) return
  speaking = null
  speech()?.cancel()
  tell()
}

/** Reads one text at a time: another stops the one before. Nothing where no voice of this device speaks its language. */
export function readAloud(text: string, by: object): void {
  const synthesis = speech()
  const language = spokenLanguage(text)
  const voice = voiceFor(language)
  stopReading()
  if (!synthesis || !voice) return
  speaking = by
  const all = pieces(text)
  all.forEach((piece, i) => {
    const said = new SpeechSynthesisUtterance(piece)
    said.voice = voice
    said.lang = voice.lang
    said.onerror = () => stopReading(by)
    if (i === all.length - 1) said.onend = () => stopReading(by)
    synthesis.speak(said)
  })
  tell()
}

/** Whoever turns to something else, locks the phone or goes is not read to any more. */
if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => document.hidden && stopReading())
  window.addEventListener('pagehide', () => stopReading())
}

/** Is this one being read? */
export function useIsReading(by: object): boolean {
  return useSyncExternalStore(
    listen,
    () => speaking === by,
    () => false,
  )
}
/** Does a voice of this device speak the language of these words? Some browsers know only a moment after they were asked. */
export function useHasVoice(text: string): boolean {
  return useSyncExternalStore(listen, () => voiceFor(spokenLanguage(text)) !== null)
}
export function useHasVoices(): boolean {
  return useSyncExternalStore(listen, () => localVoices().length > 0)
}
