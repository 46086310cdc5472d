import { t } from '@folkmoot/messages/delegate'
import type { BoardView } from '@folkmoot/protocol'

/** Questions of which the words were corrected since somebody may have read them: what they said before. */
export function Reworded({ prompts }: { prompts: readonly BoardView['prompts'][number][] }) {
  const lines = prompts.flatMap(({ id, earlier }) => {
    const before = earlier?.at(-1)?.text
    return before ? [{ id, before }] : []
  })
  return (
    <div role="status" className="flex flex-col gap-1 text-base text-ink-soft empty:hidden">
      {lines.map(({ id, before }) => (
        <p key={id} dir="auto" className="line-clamp-3">
          {t(prompts.length === 1 ? 'reworded' : 'reworded-one', { before })}
        </p>
      ))}
    </div>
  )
}
