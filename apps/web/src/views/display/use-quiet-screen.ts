import { useEffect, useState } from 'react'

const IDLE_MS = 3_000

/**
 * Keeps the screen awake where the browser allows it (not on plain http, nor when it saves the battery), and hides an idle
 * pointer. `awake` null: not known yet.
 */
export function useQuietScreen(): { idle: boolean; awake: boolean | null } {
  const [idle, setIdle] = useState(false)
  const [awake, setAwake] = useState<boolean | null>(null)
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
      if (!('wakeLock' in navigator)) return setAwake(false)
      if (document.visibilityState !== 'visible') return
      const got = await navigator.wakeLock.request('screen').catch(() => null)
      if (!here) return void got?.release()
      lock = got
      setAwake(got !== null)
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      here = false
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
  return { idle, awake }
}
