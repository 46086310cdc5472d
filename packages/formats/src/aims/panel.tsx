/** All six aims on one screen, one tap each. A tap is the answer: there is nothing to post. */
import { leadOf } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/format-panels'
import { useId } from 'react'
import type { PanelEntry, PanelProps, Prompt } from '../ui/panel.tsx'
import { LONG_PROMPT } from '../ui/write-with-fields.tsx'
import { aims } from './index.ts'
import { AFTER, BEFORE, howFar } from './rules.ts'

export function AimsPanel(props: PanelProps) {
  const { board, format, prompts, entries, ui } = props
  const step = board.step === AFTER ? AFTER : BEFORE
  const answered = prompts.filter(prompt =>
    entries.some(one => one.prompt === prompt.id && one.posted?.fields?.[step] !== undefined),
  ).length
  const lead = leadOf(format, prompts)
  const unsaved = entries.some(one => one.saved === 'unsaved')
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-2">
        <ui.Prompt text={step === AFTER ? t('how-far-now') : (aims.wallAsks ?? '')} size={LONG_PROMPT} />
        <p className="text-base text-ink-soft">{t('one-tap-each')}</p>
        <ui.WhoSees />
        <ol className="flex flex-wrap gap-x-4 text-small text-ink-soft">
          {howFar().map((words, i) => (
            <li key={words}>
              <b className="text-ink">{i + 1}</b> {words}
            </li>
          ))}
        </ol>
      </div>
      {lead && <p className="text-lead font-semibold">{props.asked({ id: 'lead', text: lead }).text}</p>}
      <ol className="flex flex-col">
        {prompts.map(prompt => (
          <li key={prompt.id} className="border-t border-line pt-1.5 pb-3">
            <Aim panel={props} prompt={prompt} step={step} />
          </li>
        ))}
      </ol>
      <p role="status" className="text-base text-ink-soft">
        {t(unsaved ? 'answered-unsaved' : answered > 0 ? 'answered-saved' : 'answered', {
          n: answered,
          of: prompts.length,
        })}
      </p>
      {board.phase === 'closed' && <ui.Notice>{t('frozen-counts-later')}</ui.Notice>}
    </div>
  )
}

function Aim({ panel, prompt, step }: { panel: PanelProps; prompt: Prompt; step: string }) {
  const { board, page, entries } = panel
  const mine = entries.filter(one => one.prompt === prompt.id)
  const value = stepOf(mine, step)
  const name = useId()
  /** Everything goes into the first entry: two devices may have begun one each. */
  const answer = (to: number) => {
    const [first, ...others] = mine
    const id = first?.id ?? page.create(board.id, prompt.id)
    page.setFields(id, { ...fieldsOf(mine), [step]: to })
    page.post(id)
    for (const other of others) page.remove(other.id)
  }
  return (
    <fieldset>
      <legend dir="auto" className="pb-1 text-base leading-snug">
        {panel.asked(prompt).text}
      </legend>
      <div className="grid grid-cols-5 gap-1.5">
        {howFar().map((words, i) => (
          <label
            key={words}
            className="grid min-h-11 place-items-center rounded-field border-2 border-line bg-card text-base font-bold text-ink-soft has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-action"
          >
            <input
              type="radio"
              name={name}
              value={i + 1}
              checked={value === i + 1}
              onChange={() => answer(i + 1)}
              aria-label={words}
              className="sr-only"
            />
            <span aria-hidden="true">{i + 1}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The first entry that says a thing counts, as it does on the server. */
function fieldsOf(mine: readonly PanelEntry[]) {
  return Object.assign({}, ...mine.map(one => one.fields).reverse())
}
function stepOf(mine: readonly PanelEntry[], step: string): number | undefined {
  const value = fieldsOf(mine)[step]
  return typeof value === 'number' ? value : undefined
}
