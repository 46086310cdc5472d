import type { Timer } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Clock } from '../../design/Clock.tsx'
import { msLeft, timerTime } from '../../design/clock-face.ts'
import { duration } from '../../wall/number-words.ts'
import { useAct, useCockpit } from './cockpit.ts'
import { Panel } from './Panel.tsx'
import { SMALL_BUTTON } from './small-button.ts'

const MINUTES = [1, 2, 5]

/** The clock that every screen shows. */
export function TimerPanel() {
  const { view, connection } = useCockpit()
  const { act, busy } = useAct()
  const [cleared, setCleared] = useState<{ seconds: number; label: string } | null>(null)
  const { timer } = view.stage

  if (!timer) {
    return (
      <Panel title="Clock on every screen">
        <div className="flex flex-wrap gap-2">
          {MINUTES.map(minutes => (
            <Button
              key={minutes}
              className={SMALL_BUTTON}
              disabled={busy}
              onClick={() => act('timerStart', { seconds: minutes * 60, label: sayMinutes(minutes) })}
            >
              {minutes} min
            </Button>
          ))}
          {cleared && (
            <Button
              kind="quiet"
              className={SMALL_BUTTON}
              disabled={busy}
              onClick={() => {
                void act('timerStart', cleared)
                setCleared(null)
              }}
            >
              Bring the last one back
            </Button>
          )}
        </div>
      </Panel>
    )
  }
  const paused = timer.deadline === null
  const clear = () => {
    setCleared(rest(timer, connection.now()))
    void act('timerClear', {})
  }
  return (
    <Panel title={timer.label || 'Clock on every screen'} aside={paused ? 'paused' : null}>
      <Clock time={timerTime(timer)} now={connection.now} />
      <div className="flex flex-wrap gap-2">
        <Button
          className={SMALL_BUTTON}
          disabled={busy}
          onClick={() => act('timerPause', { paused: !paused })}
        >
          {paused ? 'Run on' : 'Pause'}
        </Button>
        <Button className={SMALL_BUTTON} disabled={busy} onClick={() => act('timerExtend', { seconds: 60 })}>
          +1 min
        </Button>
        <Button className={SMALL_BUTTON} disabled={busy} onClick={clear}>
          Clear
        </Button>
      </div>
    </Panel>
  )
}

function sayMinutes(minutes: number): string {
  const words = duration(minutes * 60_000)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What is left of a clock, to start it again; the protocol knows no clocks under five seconds. */
function rest(timer: Timer, now: number): { seconds: number; label: string } | null {
  const seconds = Math.round(msLeft(timerTime(timer), now) / 1000)
  return seconds >= 5 ? { seconds, label: timer.label } : null
}
