import type { RoundTableDetail } from '@folkmoot/protocol'
import { useEffect, useRef, useState } from 'react'
import type { PanelProps } from '../panel.tsx'

/** What this person should know about the turn, in a few words. */
function headline(table: RoundTableDetail, me: string): string {
  const [speaker, next] = table.queue
  if (!speaker) return 'Everyone has spoken'
  if (speaker.person === me) return table.state === 'ready' ? 'You begin' : 'Your minute'
  if (table.state === 'ready') return `${speaker.name} begins`
  if (next?.person === me) return 'You’re next'
  return `${speaker.name} is speaking`
}

/** A table's minute: who speaks, how long still, who is next. Anybody at the table may tap; two taps count once. */
export function Turns({
  panel,
  table,
  onWrite,
}: {
  panel: PanelProps
  table: RoundTableDetail
  onWrite(): void
}) {
  const { ui, board, mine, round, turns, now, announce, toast } = panel
  const me = mine.person.known
  const [speaker, next] = table.queue
  const myPlace = table.queue.findIndex(one => one.person === me)
  const [busy, setBusy] = useState(false)
  const words = headline(table, me)

  const last = useRef(words)
  useEffect(() => {
    if (last.current !== words && (words === 'You’re next' || words === 'Your minute')) announce(`${words}.`)
    last.current = words
  }, [words, announce])

  const act = (what: () => Promise<boolean>, then?: () => void) => async () => {
    setBusy(true)
    if (await what()) then?.()
    setBusy(false)
  }
  /** In plenary one person keeps the time for all. */
  const mayTap = mine.table?.id === table.table
  const mineNow = speaker?.person === me
  const name = speaker?.name ?? ''
  const total = round?.turnMs ?? 60_000
  const running = table.state === 'speaking' || table.state === 'paused'
  const time = running
    ? { deadline: table.deadline, remainingMs: table.remainingMs, totalMs: total }
    : { deadline: null, remainingMs: total, totalMs: total }

  return (
    <div className="flex flex-col gap-6">
      <div>
        <p className="text-base text-ink-soft">
          {table.name} · {table.heard} of {table.of} heard
        </p>
        <ui.Prompt text={words} />
      </div>
      <ui.Clock time={time} now={now} className="text-[clamp(4.5rem,24vw,8rem)] leading-none" />
      {table.state === 'paused' && <p className="text-lead">Paused.</p>}
      {speaker && !mayTap && <p className="text-lead text-ink-soft">The facilitator keeps the time.</p>}
      {speaker && mayTap && (
        <div className="flex flex-col gap-3">
          {table.state === 'speaking' ? (
            <ui.Button
              kind="primary"
              wide
              disabled={busy}
              onClick={act(() => turns.next(table.table, speaker.person))}
            >
              {next ? 'Thank you, next' : 'Thank you, that was all'}
            </ui.Button>
          ) : (
            <ui.Button kind="primary" wide disabled={busy} onClick={act(() => turns.begin(table.table))}>
              {table.state === 'paused' ? 'Carry on' : mineNow ? 'Start my minute' : `Start for ${name}`}
            </ui.Button>
          )}
          <div className="flex flex-wrap gap-3">
            {myPlace >= 0 && !mine.mayReturn && (
              <ui.Button
                disabled={busy}
                onClick={act(
                  () => turns.pass(table.table, me),
                  () => toast('You passed. You are asked once more, last.'),
                )}
              >
                Pass
              </ui.Button>
            )}
            {mine.mayReturn && (
              <ui.Button disabled={busy} onClick={act(() => turns.comeBack(table.table, me))}>
                I would like to speak
              </ui.Button>
            )}
            {table.state === 'speaking' && (
              <ui.Button disabled={busy} onClick={act(() => turns.pause(table.table))}>
                Pause
              </ui.Button>
            )}
          </div>
        </div>
      )}
      {next && (
        <p className="text-lead text-ink-soft">
          Next: <strong className="text-ink">{next.person === me ? 'you' : next.name}</strong>
          {myPlace > 1 && ` · you are ${ordinal(myPlace + 1)}`}
        </p>
      )}
      <section aria-label="What to speak about" className="flex flex-col gap-2 border-t border-line pt-5">
        {board.prompts.map(prompt => (
          <ui.Prompt key={prompt.id} text={prompt.text} as="h3" size="text-title" />
        ))}
        <p className="text-base text-ink-soft">One minute for all of it. Then two quiet minutes to write.</p>
      </section>
      <div className="flex flex-wrap gap-3">
        <ui.Button kind="quiet" onClick={onWrite}>
          Write now instead
        </ui.Button>
        {speaker && mayTap && !mineNow && (
          <ui.Button
            kind="quiet"
            disabled={busy}
            onClick={act(() => turns.pass(table.table, speaker.person))}
          >
            {`${name} passes`}
          </ui.Button>
        )}
      </div>
    </div>
  )
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
function ordinal(place: number): string {
  return ordinals[place - 1] ?? `number ${place}`
}
