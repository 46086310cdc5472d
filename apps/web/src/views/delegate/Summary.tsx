/** Answers that are shown together and never one by one: how often each step was given, before and after. */
import { type Spread, spreadsOf } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/delegate'
import type { NetworkRecord, Prompt, SummaryView } from '@folkmoot/protocol'
import { NetworkMark } from '../../design/NetworkMark.tsx'
import { splitStem } from '../../design/Prompt.tsx'

export function Summary({
  summary,
  prompts,
  networks,
}: {
  summary: SummaryView
  prompts: readonly Prompt[]
  networks: readonly NetworkRecord[]
}) {
  // A scale without a step: the activity's own counting failed.
  if (summary.steps.length === 0) return <p className="text-base text-ink-soft">{t('not-counted-now')}</p>
  const shown = prompts
    .map(prompt => ({ prompt, rows: summary.rows.filter(row => row.prompt === prompt.id) }))
    .filter(one => one.rows.length > 0)
  if (shown.length === 0) return null
  return (
    <section aria-label={t('all-answers')} className="flex flex-col gap-7">
      {shown.map(({ prompt, rows }) => (
        <div key={prompt.id} className="flex flex-col gap-3">
          <h2 dir="auto" className="text-title">
            {splitStem(prompt.text)[0]}
          </h2>
          {[...new Set(rows.map(row => row.network))].map(network => (
            <Group
              key={network ?? ''}
              spreads={spreadsOf(rows, prompt.id, network)}
              {...{ network, networks }}
              steps={summary.steps}
            />
          ))}
        </div>
      ))}
      <p className="text-small text-ink-soft">{t('how-many-never-who')}</p>
    </section>
  )
}

/** The room, or one network: how it answered, each time that it was asked. */
function Group({
  spreads,
  network: id,
  steps,
  networks,
}: {
  spreads: readonly Spread[]
  network: string | null
  steps: readonly string[]
  networks: readonly NetworkRecord[]
}) {
  const network = networks.find(one => one.id === id) ?? null
  return (
    <div className="flex flex-col gap-2">
      <p className="text-base">
        {network ? (
          <NetworkMark network={network} className="font-semibold" />
        ) : (
          <strong>{t(id === null ? 'whole-room' : 'another-network')}</strong>
        )}
      </p>
      {spreads.map(({ when, n, counts }) => (
        <Bars key={when} {...{ counts, steps, when, n }} />
      ))}
    </div>
  )
}

/** A small column a step; screen readers are told the same in words. */
function Bars({
  counts,
  steps,
  when,
  n,
}: Pick<Spread, 'counts' | 'when' | 'n'> & { steps: readonly string[] }) {
  const most = Math.max(1, ...counts)
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="text-small text-ink-soft">
        {[when && t(when), t('people', { n })].filter(Boolean).join(' · ')}
      </figcaption>
      <ol className="grid auto-cols-fr grid-flow-col items-end gap-1 border-b border-line">
        {counts.map((count, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step's place is its name.
          <li key={index} className="flex flex-col items-center">
            <span className="text-small" aria-hidden="true">
              {count || ''}
            </span>
            <span
              aria-hidden="true"
              className={when === 'before' ? 'w-full bg-line' : 'w-full bg-action'}
              style={{ height: `${(count / most) * 3.5}rem` }}
            />
            <span className="sr-only">{`${steps[index] ?? index + 1}: ${count}`}</span>
          </li>
        ))}
      </ol>
      <p aria-hidden="true" className="flex justify-between gap-6 text-small text-ink-soft">
        <span>{steps[0]}</span>
        <span className="text-end">{steps.at(-1)}</span>
      </p>
    </figure>
  )
}
