/** What the room does with this board now, and where on a phone to go for it. On a laptop it stands beside. */
import type { BoardView, DelegateView, MineView } from '@folkmoot/protocol'
import { Button } from '../../design/Button.tsx'
import { useTab } from '../../ui/tab-store.ts'

export function Now({ board, view, mine }: { board: BoardView; view: DelegateView; mine: MineView }) {
  const show = useTab(state => state.show)
  const words = nowWords(board, view, mine)
  if (!words) return null
  return (
    <div role="status" className="rounded-field bg-paper-deep px-4 py-1 lg:hidden">
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
  view: DelegateView,
  mine: MineView,
): { what: string; go: string; vote?: true } | null {
  const spotlight = view.stage.board === board.id && view.stage.spotlight !== null
  switch (board.phase) {
    case 'vote': {
      const vote = view.votes.find(one => one.board === board.id && one.open)
      const given = Object.values(mine.ballots[board.id] ?? {}).reduce((sum, dots) => sum + dots, 0)
      const left = vote ? vote.budget - given : 0
      if (!vote) return null
      return left > 0
        ? { what: `The room is voting. You have ${dotWords(left)} to give.`, go: 'Give my dots', vote: true }
        : { what: 'You have given all your dots.', go: 'Look again' }
    }
    case 'group':
      return { what: 'The notes are being put together.', go: 'See them' }
    case 'talk':
      return { what: 'The room talks about the notes.', go: 'See them' }
    case 'share':
      return spotlight
        ? { what: 'The room is looking at one note.', go: 'See it' }
        : { what: 'The notes are on the wall.', go: 'See the room' }
    default:
      return null
  }
}

export function dotWords(dots: number): string {
  return dots === 1 ? '1 dot' : `${dots} dots`
}
