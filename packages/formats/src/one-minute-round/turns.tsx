import type { RoundTableDetail } from '@folkmoot/protocol'
import { useEffect, useRef, useState } from 'react'
import type { PanelProps } from '../ui/panel.tsx'

/** What this person should know about the turn, in a few words. */
function headline(table: RoundTableDetail, me: string): string {
  const [speaker, next] = table.queue
  if (!speaker) return 'Everyone has spoken'
  const first = table.heard === 0
  if (speaker.person === me) {
    if (table.state !== 'ready') return 'Your minute'
    return table.offered ? 'Your minute, if you like' : first ? 'You begin' : 'You speak now'
  }
  if (table.state === 'ready') return first ? `${speaker.name} begins` : `${speaker.name} speaks now`
  if (next?.person === me) return 'You’re next'
  return `${speaker.name} is speaking`
}

/**
 * A table's minute: who speaks, how long still, who is next. Nobody has to tap: the minutes follow each other by themselves, and
 * one device at the table is enough. To end a minute early is the speaker's; somebody else is asked first.
 */
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
  const startsAt = table.state === 'ready' ? (table.startsAt ?? null) : null
  const time = running
    ? { deadline: table.deadline, remainingMs: table.remainingMs, totalMs: total }
    : { deadline: null, remainingMs: total, totalMs: total }
  const { cut } = table

  return (
    <div className="flex flex-col gap-6">
      <div>
        <p className="text-base text-ink-soft">
          {table.name} · {table.heard} of {table.of} heard
        </p>
        <ui.Prompt text={words} />
      </div>
      <ui.Clock time={time} now={now} className="text-[clamp(4.5rem,24vw,8rem)] leading-none" />
      <ui.Chime at={table.state === 'speaking' ? table.deadline : null} now={now} />
      {table.state === 'paused' && <p className="text-lead">Paused.</p>}
      {startsAt !== null && (
        <p className="flex items-baseline gap-2 text-lead">
          {beginsWords(table, mineNow)}
          <ui.Clock time={{ deadline: startsAt, remainingMs: null }} now={now} className="font-semibold" />
        </p>
      )}
      {speaker && !mayTap && (
        <p className="text-lead text-ink-soft">
          {round?.handsFree
            ? 'The minutes follow each other by themselves.'
            : 'The facilitator keeps the time.'}
        </p>
      )}
      {speaker && mayTap && (
        <div className="flex flex-col gap-3">
          {table.state === 'speaking' && !mineNow ? (
            <EndFor
              key={speaker.person}
              {...{ ui, name, busy }}
              onEnd={act(() => turns.next(table.table, speaker.person))}
            />
          ) : table.state === 'speaking' ? (
            <ui.Button
              kind="primary"
              wide
              disabled={busy}
              onClick={act(() => turns.next(table.table, speaker.person))}
            >
              {next ? 'Thank you, next' : 'Thank you, that was all'}
            </ui.Button>
          ) : (
            <ui.Button
              kind={mineNow || startsAt === null ? 'primary' : 'quiet'}
              wide={mineNow || startsAt === null}
              disabled={busy}
              onClick={act(() => turns.begin(table.table))}
            >
              {table.state === 'paused' ? 'Carry on' : mineNow ? 'Start my minute' : `Start for ${name}`}
            </ui.Button>
          )}
          <div className="flex flex-wrap gap-3">
            {cut && (
              <ui.Button disabled={busy} onClick={act(() => turns.giveBack(table.table))}>
                {cut.person === me ? 'I was not finished' : `${cut.name} was not finished`}
              </ui.Button>
            )}
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

function beginsWords(table: RoundTableDetail, mine: boolean): string {
  if (table.queue.length === 0) return 'The round ends in'
  if (!table.offered) return 'Begins by itself in'
  return mine ? 'Tap to speak; otherwise it goes on in' : 'Goes on in'
}

/** Somebody else's minute is ended with a second tap: for whoever has no device of their own. */
function EndFor({
  ui,
  name,
  busy,
  onEnd,
}: Pick<PanelProps, 'ui'> & { name: string; busy: boolean; onEnd(): void }) {
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <p>
        <ui.Button kind="quiet" onClick={() => setAsking(true)}>
          {`${name} has finished`}
        </ui.Button>
      </p>
    )
  return (
    <fieldset>
      <legend className="mb-2 text-base">End the minute of {name}?</legend>
      <div className="flex flex-wrap gap-3">
        <ui.Button disabled={busy} onClick={onEnd}>
          Yes, next
        </ui.Button>
        <ui.Button kind="quiet" onClick={() => setAsking(false)}>
          Not yet
        </ui.Button>
      </div>
    </fieldset>
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
