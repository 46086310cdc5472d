import { useEffect, useState } from 'react'

function read(): number {
  const now = new Date()
  return now.getHours() * 60 + now.getMinutes()
}

/** Minutes since midnight where this device is, kept up. */
export function useMinuteOfDay(): number {
  const [minute, setMinute] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => setMinute(read()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return minute
}
