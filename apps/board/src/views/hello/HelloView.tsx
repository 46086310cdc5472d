import { useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { api } from '../../live/api.ts'
import { socketsPass } from '../../live/try-socket.ts'

type Arrival =
  | { state: 'asking' }
  | { state: 'arrived' }
  | { state: 'half' }
  | { state: 'lost'; words: string }

/** The page behind the organiser's test QR: a phone that opens it says so, and the organiser's screen hears it. */
export default function HelloView() {
  const [arrival, setArrival] = useState<Arrival>({ state: 'asking' })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try says hello again.
  useEffect(() => {
    let here = true
    document.title = 'Test · Folkmoot'
    setArrival({ state: 'asking' })
    const sayHello = async () => {
      const sockets = await socketsPass()
      const answer = await api.hello(sockets)
      if (!here) return
      if (!answer.ok) setArrival({ state: 'lost', words: answer.error.message })
      else setArrival({ state: sockets ? 'arrived' : 'half' })
    }
    void sayHello()
    return () => {
      here = false
    }
  }, [tries])
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-4 px-5 py-10">
      <div role="status" className="flex flex-col gap-3">
        <h1 className="text-prompt">{HEADINGS[arrival.state]}</h1>
        {arrival.state === 'arrived' && (
          <p className="text-lead text-ink-soft">
            The organiser’s screen says so too. The Wi-Fi here lets phones through; you can close this page.
          </p>
        )}
        {arrival.state === 'half' && (
          <p className="text-lead text-ink-soft">
            Pages come through, but this network blocks WebSockets, and they carry what people write. The
            organiser’s screen says so too. Ask for a network without such a filter.
          </p>
        )}
        {arrival.state === 'lost' && <p className="text-lead text-ink-soft">{arrival.words}</p>}
      </div>
      {(arrival.state === 'lost' || arrival.state === 'half') && (
        <div>
          <Button kind="primary" onClick={() => setTries(n => n + 1)}>
            Try again
          </Button>
        </div>
      )}
    </main>
  )
}

const HEADINGS = {
  asking: 'Saying hello …',
  arrived: 'This phone reaches Folkmoot ✓',
  half: 'Words would not come through here',
  lost: 'This phone does not reach Folkmoot yet',
}
