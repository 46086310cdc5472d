/** What I said I would do comes back to me: first thing after returning, and whenever the room does nothing else. */
import { t } from '@folkmoot/messages/my-words'
import { useId } from 'react'
import { Button } from '../../design/Button.tsx'
import { splitStem } from '../../design/Prompt.tsx'
import { useAsked } from '../../features/prompt-words/use-asked.ts'
import { useTab } from '../../ui/tab-store.ts'
import { IntoCalendar, isCommitments } from './commitments.ts'
import { EntryText } from './EntryText.tsx'
import { useMine, usePhone, usePhoneView } from './phone.ts'
import { useMyEntries } from './use-my-entries.ts'
import { useWritingOn } from './writing.ts'
import { WritingContext } from './writing-context.ts'

export function MyCommitment({ hasStage }: { hasStage: boolean }) {
  const { page } = usePhone()
  const all = usePhoneView(view => view.boards)
  const fates = useMine(mine => mine.fates)
  const writingOn = useWritingOn()
  const heading = useId()
  const asked = useAsked()
  const returned = useTab(state => state.returned)
  const setReturned = useTab(state => state.setReturned)
  const entries = useMyEntries(page, fates, null).filter(entry => entry.posted)
  const boards = all.filter(board => isCommitments(board) && entries.some(entry => entry.board === board.id))
  if (boards.length === 0 || (hasStage && !returned)) return null
  return (
    <section
      aria-labelledby={heading}
      className="flex flex-col gap-3 rounded-card border-2 border-action bg-card p-4"
    >
      <h2 id={heading} className="text-title">
        {t('you-said-you-would')}
      </h2>
      {boards.map(board => (
        <WritingContext key={board.id} value={writingOn(board, page)}>
          {entries
            .filter(entry => entry.board === board.id)
            .map(entry => (
              <div key={entry.id} className="flex flex-col">
                {board.prompts.length > 1 && (
                  <p className="text-small text-ink-soft">
                    {
                      splitStem(
                        board.prompts
                          .filter(one => one.id === entry.prompt)
                          .map(one => asked.prompt(board, one))[0] ?? '',
                      )[0]
                    }
                  </p>
                )}
                <EntryText entry={entry} />
                <IntoCalendar entry={entry} />
              </div>
            ))}
        </WritingContext>
      ))}
      {hasStage && (
        <Button kind="quiet" className="self-start" onClick={() => setReturned(false)}>
          {t('put-with-my-words')}
        </Button>
      )}
    </section>
  )
}
