/** What the room does with this board now, and where on a phone to go for it. On a laptop it stands beside. */
import { t } from '@folkmoot/messages/delegate'
import type { BoardView, MineView, VoteView } from '@folkmoot/protocol'
import { Button } from '../../design/Button.tsx'
import { useTab } from '../../ui/tab-store.ts'
import { useMine, usePhoneView } from './phone.ts'

export function Now({ board }: { board: BoardView }) {
  const show = useTab(state => state.show)
  const vote = usePhoneView(view => view.votes.find(one => one.board === board.id && one.open) ?? null)
  const ballot = useMine(mine => mine.ballots[board.id])
  const isLit = usePhoneView(({ stage }) => stage.board === board.id && stage.spotlight !== null)
  const words = nowWords(board, { vote, ballot, isLit })
  if (!words) return null
  return (
    <div className="rounded-field bg-paper-deep px-4 py-1 lg:hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="py-2 text-base">{words.what}</p>
        <Button
          kind={words.vote ? 'primary' : 'quiet'}
          className={words.vote ? 'my-1' : undefined}
          onClick={() => {
            show('room')
            window.scrollTo({ top: 0 })
          }}
        >
          {words.go}
        </Button>
      </div>
    </div>
  )
}

function nowWords(
  board: BoardView,
  {
    vote,
    ballot,
    isLit,
  }: {
    /** Open on this board. */
    vote: VoteView | null
    ballot: MineView['ballots'][string] | undefined
    /** A note of it is held up. */
    isLit: boolean
  },
): { what: string; go: string; vote?: true } | null {
  switch (board.phase) {
    case 'vote': {
      const given = Object.values(ballot ?? {}).reduce((sum, dots) => sum + dots, 0)
      const left = vote ? vote.budget - given : 0
      if (!vote) return null
      return left > 0
        ? { what: t('voting-dots-left', { n: left }), go: t('give-my-dots'), vote: true }
        : { what: t('all-dots-given'), go: t('look-again') }
    }
    case 'group':
      return { what: t('put-together-now'), go: t('see-them') }
    case 'talk':
      return { what: t('talked-about-now'), go: t('see-them') }
    case 'share':
      return isLit
        ? { what: t('one-note-now'), go: t('see-it') }
        : { what: t('on-the-wall-now'), go: t('see-the-room') }
    default:
      return null
  }
}
