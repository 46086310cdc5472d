/** Over questions in another language: who put them into it, and the original one tap away. */
import { t } from '@folkmoot/messages/prompt-words'
import type { BoardView, Prompt } from '@folkmoot/protocol'
import { Button } from '../../design/Button.tsx'
import { useTab } from '../../ui/tab-store.ts'
import { useAsked } from './use-asked.ts'

export default function AsWritten({ board, prompts }: { board: BoardView; prompts: readonly Prompt[] }) {
  const asked = useAsked()
  const asWritten = useTab(state => state.asWritten)
  const setAsWritten = useTab(state => state.setAsWritten)
  const others = prompts.flatMap(prompt => {
    const other = asked.other(board, prompt)
    return other ? [{ ...other, id: prompt.id, original: prompt.text }] : []
  })
  const [first] = others
  if (!first) return null
  return (
    <div className="flex flex-col gap-1 text-base text-ink-soft">
      {!asWritten &&
        others
          .filter(other => other.before)
          .map(other => (
            <p key={other.id}>
              {t('from-before')} <span dir="auto">“{other.original}”</span>
            </p>
          ))}
      <p className="flex flex-wrap items-center gap-x-4">
        {!asWritten && <span>{t(others.some(one => one.by === 'draft') ? 'a-draft' : 'by-a-person')}</span>}
        <Button kind="quiet" onClick={() => setAsWritten(!asWritten)}>
          {t(asWritten ? 'in-my-language' : 'as-written')}
        </Button>
      </p>
    </div>
  )
}
