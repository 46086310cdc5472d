import { useEffect, useRef, useState } from 'react'

/** Two soft notes, s after the start and Hz. */
const NOTES = [
  { at: 0, pitch: 587.33 },
  { at: 0.28, pitch: 440 },
]
const RING_S = 1.6
const LOUDNESS = 0.18
/** A page that was asleep at the end does not chime long after it. */
const LATE_MS = 3_000

/**
 * A soft chime when the deadline (server time) is reached. Browsers let a page sound only after somebody has clicked on it:
 * `allowed` says whether that has happened.
 */
export function useChime(deadline: number | null, now: () => number): { allowed: boolean } {
  const audio = useRef<AudioContext | null>(null)
  const [allowed, setAllowed] = useState(false)
  useEffect(() => {
    const allow = () => {
      audio.current ??= new AudioContext()
      void audio.current.resume().then(() => setAllowed(true))
    }
    // Whoever joined by tapping has allowed it already.
    if (navigator.userActivation?.hasBeenActive) allow()
    window.addEventListener('pointerdown', allow)
    return () => {
      window.removeEventListener('pointerdown', allow)
      void audio.current?.close()
      audio.current = null
    }
  }, [])
  useEffect(() => {
    if (deadline === null || !allowed) return
    const left = deadline - now()
    if (left < 0) return
    const timer = setTimeout(() => {
      if (audio.current && now() - deadline < LATE_MS) chime(audio.current)
    }, left)
    return () => clearTimeout(timer)
  }, [deadline, allowed, now])
  return { allowed }
}

function chime(audio: AudioContext): void {
  for (const { at, pitch } of NOTES) {
    const start = audio.currentTime + at
    const volume = audio.createGain()
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + RING_S)
    const note = audio.createOscillator()
    note.type = 'sine'
    note.frequency.value = pitch
    note.connect(volume).connect(audio.destination)
    note.start(start)
    note.stop(start + RING_S)
  }
}
