/** How the room answered one question: a bar a step, each with its figure. Fewer than five answers are not told. */
import type { Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/format-walls'
import { LIMITS, type SummaryRow } from '@folkmoot/protocol'
import { stepWords } from '../own-steps.ts'
import type { WallPictureProps } from './wall.tsx'

export function OneTapPicture({
  format,
  board,
  summary,
  ui,
}: WallPictureProps & { format: Pick<Format, 'fields'> }) {
  const steps = stepWords(format, board.prompts[0], summary?.steps ?? [])
  const told = board.prompts.flatMap(
    prompt => summary?.rows.find(one => one.prompt === prompt.id && one.network === null && one.n > 0) ?? [],
  )
  if (told.length === 0)
    return (
      <div className="flex h-full flex-col justify-center gap-24">
        <p className="fs-72 font-serif leading-[1.1] font-semibold">{t('no-answers')}</p>
        <p className="fs-44 leading-[1.3] text-wall-soft">
          {t('counted-together', { least: LIMITS.smallNetwork })}
        </p>
      </div>
    )
  return (
    <div className="flex h-full flex-col gap-40">
      {told.map(row => (
        <Bars
          key={row.prompt}
          row={row}
          steps={steps}
          title={board.prompts.find(one => one.id === row.prompt && one.text !== board.title)?.text ?? null}
          ui={ui}
        />
      ))}
    </div>
  )
}

function Bars({
  row,
  steps,
  title,
  ui,
}: {
  row: SummaryRow
  steps: readonly string[]
  /** null: the board's own title says it. */
  title: string | null
  ui: WallPictureProps['ui']
}) {
  const most = Math.max(1, ...row.before)
  return (
    <section className="flex min-h-0 flex-1 flex-col">
      {title && <ui.Heading className="fs-60 leading-[1.15] text-balance">{title}</ui.Heading>}
      <ol className="mt-32 flex min-h-0 flex-1 flex-col justify-center gap-20">
        {steps.map((step, i) => (
          <li key={step} className="grid max-h-120 min-h-0 flex-1 grid-cols-[20%_1fr] items-center gap-28">
            <span className="fs-44 text-end leading-[1.1] font-semibold text-wall-ink">{step}</span>
            <span className="flex h-full items-center gap-24">
              <span
                className="h-[72%] rounded-[calc(var(--u)*6)] bg-wall-ink"
                style={{ width: `${((row.before[i] ?? 0) / most) * 86}%`, minWidth: 'calc(var(--u) * 6)' }}
              />
              <b className="fs-56 leading-none text-wall-ink tabular-nums">{row.before[i] ?? 0}</b>
            </span>
          </li>
        ))}
      </ol>
      <p className="fs-28 mt-24 leading-[1.25] text-wall-soft">{t('answers-counted', { n: row.n })}</p>
    </section>
  )
}
