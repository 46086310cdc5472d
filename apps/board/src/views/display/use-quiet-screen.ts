import { useEffect, useState } from 'react'

const IDLE_MS = 3_000

/** Keeps the screen awake where the browser allows it (not on plain http), and hides an idle pointer. */
export function useQuietScreen(): { idle: boolean } {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), IDLE_MS)
    const moved = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), IDLE_MS)
    }
    window.addEventListener('pointermove', moved)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', moved)
    }
  }, [])
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let here = true
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      const got = await navigator.wakeLock.request('screen').catch(() => null)
      if (here) lock = got
      else void got?.release()
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      here = false
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
  return { idle }
}
