import { t } from '@folkmoot/messages/my-words'
import { useEffect, useState } from 'react'
import { Notice } from '../../design/Notice.tsx'
import { finishLeaving } from '../../live/leaving.ts'

const againMs = 5_000

/** Somebody left this device while it was offline: their words are gone from it, and it signs out when it can. */
export function Left({ event }: { event: string }) {
  const [out, setOut] = useState(false)
  useEffect(() => {
    let here = true
    const tell = async () => {
      if (await finishLeaving(event)) {
        if (here) setOut(true)
      }
    }
    void tell()
    const timer = setInterval(() => void tell(), againMs)
    const online = () => void tell()
    window.addEventListener('online', online)
    return () => {
      here = false
      clearInterval(timer)
      window.removeEventListener('online', online)
    }
  }, [event])
  // A whole new page, so that nothing of this visit stays in memory.
  useEffect(() => {
    if (out) window.location.replace('/')
  }, [out])
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-6 px-4">
      <h1 className="text-prompt">{t('left')}</h1>
      <Notice live>{t('left-offline')}</Notice>
    </main>
  )
}
