import { t } from '@folkmoot/messages/format-panels'
import type { RoundTableDetail } from '@folkmoot/protocol'
import { useEffect, useRef, useState } from 'react'
import type { PanelProps } from '../ui/panel.tsx'
import { Say } from '../ui/say.tsx'

/** What this person should know about the turn. */
function turnOf(table: RoundTableDetail, me: string) {
  const [speaker, next] = table.queue
  if (!speaker) return 'over'
  const first = table.heard === 0
  if (speaker.person === me) {
    if (table.state !== 'ready') return 'mine'
    return table.offered ? 'offered' : first ? 'i-begin' : 'i-speak'
  }
  if (table.state === 'ready') return first ? 'begins' : 'speaks'
  return next?.person === me ? 'i-am-next' : 'speaking'
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
  const turn = turnOf(table, me)

  const last = useRef(turn)
  useEffect(() => {
    if (last.current !== turn && (turn === 'i-am-next' || turn === 'mine')) announce(t('turn-said', { turn }))
    last.current = turn
  }, [turn, announce])

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
          {t('table-heard', { table: table.name, heard: table.heard, of: table.of })}
        </p>
        <ui.Prompt text={t('turn-headline', { turn, name })} />
      </div>
      <ui.Clock time={time} now={now} className="text-[clamp(4.5rem,24vw,8rem)] leading-none" />
      <ui.Chime at={table.state === 'speaking' ? table.deadline : null} now={now} />
      {table.state === 'paused' && <p className="text-lead">{t('paused')}</p>}
      {startsAt !== null && (
        <p className="flex items-baseline gap-2 text-lead">
          {t('begins-in', { what: whatBegins(table, mineNow) })}
          <ui.Clock time={{ deadline: startsAt, remainingMs: null }} now={now} className="font-semibold" />
        </p>
      )}
      {speaker && !mayTap && (
        <p className="text-lead text-ink-soft">{t(round?.handsFree ? 'hands-free' : 'facilitator-times')}</p>
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
              {t(next ? 'thanks-next' : 'thanks-all')}
            </ui.Button>
          ) : (
            <ui.Button
              kind={mineNow || startsAt === null ? 'primary' : 'quiet'}
              wide={mineNow || startsAt === null}
              disabled={busy}
              onClick={act(() => turns.begin(table.table))}
            >
              {table.state === 'paused'
                ? t('carry-on')
                : mineNow
                  ? t('start-mine')
                  : t('start-for', { name })}
            </ui.Button>
          )}
          <div className="flex flex-wrap gap-3">
            {cut && (
              <ui.Button disabled={busy} onClick={act(() => turns.giveBack(table.table))}>
                {cut.person === me ? t('i-was-cut') : t('was-cut', { name: cut.name })}
              </ui.Button>
            )}
            {myPlace >= 0 && !mine.mayReturn && (
              <ui.Button
                disabled={busy}
                onClick={act(
                  () => turns.pass(table.table, me),
                  () => toast(t('you-passed')),
                )}
              >
                {t('pass')}
              </ui.Button>
            )}
            {mine.mayReturn && (
              <ui.Button disabled={busy} onClick={act(() => turns.comeBack(table.table, me))}>
                {t('would-speak')}
              </ui.Button>
            )}
            {table.state === 'speaking' && (
              <ui.Button disabled={busy} onClick={act(() => turns.pause(table.table))}>
                {t('pause')}
              </ui.Button>
            )}
          </div>
        </div>
      )}
      {next && (
        <p className="text-lead text-ink-soft">
          <Say
            parts={t.parts('next-is', {
              place: myPlace > 1 ? myPlace + 1 : 0,
              name: <strong className="text-ink">{next.person === me ? t('next-you') : next.name}</strong>,
            })}
          />
        </p>
      )}
      <section aria-label={t('speak-about')} className="flex flex-col gap-2 border-t border-line pt-5">
        {board.prompts.map(prompt => (
          <ui.Prompt key={prompt.id} text={panel.asked(prompt).text} as="h3" size="text-title" />
        ))}
        <p className="text-base text-ink-soft">{t('minute-for-all')}</p>
      </section>
      <div className="flex flex-wrap gap-3">
        <ui.Button kind="quiet" onClick={onWrite}>
          {t('write-now')}
        </ui.Button>
        {speaker && mayTap && !mineNow && (
          <ui.Button
            kind="quiet"
            disabled={busy}
            onClick={act(() => turns.pass(table.table, speaker.person))}
          >
            {t('passes', { name })}
          </ui.Button>
        )}
      </div>
    </div>
  )
}

function whatBegins(table: RoundTableDetail, mine: boolean) {
  if (table.queue.length === 0) return 'end'
  if (!table.offered) return 'first'
  return mine ? 'mine' : 'next'
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
          {t('has-finished', { name })}
        </ui.Button>
      </p>
    )
  return (
    <fieldset>
      <legend className="mb-2 text-base">{t('end-minute', { name })}</legend>
      <div className="flex flex-wrap gap-3">
        <ui.Button disabled={busy} onClick={onEnd}>
          {t('yes-next')}
        </ui.Button>
        <ui.Button kind="quiet" onClick={() => setAsking(false)}>
          {t('not-yet')}
        </ui.Button>
      </div>
    </fieldset>
  )
}
