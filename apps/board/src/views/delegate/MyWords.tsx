import { showCode } from '@folkmoot/kit'
import type { BoardView, DelegateView, MineView } from '@folkmoot/protocol'
import { useId, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { EmptyState } from '../../design/EmptyState.tsx'
import type { PageConnection } from '../../live/page-connection.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { rememberedReturnCode } from '../../ui/remembered.ts'
import { Entries } from './Entries.tsx'
import { LeaveDevice } from './LeaveDevice.tsx'
import { QuoteRequest } from './QuoteRequests.tsx'
import { useMyEntries } from './use-my-entries.ts'
import { whoSees } from './who-sees.ts'
import { WritingContext } from './writing-context.ts'

export interface MyWordsProps {
  view: DelegateView
  mine: MineView
  stage: StageConnection<DelegateView>
  page: PageConnection
}

/** Everything I wrote at this event, board by board, and the way back in. */
export function MyWords({ view, mine, stage, page }: MyWordsProps) {
  const entries = useMyEntries(page, mine, null).filter(
    entry => entry.draft.trim() !== '' || entry.posted !== null,
  )
  const boards = view.boards.filter(board => entries.some(entry => entry.board === board.id))
  const elsewhere = entries.filter(entry => !view.boards.some(board => board.id === entry.board))
  const network = view.networks.find(one => one.id === mine.person.network)
  const code = rememberedReturnCode(view.event.id)
  const writing = (board: BoardView) => ({
    board,
    page,
    sees: whoSees(board, mine.person, view.room, view.networks, view.event),
    colour: network?.colour ?? '#8b948f',
  })
  return (
    <div className="flex flex-col gap-8">
      <h1 className="text-prompt">My words</h1>
      {entries.length === 0 && (
        <EmptyState title="Nothing yet">What you write at this event is kept here, drafts too.</EmptyState>
      )}
      {boards.map(board => (
        <WritingContext key={board.id} value={writing(board)}>
          <Entries entries={entries.filter(entry => entry.board === board.id)} title={board.title} />
        </WritingContext>
      ))}
      {elsewhere.length > 0 && (
        <section className="flex flex-col gap-2">
          <h2 className="text-title">On boards that are not open</h2>
          <ul className="flex flex-col gap-2">
            {elsewhere.map(entry => (
              <li key={entry.id} dir="auto" className="text-lead wrap-anywhere whitespace-pre-wrap">
                {entry.draft}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Answered stage={stage} mine={mine} />
      <section className="flex flex-col gap-3 border-t border-line pt-6">
        <h2 className="text-title">This device</h2>
        {code ? (
          <p className="text-lead">
            Your return code is <strong className="whitespace-nowrap">{showCode(code)}</strong>. With it you
            come back to these words on any device.
          </p>
        ) : (
          <p className="text-lead">
            You come back to these words on any device with your return code. If it is lost, the organiser
            gives you a new one.
          </p>
        )}
        <LeaveDevice event={view.event.id} page={page} code={code} />
      </section>
    </div>
  )
}

/** Quotations I decided about, in case I think again. */
function Answered({ stage, mine }: Pick<MyWordsProps, 'stage' | 'mine'>) {
  const heading = useId()
  const [again, setAgain] = useState<string | null>(null)
  const answered = mine.quotes.filter(quote => quote.answer !== 'asked')
  if (answered.length === 0) return null
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <h2 id={heading} className="text-title">
        Where you were quoted
      </h2>
      <ul className="flex flex-col gap-3">
        {answered.map(quote => (
          <li key={quote.quote}>
            {again === quote.quote ? (
              <QuoteRequest stage={stage} quote={quote} onDone={() => setAgain(null)} />
            ) : (
              <div className="rounded-card border border-line bg-card px-4 py-3">
                <p dir="auto" className="text-lead">
                  “{quote.text}”
                </p>
                <p className="text-small text-ink-soft">
                  {quote.answer === 'agreed' ? `with your name, ${quote.name}` : 'without your name'}
                </p>
                <Button kind="quiet" onClick={() => setAgain(quote.quote)}>
                  Change my mind
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
