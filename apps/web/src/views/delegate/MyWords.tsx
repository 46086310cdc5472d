import type { PanelEntry } from '@folkmoot/formats/panel'
import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/my-words'
import type { DelegateView, MineView } from '@folkmoot/protocol'
import { useId, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { EmptyState } from '../../design/EmptyState.tsx'
import { SavedMark } from '../../design/SavedMark.tsx'
import { Say } from '../../design/Say.tsx'
import type { PageConnection } from '../../live/page-connection.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { useStore } from '../../live/use-store.ts'
import { rememberedReturnCode } from '../../ui/remembered.ts'
import { AccessTrace } from './access/AccessTrace.tsx'
import { OtherPages } from './access/OtherPages.tsx'
import { Entries } from './Entries.tsx'
import { LeaveDevice } from './LeaveDevice.tsx'
import { isPromise } from './promises.ts'
import { QuoteRequest } from './QuoteRequests.tsx'
import { Contacts } from './SwapRequests.tsx'
import { TakeHome } from './TakeHome.tsx'
import { TALK_NOTE } from './talk-note.ts'
import { useMyEntries } from './use-my-entries.ts'
import { writingOf } from './writing.ts'
import { WritingContext } from './writing-context.ts'

export interface MyWordsProps {
  view: DelegateView
  mine: MineView
  stage: StageConnection<DelegateView>
  page: PageConnection
  /** My table's, while a board is written by tables. */
  tablePage: PageConnection | null
  onLeave(): void
}

/** Everything I wrote at this event: what I promised first, then board by board, my notes, and the way back in. */
export function MyWords({ view, mine, stage, page, tablePage, onLeave }: MyWordsProps) {
  const entries = useMyEntries(page, mine.fates, null).filter(hasWords)
  const tables = useStore(tablePage ?? page, state => state.entries)
  const nothing = entries.length === 0 && (!tablePage || tables.length === 0)
  const known = new Set([...view.boards.map(one => one.id), ...view.agenda.map(one => one.id)])
  const elsewhere = entries.filter(entry => !known.has(entry.board))
  const [opened] = useState(() => new Map<string, PageConnection>())
  const code = rememberedReturnCode(view.event.id)
  const boards = [...view.boards].sort((a, b) => Number(isPromise(b)) - Number(isPromise(a)))
  return (
    <div className="flex flex-col gap-8">
      <h1 className="text-prompt">{t('my-words')}</h1>
      {nothing && <EmptyState title={t('nothing-yet')}>{t('kept-here')}</EmptyState>}
      {boards.map(board => (
        <WritingContext key={board.id} value={writingOf({ ...board, by: 'person' }, page, view, mine)}>
          <Entries entries={entries.filter(entry => entry.board === board.id)} title={board.title} />
        </WritingContext>
      ))}
      <OtherPages {...{ view, mine, stage, opened }} />
      <TalkNotes view={view} entries={entries} />
      {tablePage && <TableWords {...{ view, mine, tablePage }} />}
      {elsewhere.length > 0 && (
        <section className="flex flex-col gap-2">
          <h2 className="text-title">{t('on-closed-boards')}</h2>
          <ul className="flex flex-col gap-2">
            {elsewhere.map(entry => (
              <li key={entry.id} dir="auto" className="text-lead wrap-anywhere whitespace-pre-wrap">
                {entry.draft}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Erased {...{ view, mine }} />
      <Contacts swaps={mine.swaps} networks={view.networks} />
      <Answered stage={stage} mine={mine} />
      {entries.length > 0 && <TakeHome {...{ view, mine, page, opened }} />}
      <AccessTrace mine={mine} />
      <section className="flex flex-col gap-3 border-t border-line pt-6">
        <h2 className="text-title">{t('this-device')}</h2>
        <p className="text-lead">
          {code ? (
            <Say
              parts={t.parts('return-code', {
                code: <strong className="whitespace-nowrap">{showCode(code)}</strong>,
              })}
            />
          ) : (
            t('return-code-not-kept')
          )}
        </p>
        <LeaveDevice event={view.event.id} {...{ page, tablePage, code, onLeave }} />
      </section>
    </div>
  )
}

/** Kindly, and without the words: they are gone. */
function Erased({ view, mine }: Pick<MyWordsProps, 'view' | 'mine'>) {
  if (!mine.erased?.length) return null
  const words = (id: string) => {
    const title = view.boards.find(board => board.id === id)?.title
    return title === undefined ? t('erased-somewhere') : t('erased-on', { board: title })
  }
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title">{t('erased-title')}</h2>
      {mine.erased.map(({ id, board }) => (
        <p key={id} className="text-base text-ink-soft">
          {words(board)}
        </p>
      ))}
    </section>
  )
}

function hasWords(entry: PanelEntry): boolean {
  return entry.draft.trim() !== '' || entry.posted !== null
}

/** What my table wrote together, on the page that it shares. */
function TableWords({
  view,
  mine,
  tablePage,
}: Pick<MyWordsProps, 'view' | 'mine'> & { tablePage: PageConnection }) {
  const entries = useMyEntries(tablePage, mine.tableFates, null).filter(hasWords)
  return view.boards
    .filter(board => board.by === 'table')
    .map(board => (
      <WritingContext key={board.id} value={writingOf(board, tablePage, view, mine)}>
        <Entries
          entries={entries.filter(entry => entry.board === board.id)}
          title={
            mine.table
              ? t('of-table', { board: board.title, table: mine.table.name })
              : t('of-my-table', { board: board.title })
          }
        />
      </WritingContext>
    ))
}

/** Notes to myself during talks. */
function TalkNotes({ view, entries }: { view: DelegateView; entries: readonly PanelEntry[] }) {
  const notes = view.agenda.flatMap(session =>
    entries
      .filter(entry => entry.board === session.id && entry.prompt === TALK_NOTE)
      .map(entry => ({ session, entry })),
  )
  if (notes.length === 0) return null
  return (
    <section aria-label={t('to-myself')} className="flex flex-col gap-3">
      <h2 className="font-sans text-base font-semibold tracking-normal text-ink-soft">{t('to-myself')}</h2>
      <ul className="flex flex-col gap-3">
        {notes.map(({ session, entry }) => (
          <li key={entry.id} className="rounded-card border border-line bg-card px-4 py-3">
            <p className="text-small text-ink-soft">{session.title}</p>
            <p dir="auto" className="text-lead wrap-anywhere whitespace-pre-wrap">
              {entry.draft}
            </p>
            <p className="mt-1 flex flex-wrap justify-between gap-x-2">
              <span className="text-small text-ink-soft">{t('only-you')}</span>
              <SavedMark saved={entry.saved} />
            </p>
          </li>
        ))}
      </ul>
    </section>
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
        {t('quoted-title')}
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
                <p className="text-small text-ink-soft">{answeredWords(quote)}</p>
                <Button kind="quiet" onClick={() => setAgain(quote.quote)}>
                  {t('change-my-mind')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function answeredWords({ consent, answer, name }: MineView['quotes'][number]): string {
  const decided = answer === 'agreed' ? 'agreed' : 'declined'
  return consent === 'words'
    ? t('quoted-words', { answer: decided })
    : t('quoted-name', { answer: decided, name })
}
