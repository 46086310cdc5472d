import { t } from '@folkmoot/messages/cockpit'
import { t as everyScreen } from '@folkmoot/messages/every-screen'
import { breakEnds } from '@folkmoot/protocol'
import { useId, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Clock } from '../../../design/Clock.tsx'
import { timerTime } from '../../../design/clock-face.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { typedSeconds } from '../../../design/typed-number.ts'
import { useForm } from '../../../design/use-form.ts'
import { useSaid } from '../../../design/use-said.ts'
import { duration, sentence } from '../../../features/number-words/model.ts'
import { useAct, useCockpit, useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { Panel } from '../parts/Panel.tsx'
import { playChime, rememberChime, useChime, wantsChime } from './chime.ts'

const MINUTES = [1, 2, 5, 10]
const AT_HAND = [2, 5]

/** The clock that every screen shows. */
export function TimerPanel() {
  const stage = useCockpitView(view => view.stage)
  const { connection } = useCockpit()
  const { act, busy } = useAct()
  const { timer } = stage

  const goesOn = breakEnds(stage)
  if (!timer) return <NoTimer />
  if (goesOn !== null)
    return (
      <Panel title={everyScreen('goes-on-at', { at: goesOn })}>
        <SoundSwitch />
        <div className="flex items-baseline gap-3">
          <Clock time={timerTime(timer)} now={connection.now} />
          {timer.label && <bdi className="text-base text-ink-soft">{timer.label}</bdi>}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" disabled={busy} onClick={() => act('timerClear', {}, t('break-over'))}>
            {t('break-end')}
          </Button>
          <Button size="small" disabled={busy} onClick={() => act('timerExtend', { seconds: 300 })}>
            {t('break-longer')}
          </Button>
        </div>
      </Panel>
    )
  const paused = timer.deadline === null
  return (
    <Panel title={timer.label || 'Clock on every screen'}>
      <SoundSwitch />
      <div className="flex items-baseline gap-3">
        <Clock time={timerTime(timer)} now={connection.now} />
        {paused && <span className="text-base text-ink-soft">paused</span>}
      </div>
      <TimeAsked />
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={busy} onClick={() => act('timerPause', { paused: !paused })}>
          {paused ? 'Run on' : 'Pause'}
        </Button>
        <Button size="small" disabled={busy} onClick={() => act('timerExtend', { seconds: 60 })}>
          +1 min
        </Button>
        <Button
          size="small"
          disabled={busy}
          onClick={() => act('timerClear', {}, 'The clock is off the screens.')}
        >
          Clear
        </Button>
      </div>
    </Panel>
  )
}

/** Never who: that somebody asks, or of how many in steps of five. “+1 min” beside it answers all of them. */
function TimeAsked() {
  const n = useCockpitView(view => view.timeAsked ?? 0)
  useSaid(n > 0 ? t('time-asked', { n }) : null)
  return n > 0 && <p className="rounded-field bg-warn-pale px-3 py-2 text-base">{t('time-asked', { n })}</p>
}

/** The usual lengths at hand, unless a round keeps its own time; any other by More. */
function NoTimer() {
  const round = useCockpitView(view => view.round)
  const { act, busy } = useAct()
  const [other, setOther] = useState(false)
  const start = (minutes: number) =>
    act(
      'timerStart',
      { seconds: minutes * 60, label: sentence(duration(minutes * 60_000)) },
      'The clock runs.',
    )
  const inRound = round !== null && round.finishedAt === null
  const here = inRound ? [] : AT_HAND
  return (
    <>
      {here.length > 0 && (
        <Panel title="Clock on every screen">
          <div className="flex flex-wrap gap-2">
            {here.map(minutes => (
              <Button key={minutes} size="small" disabled={busy} onClick={() => start(minutes)}>
                {minutes} min
              </Button>
            ))}
          </div>
        </Panel>
      )}
      {MINUTES.filter(minutes => !here.includes(minutes)).map(minutes => (
        <MoreAction
          key={minutes}
          heading="clock"
          label={`${minutes} min`}
          about={t('clock-about')}
          disabled={busy}
          choose={() => start(minutes)}
        />
      ))}
      <MoreAction heading="clock" label={t('clock-other')} choose={() => setOther(true)} />
      <SoundSwitch />
      {other && (
        <Dialog open onClose={() => setOther(false)} title={t('clock-title')} about={t('clock-about')}>
          <OwnMinutes onDone={() => setOther(false)} />
        </Dialog>
      )}
    </>
  )
}

/** Any other length. */
function OwnMinutes({ onDone }: { onDone(): void }) {
  const { act, busy } = useAct()
  const wrongId = useId()
  const read = ({ minutes }: { minutes: string }) => typedSeconds(minutes, { least: 1, most: 360 })
  const form = useForm({
    initial: { minutes: '' },
    wrong: values => ({ minutes: read(values).words }),
    send: values => {
      const { n: seconds } = read(values)
      if (seconds === null) return null
      return act('timerStart', { seconds, label: sentence(duration(seconds * 1000)) }, 'The clock runs.')
    },
    done: onDone,
  })
  const { error: wrong, ...minutes } = form.text('minutes')
  return (
    <form {...form.props} className="flex flex-wrap items-center gap-2">
      <input
        aria-label="Minutes"
        inputMode="decimal"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? wrongId : undefined}
        placeholder="min"
        className="min-h-11 w-16 rounded-field border-2 border-ink bg-card px-2 text-small placeholder:text-ink-soft aria-invalid:border-stop"
        {...minutes}
      />
      <Button type="submit" size="small" disabled={busy || minutes.value.trim() === ''}>
        Start
      </Button>
      <p id={wrongId} role="alert" className="basis-full text-small font-semibold text-stop empty:hidden">
        {wrong}
      </p>
    </form>
  )
}

/** For this device alone. */
function SoundSwitch() {
  const stage = useCockpitView(view => view.stage)
  const { connection } = useCockpit()
  const [on, setOn] = useState(wantsChime)
  useChime(stage.timer, connection.now, on)
  return (
    <MoreAction
      heading="clock"
      label={`Sound ${on ? 'on' : 'off'}`}
      about={t('sound-about')}
      choose={() => {
        setOn(!on)
        rememberChime(!on)
        // So that one hears what will come, and the browser lets it.
        if (!on) playChime()
      }}
    />
  )
}
