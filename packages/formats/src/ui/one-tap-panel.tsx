/** One question with a large button a step. A tap is the answer: there is nothing to post, and another tap changes it. */
import { t } from '@folkmoot/messages/format-panels'
import { useId } from 'react'
import { ANSWER } from '../one-tap.ts'
import type { PanelProps, Prompt } from './panel.tsx'
import { LONG_PROMPT } from './write-with-fields.tsx'

export function OneTapPanel({ panel, steps }: { panel: PanelProps; steps: readonly string[] }) {
  const { board, prompts, entries, ui } = panel
  const unsaved = entries.some(one => one.saved === 'unsaved')
  const answered = entries.some(one => one.posted?.fields?.[ANSWER] !== undefined)
  return (
    <div className="flex flex-col gap-4">
      <ui.WhoSees />
      {prompts.map(prompt => (
        <Question key={prompt.id} panel={panel} prompt={prompt} steps={steps} />
      ))}
      <p role="status" className="text-base text-ink-soft">
        {t(unsaved ? 'not-saved' : answered ? 'saved-tap-another' : 'one-tap')}
      </p>
      {board.phase === 'closed' && <ui.Notice>{t('frozen-counts-later')}</ui.Notice>}
    </div>
  )
}

function Question({ panel, prompt, steps }: { panel: PanelProps; prompt: Prompt; steps: readonly string[] }) {
  const { board, page, entries, ui } = panel
  const { text } = panel.asked(prompt)
  const mine = entries.filter(one => one.prompt === prompt.id)
  const value = mine.map(one => one.fields[ANSWER]).find(one => typeof one === 'number')
  const name = useId()
  /** Everything goes into the first entry: two devices may have begun one each. */
  const answer = (to: number) => {
    const [first, ...others] = mine
    const id = first?.id ?? page.create(board.id, prompt.id)
    page.setFields(id, { [ANSWER]: to })
    page.post(id)
    for (const other of others) page.remove(other.id)
  }
  return (
    <div className="flex flex-col gap-3">
      <ui.Prompt text={text} size={LONG_PROMPT} />
      <div role="radiogroup" aria-label={text} className="flex flex-col gap-2">
        {steps.map((words, i) => (
          <label
            key={words}
            className="flex min-h-13 cursor-pointer items-center gap-3 rounded-field border-2 border-line bg-card px-4 py-2 text-lead has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-action"
          >
            <input
              type="radio"
              name={name}
              value={i + 1}
              checked={value === i + 1}
              onChange={() => answer(i + 1)}
              className="sr-only"
            />
            {words}
          </label>
        ))}
      </div>
    </div>
  )
}
