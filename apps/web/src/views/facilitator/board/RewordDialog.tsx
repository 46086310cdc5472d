import { t as cockpit } from '@folkmoot/messages/cockpit'
import { t } from '@folkmoot/messages/plan'
import { type BoardView, LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Select } from '../../../design/Select.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useAct, useCockpitView } from '../cockpit.ts'

/** Other words for one of a board's questions, while people write under it. */
export default function RewordDialog({ board, onClose }: { board: BoardView; onClose(): void }) {
  const [id, setId] = useState(board.prompts[0]?.id ?? '')
  const prompt = board.prompts.find(one => one.id === id)
  const counts = useCockpitView(view => view.counts.find(one => one.board === board.id))
  const frozen = board.phase === 'closed'
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('reword-title')}
      about={t(frozen ? 'reword-frozen' : 'reword-about')}
    >
      {board.prompts.length > 1 && (
        <Select
          label={t('reword-which')}
          value={id}
          onChange={setId}
          options={board.prompts.map(one => ({ value: one.id, words: one.text }))}
        />
      )}
      {!frozen && counts && board.phase !== 'waiting' && (
        <p className="text-base">
          {counts.writers === null
            ? t('reword-posted', { n: counts.posted })
            : t('reword-writers', { n: counts.writers, of: counts.of })}
        </p>
      )}
      {prompt && <Earlier prompt={prompt} />}
      {prompt && !frozen ? (
        <Words key={prompt.id} board={board} prompt={prompt} onClose={onClose} />
      ) : (
        <DialogButtons>
          <Button onClick={onClose}>{cockpit('close')}</Button>
        </DialogButtons>
      )}
    </Dialog>
  )
}

function Words({
  board,
  prompt,
  onClose,
}: {
  board: BoardView
  prompt: BoardView['prompts'][number]
  onClose(): void
}) {
  const { act } = useAct()
  const form = useForm({
    kept: `reword ${board.id} ${prompt.id}`,
    initial: { text: prompt.text },
    send: ({ text }) =>
      act(
        'promptReword',
        { board: board.id, prompt: prompt.id, from: prompt.text, text: text.trim() },
        t('reworded-said'),
      ),
    done: onClose,
    close: onClose,
  })
  const text = form.values.text.trim()
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <TextArea label={t('reword-words')} maxLength={LIMITS.promptChars} {...form.text('text')} />
      <DialogButtons>
        <Button onClick={form.cancel ?? onClose}>{cockpit('cancel')}</Button>
        <Button
          kind="primary"
          type="submit"
          disabled={form.action.busy || text === '' || text === prompt.text}
        >
          {t('reword')}
        </Button>
      </DialogButtons>
    </form>
  )
}

/** What it said before, the newest first. */
function Earlier({ prompt }: { prompt: BoardView['prompts'][number] }) {
  const earlier = (prompt.earlier ?? []).filter(one => one.text !== '').reverse()
  if (earlier.length === 0) return null
  return (
    <section className="flex flex-col gap-1 text-base text-ink-soft">
      <h3 className="font-sans text-base font-semibold tracking-normal text-ink">{t('reword-earlier')}</h3>
      <ul>
        {earlier.map(one => (
          <li key={one.until} dir="auto">
            {t('reword-until', { at: one.until, words: one.text })}
          </li>
        ))}
      </ul>
    </section>
  )
}
