/** Answers that are shown together and never one by one: how often each step was given, before and after. */
import { t } from '@folkmoot/messages/delegate'
import type { NetworkRecord, Prompt, SummaryRow, SummaryView } from '@folkmoot/protocol'
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
  if (summary.steps.length === 0)
    return (
      <p className="text-base text-ink-soft" role="status">
        {t('not-counted-now')}
      </p>
    )
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
          {rows.map(row => (
            <Row key={row.network ?? ''} {...{ row, networks }} steps={summary.steps} />
          ))}
        </div>
      ))}
      <p className="text-small text-ink-soft">{t('how-many-never-who')}</p>
    </section>
  )
}

function Row({
  row,
  steps,
  networks,
}: {
  row: SummaryRow
  steps: readonly string[]
  networks: readonly NetworkRecord[]
}) {
  const network = networks.find(one => one.id === row.network) ?? null
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap gap-x-3 text-base">
        {network ? (
          <NetworkMark network={network} className="font-semibold" />
        ) : (
          <strong>{t(row.network === null ? 'whole-room' : 'another-network')}</strong>
        )}
        <span className="text-ink-soft">{t('people', { n: row.n })}</span>
      </p>
      <Bars counts={row.before} steps={steps} when={row.after ? 'before' : null} />
      {row.after && <Bars counts={row.after} steps={steps} when="after" />}
    </div>
  )
}

/** A small column a step; screen readers are told the same in words. */
function Bars({
  counts,
  steps,
  when,
}: {
  counts: readonly number[]
  steps: readonly string[]
  when: 'before' | 'after' | null
}) {
  const most = Math.max(1, ...counts)
  return (
    <figure className="flex flex-col gap-1">
      {when && <figcaption className="text-small text-ink-soft">{t(when)}</figcaption>}
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
        <span className="text-right">{steps.at(-1)}</span>
      </p>
    </figure>
  )
}
