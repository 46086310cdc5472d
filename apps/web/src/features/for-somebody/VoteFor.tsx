/** All dots of somebody without a device, as they tell them or as they stand on paper. */
import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/for-somebody'
import type { GroupsView, ScribedView, VoteView } from '@folkmoot/protocol'
import type { StageConnection } from '../../live/stage-connection.ts'
import { ForSomebody, type Somebody } from './ForSomebody.tsx'
import { dotTargets, type Target } from './model.ts'
import { DOTS, standing } from './told.ts'

export interface VoteForProps {
  vote: VoteView
  groups: readonly GroupsView['groups'][number][]
  notes: readonly Note[]
  people: readonly Somebody[]
  person?: string
  told: readonly ScribedView[]
  /** The table at which somebody enters it for a neighbour. */
  table?: string
  connection: Pick<StageConnection<unknown>, 'command'>
  onClose(): void
}

type Dots = Readonly<Record<string, number>>
const NONE: { dots: Dots } = { dots: {} }

export default function VoteFor({
  vote,
  groups,
  notes,
  people,
  person,
  told,
  table,
  connection,
  onClose,
}: VoteForProps) {
  const { board, budget } = vote
  const targets = dotTargets(groups, notes)
  return (
    <ForSomebody
      title={t('vote-title')}
      about={t('vote-about')}
      {...{ people, person, onClose }}
      standing={id => standing(told, board, DOTS, id)}
      kept={id => `vote for ${board} ${id}`}
      initial={NONE}
      ready={({ dots }) => Object.keys(onTargets(dots, targets)).length > 0}
      send={(id, rev, { dots }) =>
        connection.command('scribeVote', {
          board,
          person: id,
          dots: onTargets(dots, targets),
          rev,
          ...(table !== undefined && { table }),
        })
      }
    >
      {form => (
        <Ballot
          {...{ targets, budget }}
          dots={onTargets(form.values.dots, targets)}
          onDots={dots => form.set({ dots })}
        />
      )}
    </ForSomebody>
  )
}

/** Those that can still be given: what was kept may be for notes that are gone, or in a group by now. */
function onTargets(dots: Dots, targets: readonly Target[]): Dots {
  return Object.fromEntries(Object.entries(dots).filter(([id]) => targets.some(one => one.id === id)))
}

function Ballot({
  targets,
  budget,
  dots,
  onDots,
}: {
  targets: readonly Target[]
  budget: number
  dots: Dots
  onDots(dots: Dots): void
}) {
  const left = budget - Object.values(dots).reduce((sum, n) => sum + n, 0)
  const give = (id: string, n: number) => {
    const { [id]: _, ...others } = dots
    onDots(n > 0 ? { ...others, [id]: n } : others)
  }
  if (targets.length === 0) return <p className="text-base text-ink-soft">{t('no-targets')}</p>
  return (
    <>
      <p role="status" className="text-base font-semibold">
        {t('dots-left', { n: left })}
      </p>
      <ul className="flex flex-col divide-y divide-line">
        {targets.map(({ id, words }) => (
          <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3 py-2">
            <span dir="auto" className="line-clamp-3 text-base leading-snug">
              {words}
            </span>
            <span className="flex items-center gap-2">
              <Step
                words={t('dot-less', { note: words })}
                sign="−"
                can={(dots[id] ?? 0) > 0}
                go={() => give(id, (dots[id] ?? 0) - 1)}
              />
              <b className="w-6 text-center tabular-nums">
                <span aria-hidden="true">{dots[id] ?? 0}</span>
                <span className="sr-only">{t('dots-given', { n: dots[id] ?? 0 })}</span>
              </b>
              <Step
                words={t('dot-more', { note: words })}
                sign="+"
                can={left > 0}
                go={() => give(id, (dots[id] ?? 0) + 1)}
              />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Never `disabled`: the focus would fall from the last dot to nowhere. */
function Step({ words, sign, can, go }: { words: string; sign: string; can: boolean; go(): void }) {
  return (
    <button
      type="button"
      aria-label={words}
      aria-disabled={!can}
      onClick={() => can && go()}
      className="grid size-11 place-items-center rounded-full border-2 border-ink text-lead leading-none font-bold aria-disabled:border-line aria-disabled:text-ink-soft"
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
