import type { PanelEntry } from '@folkmoot/formats/panel'
import { t } from '@folkmoot/messages/delegate'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { splitStem } from '../../design/Prompt.tsx'
import { SavedMark } from '../../design/SavedMark.tsx'
import { Say } from '../../design/Say.tsx'
import { useSaid } from '../../design/use-said.ts'
import { useAsked } from '../../features/prompt-words/use-asked.ts'
import { IntoCalendar, isCommitments } from './commitments.ts'
import { EditEntry } from './EditEntry.tsx'
import { EntryText } from './EntryText.tsx'
import { entryWords } from './fate-words.ts'
import { useWriting } from './writing-context.ts'

/** One of my entries (or my table's): its words, how it stands, and what can be done with it. */
export function EntryCard({ entry, withPrompt }: { entry: PanelEntry; withPrompt: boolean }) {
  const { board, colour, table, format } = useWriting()
  const [mode, setMode] = useState<'read' | 'edit' | 'asking'>('read')
  const card = useRef<HTMLElement>(null)
  const back = () => {
    setMode('read')
    card.current?.focus()
  }
  const { phase, lookFirst } = board
  const words = entryWords(entry, { phase, lookFirst, table, most: format?.most })
  const prompt = board.prompts.find(one => one.id === entry.prompt)
  const said = useAsked()
  const asked = prompt ? splitStem(said.prompt(board, prompt))[0] : ''
  const ask = entry.posted ? entry.fate?.ask?.trim() : undefined
  useSaid(ask ? t('asks-other-words', { ask }) : null, { say: announce })
  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-label={asked}
      className="rounded-card border border-line border-s-[6px] bg-card px-4 py-3"
      style={{ borderInlineStartColor: colour }}
    >
      {withPrompt && board.prompts.length > 1 && (
        <p dir="auto" className="line-clamp-2 text-small text-ink-soft">
          {asked}
        </p>
      )}
      {entry.about?.name && mode !== 'edit' && (
        <p dir="auto" className="text-lead font-semibold">
          {entry.about.name}
        </p>
      )}
      {mode === 'edit' ? <EditEntry entry={entry} onDone={back} /> : <EntryText entry={entry} />}
      <p className="mt-1 flex flex-wrap justify-between gap-x-2">
        <span className="text-small text-ink-soft">{words.state}</span>
        <SavedMark saved={entry.saved} />
      </p>
      {words.more && <p className="mt-1 text-small text-ink">{words.more}</p>}
      {mode === 'read' && entry.posted && isCommitments(board) && <IntoCalendar entry={entry} />}
      {ask && (
        <p className="mt-2 rounded-field bg-warn-pale px-3 py-2 text-base">
          <Say parts={t.parts('asks-other-words', { ask: <span dir="auto">{ask}</span> })} />
        </p>
      )}
      {mode === 'read' && entry.fate?.fate === 'few' && entry.posted && !entry.posted.alone && (
        <Alone entry={entry} />
      )}
      {mode === 'read' && (
        <Actions entry={entry} onEdit={() => setMode('edit')} onAsk={() => setMode('asking')} />
      )}
      {mode === 'asking' && <TakeBack entry={entry} onDone={back} />}
    </article>
  )
}

/** Too few wait with it: what its writer may do, and what that gives away. */
function Alone({ entry }: { entry: PanelEntry }) {
  const { page, board } = useWriting()
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        onClick={() => {
          page.allowAlone(entry.id)
          announce(t('may-come-alone'))
        }}
      >
        {t('come-out-alone')}
      </Button>
      <p className="min-w-[12rem] flex-1 text-small text-ink-soft">
        {t(board.phase === 'closed' ? 'may-be-guessed-frozen' : 'may-be-guessed')}
      </p>
    </div>
  )
}

function Actions({ entry, onEdit, onAsk }: { entry: PanelEntry; onEdit(): void; onAsk(): void }) {
  const { board } = useWriting()
  const stands = entry.fate?.fate === 'shown' || entry.fate?.fate === 'outdated'
  if (board.phase === 'closed' && stands)
    return <p className="mt-1 text-small text-ink-soft">{t('stands-in-record')}</p>
  /** Taken back and not yet heard of: what became of the note is only told to an entry that is still there. */
  const onItsWay = !entry.posted && entry.fate !== null && entry.saved !== 'saved'
  return (
    <div className="mt-1 -mb-2 flex flex-wrap gap-x-7">
      <Button kind="quiet" onClick={onEdit}>
        {t(entry.posted ? 'change' : 'write-on')}
      </Button>
      {!onItsWay && (
        <Button kind="quiet" onClick={onAsk}>
          {t(entry.posted ? 'take-back' : 'throw-away')}
        </Button>
      )}
    </div>
  )
}

/** Says what happens before it happens. */
function TakeBack({ entry, onDone }: { entry: PanelEntry; onDone(): void }) {
  const { page, table } = useWriting()
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => question.current?.focus(), [])
  const takeBack = () => {
    page.takeBack(entry.id)
    announce(table ? t('draft-again-table', { table }) : t('draft-again'))
    onDone()
  }
  const throwAway = () => {
    page.remove(entry.id)
    announce(t('thrown-away'))
  }
  return (
    <div className="mt-2 flex flex-col gap-3">
      <p ref={question} tabIndex={-1} className="text-base">
        {entry.posted ? t(table ? 'leaves-table' : 'leaves-mine') : t(table ? 'gone-table' : 'gone-mine')}
      </p>
      <div className="flex flex-wrap gap-3">
        {entry.posted ? (
          <Button kind="stop" onClick={takeBack}>
            {t('take-it-back')}
          </Button>
        ) : (
          <Button kind="stop" onClick={throwAway}>
            {t('throw-it-away')}
          </Button>
        )}
        <Button onClick={onDone}>{t('keep-it')}</Button>
      </div>
    </div>
  )
}
