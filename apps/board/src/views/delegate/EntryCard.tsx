import type { PanelEntry } from '@folkmoot/formats/panel'
import { LIMITS } from '@folkmoot/protocol'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { TextArea } from '../../design/Field.tsx'
import { splitStem } from '../../design/Prompt.tsx'
import { SavedMark } from '../../design/SavedMark.tsx'
import { entryWords } from './fate-words.ts'
import { CharsLeft } from './Writer.tsx'
import { useWriting } from './writing-context.ts'

/** One of my entries: its words, how it stands, and what can be done with it. */
export function EntryCard({ entry, withPrompt }: { entry: PanelEntry; withPrompt: boolean }) {
  const { board, colour } = useWriting()
  const [mode, setMode] = useState<'read' | 'edit' | 'asking'>('read')
  const card = useRef<HTMLElement>(null)
  const back = () => {
    setMode('read')
    card.current?.focus()
  }
  const words = entryWords(entry, board.phase, board.lookFirst)
  const prompt = board.prompts.find(one => one.id === entry.prompt)
  const asked = prompt ? splitStem(prompt.text)[0] : ''
  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-label={asked}
      className="rounded-card border border-line border-l-[6px] bg-card px-4 py-3"
      style={{ borderLeftColor: colour }}
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
      {mode === 'edit' ? (
        <Edit entry={entry} onDone={back} />
      ) : (
        <p dir="auto" className="text-lead wrap-anywhere whitespace-pre-wrap">
          {entry.draft.trim() === '' ? '…' : entry.draft}
        </p>
      )}
      <p className="mt-1 flex flex-wrap justify-between gap-x-2">
        <span className="text-small text-ink-soft">{words.state}</span>
        <SavedMark saved={entry.saved} />
      </p>
      {words.more && <p className="mt-1 text-small text-ink">{words.more}</p>}
      {mode === 'read' && (
        <Actions entry={entry} onEdit={() => setMode('edit')} onAsk={() => setMode('asking')} />
      )}
      {mode === 'asking' && <TakeBack entry={entry} onDone={back} />}
    </article>
  )
}

function Actions({ entry, onEdit, onAsk }: { entry: PanelEntry; onEdit(): void; onAsk(): void }) {
  const { board } = useWriting()
  const stands = entry.fate?.fate === 'shown' || entry.fate?.fate === 'outdated'
  const frozen = board.phase === 'closed' && stands
  if (frozen)
    return <p className="mt-1 text-small text-ink-soft">It stands in the record as it was frozen.</p>
  return (
    <div className="mt-1 -mb-2 flex flex-wrap gap-x-7">
      <Button kind="quiet" onClick={onEdit}>
        {entry.posted ? 'Change' : 'Write on'}
      </Button>
      {entry.posted ? (
        <Button kind="quiet" onClick={onAsk}>
          Take back
        </Button>
      ) : (
        <Button kind="quiet" onClick={onAsk}>
          Throw away
        </Button>
      )}
    </div>
  )
}

/** Typing here is private too: the room sees the change on Update. */
function Edit({ entry, onDone }: { entry: PanelEntry; onDone(): void }) {
  const { page } = useWriting()
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.querySelector('textarea')?.focus(), [])
  const { posted } = entry
  const empty = entry.draft.trim() === ''
  const tooLong = entry.draft.length > LIMITS.entryChars
  const update = () => {
    page.post(entry.id)
    announce(posted ? 'Updated.' : 'Posted.')
    onDone()
  }
  const keep = () => {
    if (posted) page.setDraft(entry.id, posted.text)
    onDone()
  }
  return (
    <div className="flex flex-col gap-2 py-1">
      <div ref={field}>
        <TextArea
          label="Your words"
          labelHidden
          value={entry.draft}
          onChange={event => page.setDraft(entry.id, event.target.value)}
        />
      </div>
      <p className="text-small text-ink-soft empty:hidden">
        <CharsLeft text={entry.draft} />
      </p>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" disabled={empty || tooLong} onClick={update}>
          {posted ? 'Update' : 'Post'}
        </Button>
        <Button onClick={keep}>{posted ? 'Leave as it was' : 'Later'}</Button>
      </div>
    </div>
  )
}

/** Says what happens before it happens. */
function TakeBack({ entry, onDone }: { entry: PanelEntry; onDone(): void }) {
  const { page } = useWriting()
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => question.current?.focus(), [])
  const takeBack = () => {
    page.takeBack(entry.id)
    announce('Taken back. It is a draft again, only you can see it.')
    onDone()
  }
  const throwAway = () => {
    page.remove(entry.id)
    announce('Thrown away.')
  }
  return (
    <div className="mt-2 flex flex-col gap-3">
      <p ref={question} tabIndex={-1} className="text-base">
        {entry.posted
          ? 'It leaves every screen and all later records. The words stay here as your draft.'
          : 'The words are gone then, here and on the server.'}
      </p>
      <div className="flex flex-wrap gap-3">
        {entry.posted ? (
          <Button kind="stop" onClick={takeBack}>
            Take it back
          </Button>
        ) : (
          <Button kind="stop" onClick={throwAway}>
            Throw it away
          </Button>
        )}
        <Button onClick={onDone}>Keep it</Button>
      </div>
    </div>
  )
}
