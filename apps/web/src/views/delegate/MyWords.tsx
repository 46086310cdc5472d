import type { PanelEntry } from '@folkmoot/formats/panel'
import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/my-words'
import type { MineView } from '@folkmoot/protocol'
import { useId, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { EmptyState } from '../../design/EmptyState.tsx'
import { SavedMark } from '../../design/SavedMark.tsx'
import { Say } from '../../design/Say.tsx'
import { useAsked } from '../../features/prompt-words/use-asked.ts'
import { lazyPart } from '../../lazy-part.tsx'
import type { PageConnection } from '../../live/page-connection.ts'
import { useStore } from '../../live/use-store.ts'
import { rememberedReturnCode } from '../../ui/remembered.ts'
import { AccessTrace } from './access/AccessTrace.tsx'
import { OtherPages } from './access/OtherPages.tsx'
import { isCommitments } from './commitments.ts'
import { Entries } from './Entries.tsx'
import { LeaveDevice } from './LeaveDevice.tsx'
import { MyReach } from './MayPublish.tsx'
import { useMine, usePhone, usePhoneView } from './phone.ts'
import { QuoteRequest } from './QuoteRequests.tsx'
import { Contacts } from './SwapRequests.tsx'
import { TakeHome } from './TakeHome.tsx'
import { TALK_NOTE } from './talk-note.ts'
import { useMyEntries } from './use-my-entries.ts'
import { useWritingOn } from './writing.ts'
import { WritingContext } from './writing-context.ts'

const Afterwards = lazyPart(() => import('./Afterwards.tsx'), 'quiet')

/** Everything I wrote at this event: what I promised first, then board by board, my notes, and the way back in. */
export default function MyWords() {
  const { event, page, tablePage } = usePhone()
  const allBoards = usePhoneView(view => view.boards)
  const agenda = usePhoneView(view => view.agenda)
  const fates = useMine(mine => mine.fates)
  const writingOn = useWritingOn()
  const entries = useMyEntries(page, fates, null).filter(hasWords)
  const tables = useStore(tablePage ?? page, state => state.entries)
  const nothing = entries.length === 0 && (!tablePage || tables.length === 0)
  const known = new Set([...allBoards.map(one => one.id), ...agenda.map(one => one.id)])
  const elsewhere = entries.filter(entry => !known.has(entry.board))
  const asked = useAsked()
  const [opened] = useState(() => new Map<string, PageConnection>())
  const code = rememberedReturnCode(event)
  const boards = [...allBoards].sort((a, b) => Number(isCommitments(b)) - Number(isCommitments(a)))
  return (
    <div className="flex flex-col gap-8">
      <h1 className="text-prompt">{t('my-words')}</h1>
      {nothing && <EmptyState title={t('nothing-yet')}>{t('kept-here')}</EmptyState>}
      <Afterwards entries={entries} />
      {boards.map(board => (
        <WritingContext key={board.id} value={writingOn({ ...board, by: 'person' }, page)}>
          <Entries entries={entries.filter(entry => entry.board === board.id)} title={asked.title(board)} />
        </WritingContext>
      ))}
      <OtherPages opened={opened} />
      <TalkNotes entries={entries} />
      {tablePage && <TableWords tablePage={tablePage} />}
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
      <Erased />
      <Contacts />
      <Answered />
      <MyReach entries={entries} />
      {entries.length > 0 && <TakeHome opened={opened} />}
      <AccessTrace />
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
        <LeaveDevice code={code} />
      </section>
    </div>
  )
}

/** Kindly, and without the words: they are gone. */
function Erased() {
  const boards = usePhoneView(view => view.boards)
  const erased = useMine(mine => mine.erased)
  if (!erased?.length) return null
  const words = (id: string) => {
    const title = boards.find(board => board.id === id)?.title
    return title === undefined ? t('erased-somewhere') : t('erased-on', { board: title })
  }
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title">{t('erased-title')}</h2>
      {erased.map(({ id, board }) => (
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
function TableWords({ tablePage }: { tablePage: PageConnection }) {
  const boards = usePhoneView(view => view.boards)
  const fates = useMine(mine => mine.tableFates)
  const table = useMine(mine => mine.table?.name)
  const writingOn = useWritingOn()
  const asked = useAsked()
  const entries = useMyEntries(tablePage, fates, null).filter(hasWords)
  return boards
    .filter(board => board.by === 'table')
    .map(board => (
      <WritingContext key={board.id} value={writingOn(board, tablePage)}>
        <Entries
          entries={entries.filter(entry => entry.board === board.id)}
          title={
            table === undefined
              ? t('of-my-table', { board: asked.title(board) })
              : t('of-table', { board: asked.title(board), table })
          }
        />
      </WritingContext>
    ))
}

/** Notes to myself during talks. */
function TalkNotes({ entries }: { entries: readonly PanelEntry[] }) {
  const agenda = usePhoneView(view => view.agenda)
  const notes = agenda.flatMap(session =>
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
function Answered() {
  const quotes = useMine(mine => mine.quotes)
  const heading = useId()
  const [again, setAgain] = useState<string | null>(null)
  const answered = quotes.filter(quote => quote.answer !== 'asked')
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
              <QuoteRequest quote={quote} onDone={() => setAgain(null)} />
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
