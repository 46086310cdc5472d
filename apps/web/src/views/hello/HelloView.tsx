import { t } from '@folkmoot/messages/joining'
import { useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { api } from '../../live/api.ts'
import { pollingPasses, socketsPass } from '../../live/try-socket.ts'

type Arrival =
  | { state: 'asking' }
  | { state: 'arrived' }
  | { state: 'slower' }
  | { state: 'half' }
  | { state: 'lost'; words: string }

/** The page behind the organiser's test QR: a phone that opens it says so, and the organiser's screen hears it. */
export default function HelloView() {
  const [arrival, setArrival] = useState<Arrival>({ state: 'asking' })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try says hello again.
  useEffect(() => {
    let here = true
    document.title = t('test-title')
    setArrival({ state: 'asking' })
    const sayHello = async () => {
      const sockets = await socketsPass()
      const polling = sockets || (await pollingPasses())
      const answer = await api.hello({ sockets, polling })
      if (!here) return
      if (!answer.ok) setArrival({ state: 'lost', words: answer.error.message })
      else setArrival({ state: sockets ? 'arrived' : polling ? 'slower' : 'half' })
    }
    void sayHello()
    return () => {
      here = false
    }
  }, [tries])
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-4 px-5 py-10">
      <div role="status" className="flex flex-col gap-3">
        <h1 className="text-prompt">{t(HEADINGS[arrival.state])}</h1>
        {arrival.state === 'arrived' && <p className="text-lead text-ink-soft">{t('phone-reaches-more')}</p>}
        {arrival.state === 'slower' && <p className="text-lead text-ink-soft">{t('phone-slower-more')}</p>}
        {arrival.state === 'half' && <p className="text-lead text-ink-soft">{t('words-blocked-more')}</p>}
        {arrival.state === 'lost' && <p className="text-lead text-ink-soft">{arrival.words}</p>}
      </div>
      {(arrival.state === 'lost' || arrival.state === 'half') && (
        <div>
          <Button kind="primary" onClick={() => setTries(n => n + 1)}>
            {t('try-again')}
          </Button>
        </div>
      )}
    </main>
  )
}

const HEADINGS = {
  asking: 'saying-hello',
  arrived: 'phone-reaches',
  slower: 'phone-slower',
  half: 'words-blocked',
  lost: 'phone-not-there',
} as const
