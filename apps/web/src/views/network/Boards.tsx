import { t } from '@folkmoot/messages/network'
import { useId } from 'react'
import { lazyPart } from '../../lazy-part.tsx'
import type { NetworkPlace } from '../../live/network-api.ts'
import { NoteWords } from './NoteWords.tsx'

const EraseNote = lazyPart(() => import('./EraseNote.tsx'), 'quiet')
const HowFar = lazyPart(() => import('./HowFar.tsx'), 'quiet')

/** What the network wrote, as it was frozen. Nobody writes here any more. */
export function Boards({
  event,
  place: { boards, erases, leads },
  changed,
}: {
  event: string
  place: NetworkPlace
  changed(): Promise<void>
}) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-4 border-t border-line pt-8">
      <div className="flex flex-col gap-1">
        <h2 id={heading} className="text-title">
          {t('boards')}
        </h2>
        <p className="text-base text-ink-soft">{t('boards-about', { n: boards.length })}</p>
      </div>
      {boards.map(board => (
        <details
          key={`${board.id} ${board.root}`}
          className="rounded-card border border-line bg-card px-4 py-2"
        >
          <summary className="min-h-11 cursor-pointer py-2">
            <span className="text-lead font-semibold">{board.title}</span>
            <span className="block text-base text-ink-soft">
              {[board.event, board.dates].filter(Boolean).join(' · ')}
            </span>
          </summary>
          <div className="flex flex-col gap-5 pt-2 pb-3">
            {leads && board.placed && (
              <HowFar event={event} title={board.title} placed={board.placed} changed={changed} />
            )}
            {board.prompts.map(({ id, text, notes }) => (
              <section key={id} className="flex flex-col gap-3">
                <h3 className="text-lead">{text}</h3>
                {notes.length === 0 && <p className="text-base text-ink-soft">{t('no-note')}</p>}
                <ul className="flex flex-col gap-3">
                  {notes.map(note => (
                    <li key={note.id} className="border-s-4 border-line ps-3">
                      <NoteWords note={note} />
                      {erases && <EraseNote event={event} note={note} changed={changed} />}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
            <p className="text-small text-ink-soft">
              {t('sealed', { edition: board.edition, root: board.root.slice(0, 16) })}{' '}
              {board.erased > 0 && t('erased-there', { n: board.erased })}{' '}
              {board.heldBack > 0 && t('held-back-there', { n: board.heldBack })}
            </p>
          </div>
        </details>
      ))}
    </section>
  )
}
