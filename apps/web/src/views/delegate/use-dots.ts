/** My dots of a vote: shown at once, held by the server, which has the last word on how many I may give. */
import { t } from '@folkmoot/messages/delegate'
import type { DelegateView, MineView, VoteView } from '@folkmoot/protocol'
import { useRef, useState } from 'react'
import { announce, toast } from '../../design/Announcer.tsx'
import type { StageConnection } from '../../live/stage-connection.ts'

export interface Dots {
  budget: number
  left: number
  on(target: string): number
  give(target: string, dots: number): void
}

/** By then my ballots have been told. */
const SETTLE_MS = 2_000

const NONE: Readonly<Record<string, number>> = {}

/** null: nobody votes on this board now. */
export function useDots(
  stage: StageConnection<DelegateView>,
  mine: MineView['ballots'],
  vote: VoteView | null,
): Dots | null {
  /** What I have tapped and the server has not told back yet: target → dots. */
  const [tapped, setTapped] = useState<Readonly<Record<string, number>>>(NONE)
  const running = useRef(new Map<string, number>())
  if (!vote?.open) return null
  const dots: Readonly<Record<string, number>> = { ...mine[vote.board], ...tapped }
  const given = Object.values(dots).reduce((sum, one) => sum + one, 0)
  const { board, budget } = vote
  return {
    budget,
    left: Math.max(0, budget - given),
    on: target => dots[target] ?? 0,
    give(target, count) {
      const turn = (running.current.get(target) ?? 0) + 1
      running.current.set(target, turn)
      setTapped(before => ({ ...before, [target]: count }))
      void stage.command('voteCast', { board, target, dots: count }).then(done => {
        if (!done.ok) toast(done.error.message)
        else announce(t('dots-remain', { n: done.value.left }))
        const settle = () => {
          // A later tap on the same note is still on its way: that one decides.
          if (running.current.get(target) !== turn) return
          running.current.delete(target)
          setTapped(({ [target]: _, ...others }) => others)
        }
        // What was accepted comes back with my ballots a moment later; what was refused goes at once.
        if (done.ok) setTimeout(settle, SETTLE_MS)
        else settle()
      })
    },
  }
}
