import { reachOfBoard, sortAgenda, sortByOrder } from '@folkmoot/domain'
import { t as reach } from '@folkmoot/messages/consent'
import { t as sorting } from '@folkmoot/messages/sorting'
import { t as workspace } from '@folkmoot/messages/workspace'
import type { BoardView, Phase, SnapshotView } from '@folkmoot/protocol'
import { useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { count } from '../../../features/number-words/model.ts'
import { whenWords } from '../../../features/when/model.ts'
import { lazyPart } from '../../../lazy-part.tsx'
import { useEventView } from '../parts/desk.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Section } from '../parts/Section.tsx'
import { useArrival } from '../parts/use-arrival.ts'
import { visibilityTitle } from '../words/visibility.ts'
import { Editions } from './Editions.tsx'
import { EraseNote } from './EraseNote.tsx'
import { EraseText } from './EraseText.tsx'
import { ExportForm } from './ExportForm.tsx'
import { HowToVerify } from './HowToVerify.tsx'
import { shortRoot } from './root.ts'

const Replies = lazyPart(() => import('./Replies.tsx'), 'quiet')
const SortRest = lazyPart(() => import('./sorting/SortRest.tsx'))
const Library = lazyPart(() => import('./library/Library.tsx'))

/** Where every board stands, what was kept of it, and how to take the record away. */
export default function Record() {
  const name = useEventView(view => view.event.name)
  const event = useEventView(view => view.event.id)
  const heading = useArrival(`Boards & record · ${name}`)
  const agenda = useEventView(view => view.agenda)
  const all = useEventView(view => view.boards)
  const snapshots = useEventView(view => view.snapshots)
  const boards = sortAgenda(agenda).flatMap(session =>
    sortByOrder(all.filter(board => board.session === session.id)),
  )
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="sr-only">
        Boards and record of {name}
      </h1>
      <Section
        title="Take the record away"
        about="What was on the boards when they were frozen. Hidden notes, notes taken back and passes never enter it."
        className="border-t-0"
      >
        {snapshots.length > 0 ? (
          <ExportForm boards={boards} snapshots={snapshots} />
        ) : (
          <EmptyState title="Nothing to take away yet">
            Freezing a board keeps a snapshot of it. Boards are frozen where the event is run.
          </EmptyState>
        )}
      </Section>
      {snapshots.length > 0 && (
        <Section title={workspace('title')} about={workspace('about')}>
          <p className="max-w-prose text-lead">{workspace('open-about')}</p>
          <div>
            <LinkButton to={`/o/e/${event}/record/finish`}>{workspace('open')}</LinkButton>
          </div>
        </Section>
      )}
      <Editions />
      {snapshots.length > 0 && <Library boards={boards} snapshots={snapshots} />}
      {snapshots.length > 0 && <Replies />}
      <Section title="Boards" about="Each freeze keeps one more edition; earlier ones stay as they were.">
        {boards.length === 0 && (
          <p className="text-lead text-ink-soft">No boards yet. They are added in the agenda.</p>
        )}
        {boards.length > 0 && (
          <ul aria-label="Boards" className="flex flex-col divide-y divide-line lg:-mt-2">
            {boards.map(board => (
              <li key={board.id} className="py-3">
                <BoardState board={board} snapshots={snapshots.filter(one => one.board === board.id)} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title="Erase other words"
        about="A group’s name, a title, an announcement, a reason: whatever was typed and is no note. A note is erased at its board, above."
      >
        <EraseText />
      </Section>
      <Section
        title="Is it still the same?"
        about="Anybody can check an exported record, also without this computer."
      >
        <HowToVerify />
      </Section>
    </>
  )
}

const PHASES: Record<Phase, string> = {
  waiting: 'not opened yet',
  write: 'people write in private',
  share: 'on the wall',
  group: 'being put together',
  vote: 'being voted on',
  talk: 'being talked about',
  closed: 'frozen',
}

function BoardState({ board, snapshots }: { board: BoardView; snapshots: SnapshotView[] }) {
  const session = useEventView(view => view.agenda.find(one => one.id === board.session))
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 className="text-lead">
          {board.title}
          {session && session.title !== board.title && (
            <span className="font-sans font-normal text-ink-soft"> · {session.title}</span>
          )}
        </h3>
        <p className="text-base text-ink-soft">
          {reach('reach', { reach: reachOfBoard(board) })} · {visibilityTitle(board.visibility).toLowerCase()}{' '}
          · <strong className="text-ink">{PHASES[board.phase]}</strong>
        </p>
      </div>
      {snapshots.length > 0 && (
        <ul aria-label={`Snapshots of ${board.title}`} className="text-base">
          {[...snapshots]
            .sort((a, b) => b.edition - a.edition)
            .map(one => (
              <li key={one.id}>
                Edition {one.edition} · {whenWords(one.at)} · {count(one.notes, 'note')} ·{' '}
                <span className="text-ink-soft">
                  root <code title={one.root}>{shortRoot(one.root)}</code>
                </span>
              </li>
            ))}
        </ul>
      )}
      {snapshots.length > 0 && <Sorting board={board} />}
      {board.written && <EraseNote board={board} />}
    </>
  )
}

/** Fetched when somebody opens it. */
function Sorting({ board }: { board: BoardView }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={toggled => setOpen(toggled.currentTarget.open)}>
      <summary className="min-h-12 py-3 text-base" aria-label={sorting('open-of', { board: board.title })}>
        {sorting('open')}
      </summary>
      {open && <SortRest board={board.id} />}
    </details>
  )
}
