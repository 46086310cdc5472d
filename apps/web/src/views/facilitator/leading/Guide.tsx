import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/practice'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { keep, kept } from '../../../live/browser-storage.ts'
import { createSource, type Writable } from '../../../live/source.ts'
import { useStore } from '../../../live/use-store.ts'
import { useCockpit, useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { doneBy, LESSONS, type Lesson, nextLesson, phasesOf } from './lessons.ts'

interface Kept {
  done: Lesson[]
  closed: boolean
}

/** In a rehearsal alone: the next move to practise. What the room does takes it further; it presses nothing. */
export default function Guide() {
  const { event } = useCockpit()
  const boards = useCockpitView(view => view.boards)
  const stage = useCockpitView(view => view.stage)
  const groups = useCockpitView(view => view.groups)
  const votes = useCockpitView(view => view.votes)
  const [guide] = useState(() => guideOf(event))
  const state = useStore(guide, all => all)
  const now = useMemo(() => doneBy({ boards, stage, groups, votes }), [boards, stage, groups, votes])
  useEffect(() => {
    const { done } = guide.getState()
    const more = now.filter(lesson => !done.includes(lesson))
    if (more.length > 0) guide.set({ done: [...done, ...more] })
  }, [guide, now])
  if (state.closed)
    return (
      <MoreAction
        heading="help"
        label={t('guide-open')}
        about={t('guide-about')}
        choose={() => guide.set({ closed: false })}
      />
    )
  const board = boards.find(one => one.id === stage.board)
  const next = nextLesson(new Set(state.done), phasesOf(board, board ? formatById(board.format) : null))
  return (
    <section
      aria-label={t('guide')}
      className="flex flex-col gap-1 rounded-field border-2 border-ink bg-card px-3 py-2 text-small leading-snug"
    >
      <div className="flex items-center justify-between gap-2">
        <p className="text-ink-soft">
          {next ? t('guide-step', { n: next.number, of: LESSONS.length }) : t('guide')}
        </p>
        <Button
          kind="quiet"
          aria-label={t('guide-close')}
          className="-my-1! mx-0! min-h-9! text-small! max-wide:min-h-11!"
          onClick={() => guide.set({ closed: true })}
        >
          {t('guide-close-short')}
        </Button>
      </div>
      <div aria-live="polite" className="flex flex-col gap-1">
        <p className="text-base font-semibold">
          {next ? t('guide-next', { lesson: next.lesson }) : t('guide-done')}
        </p>
        {next && <p>{next.elsewhere ? t('guide-elsewhere') : t('guide-how', { lesson: next.lesson })}</p>}
      </div>
    </section>
  )
}

const guides = new Map<string, Writable<Kept>>()

/** One for a laptop's column and a phone's tab, and for the next visit. */
function guideOf(event: string): Writable<Kept> {
  const known = guides.get(event)
  if (known) return known
  const guide = createSource(keptState(event))
  guide.subscribe(state => void keep(slot(event), JSON.stringify(state)))
  guides.set(event, guide)
  return guide
}

function slot(event: string): string {
  return `folkmoot guide ${event}`
}

function keptState(event: string): Kept {
  try {
    const { done, closed } = JSON.parse(kept(slot(event)) ?? '{}') as Partial<Kept>
    const known = Array.isArray(done) ? LESSONS.filter(lesson => done.includes(lesson)) : []
    return { done: known, closed: closed === true }
  } catch {
    return { done: [], closed: false }
  }
}
