import { type BoardModel, cardOf, EMPTY_BOARD, type Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/cockpit'
import { type BoardView, SHOWN_PHASES } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { NoteCard } from '../../../design/NoteCard.tsx'
import { revealedPrompts } from '../../../features/board/model.ts'
import { useCockpitView } from '../cockpit.ts'

/** A board that only one network sees is on no wall: its notes as that network has them on its own screens. */
export function NotesGrid({
  board,
  model,
  onChoose,
}: {
  board: BoardView
  model: BoardModel
  onChoose(note: Note): void
}) {
  const networks = useCockpitView(view => view.networks)
  const network = networks.find(one => one.id === board.network)
  const format = formatById(board.format)
  const isOpen = SHOWN_PHASES.includes(board.phase)
  const shown = isOpen || board.phase === 'closed'
  return (
    <section aria-label="Notes" className="notes-grid min-h-0 flex-1 wide:overflow-y-auto">
      <p className="pb-3 text-base text-ink-soft">
        This board belongs to {network?.name ?? 'one network'}: it is on their own screens, not on the wall.
      </p>
      {shown && model === EMPTY_BOARD && <EmptyState title="The notes are on their way" />}
      {shown && model !== EMPTY_BOARD && model.notes.length === 0 && (
        <EmptyState title="No notes yet">They appear here as people post them.</EmptyState>
      )}
      {shown &&
        revealedPrompts(board).map(prompt => (
          <section key={prompt.id} aria-label={prompt.text} className="pb-5">
            <h3 className="pb-2 text-title">{prompt.text}</h3>
            <ul className="grid gap-3 sm:grid-cols-2">
              {model.notes
                .filter(note => note.prompt === prompt.id)
                .map(note => (
                  <li key={note.id}>
                    <NoteCard note={note} card={cardOf(format, note, prompt)} networks={networks}>
                      {isOpen && (
                        <Button size="small" className="mt-2" onClick={() => onChoose(note)}>
                          {t('this-note')}
                        </Button>
                      )}
                    </NoteCard>
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </section>
  )
}
