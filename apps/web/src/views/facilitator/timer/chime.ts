/** A soft chime at the end of the time, on devices whose owner asked for it. */
import type { Timer } from '@folkmoot/protocol'
import { useEffect, useRef } from 'react'
import { drop, keep, kept } from '../../../live/browser-storage.ts'

const KEY = 'folkmoot chime'
export function wantsChime(): boolean {
  return kept(KEY) === 'on'
}
export function rememberChime(on: boolean): void {
  if (on) keep(KEY, 'on')
  else drop(KEY)
}

let context: AudioContext | null = null

/** Two quiet notes, a fifth apart. Browsers allow sound only after somebody has touched the page. */
export function playChime(): void {
  context ??= new AudioContext()
  void context.resume()
  const at = context.currentTime + 0.02
  note(context, 660, at)
  note(context, 990, at + 0.35)
}

function note(audio: AudioContext, hertz: number, at: number): void {
  const tone = audio.createOscillator()
  const loudness = audio.createGain()
  tone.type = 'sine'
  tone.frequency.value = hertz
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(0.18, at + 0.04)
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 1.6)
  tone.connect(loudness).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 1.7)
}

/** Plays once when the clock that every screen shows runs out, by the server's time. */
export function useChime(timer: Timer | null, now: () => number, on: boolean): void {
  const deadline = timer?.deadline ?? null
  const played = useRef<number | null>(null)
  useEffect(() => {
    if (!on || deadline === null || deadline <= now()) return
    const wait = setTimeout(() => {
      if (played.current === deadline) return
      played.current = deadline
      playChime()
    }, deadline - now())
    return () => clearTimeout(wait)
  }, [deadline, now, on])
}
