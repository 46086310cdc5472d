import { sortAgenda, sortByOrder } from '@folkmoot/domain'
import { Check } from '../../../design/Check.tsx'
import { useEventView } from '../parts/desk.ts'

/** Boards of other sessions that this one comes back to: the aims, once more at the end. */
export function RevisitFields({
  session,
  revisits,
  onRevisits,
}: {
  /** null: a new one. */
  session: string | null
  revisits: readonly string[]
  onRevisits(revisits: string[]): void
}) {
  const agenda = useEventView(view => view.agenda)
  const boards = useEventView(view => view.boards)
  const others = sortAgenda(agenda)
    .filter(one => one.id !== session)
    .flatMap(one =>
      sortByOrder(boards.filter(board => board.session === one.id)).map(board => ({ board, session: one })),
    )
  if (others.length === 0) return null
  return (
    <details open={revisits.length > 0}>
      <summary className="flex min-h-11 items-center text-base underline underline-offset-4">
        Comes back to a board of another session
      </summary>
      <fieldset className="flex flex-col">
        <legend className="sr-only">Boards it comes back to</legend>
        {others.map(({ board, session: home }) => (
          <Check
            key={board.id}
            label={board.title}
            meaning={home.title === board.title ? undefined : home.title}
            checked={revisits.includes(board.id)}
            onChange={on =>
              onRevisits(on ? [...revisits, board.id] : revisits.filter(one => one !== board.id))
            }
          />
        ))}
      </fieldset>
    </details>
  )
}
