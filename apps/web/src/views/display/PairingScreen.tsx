import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Wordmark } from '../../design/Wordmark.tsx'
import { api } from '../../live/api.ts'
import { WallFrame } from '../../wall/WallFrame.tsx'
import { usePairing } from './use-pairing.ts'
import { useQuietScreen } from './use-quiet-screen.ts'
import { useTheme } from './use-theme.ts'

/** Shows a short code until a facilitator or the organiser types it; then goes on by itself. */
export default function PairingScreen() {
  const theme = useTheme()
  const known = useKnownEvent()
  const { code, event, trouble } = usePairing(known === null)
  const { awake } = useQuietScreen()
  const [, go] = useLocation()
  const paired = known || event
  useEffect(() => {
    document.title = 'Display · Folkmoot'
  }, [])
  useEffect(() => {
    if (paired) go(`/d/${paired}`, { replace: true })
  }, [paired, go])
  return (
    <WallFrame theme={theme} className="h-full">
      <p className="fs-32 text-wall-soft">
        <Wordmark on="wall" /> · display
      </p>
      <div className="flex flex-1 flex-col justify-center">
        <h1 className="fs-76 leading-[1.1]">Pair this screen</h1>
        <p aria-live="polite" className="fs-240 mt-16 leading-none font-bold tracking-[0.06em] tabular-nums">
          {code ? spaced(code) : <span className="fs-56 tracking-normal">A code is on its way …</span>}
        </p>
        <ol className="fs-44 mt-56 flex flex-col gap-12 text-wall-soft">
          <li>1. On the facilitator’s or the organiser’s screen choose “Pair a display”.</li>
          <li>2. Type this code. The picture comes by itself.</li>
        </ol>
        <p role="status" className="fs-36 mt-40 min-h-52 text-wall-gold">
          {trouble}
        </p>
        {awake === false && (
          <p className="fs-36 text-pretty">
            This computer may turn its screen off by itself, and this page cannot stop it here. Set “turn off
            the screen” and “sleep” to <b>never</b> in its power settings.
          </p>
        )}
      </div>
      <p className="fs-30 text-wall-soft">
        Key <b className="text-wall-ink">f</b> fills the screen · key <b className="text-wall-ink">t</b>{' '}
        changes between a dim and a bright hall
      </p>
    </WallFrame>
  )
}

function spaced(code: string): string {
  return code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code
}

/** undefined: not known yet. A screen that is paired already goes straight to its event. */
function useKnownEvent(): string | null | undefined {
  const [event, setEvent] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    let here = true
    void api.me().then(me => {
      const session = me.ok ? me.value.sessions.find(one => one.role === 'display') : null
      if (here) setEvent(session?.event ?? null)
    })
    return () => {
      here = false
    }
  }, [])
  return event
}
