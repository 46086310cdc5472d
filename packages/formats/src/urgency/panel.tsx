/** Choose two of the drivers; each is then one small thing to do: how urgent, and a few words if one likes. */
import { t } from '@folkmoot/messages/format-panels'
import { useState } from 'react'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'
import { MOST } from './rules.ts'

export function UrgencyPanel(props: PanelProps) {
  const { prompts, entries, ui } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const answered = new Set(entries.filter(one => one.posted !== null).map(one => one.prompt))
  const prompt = prompts.find(one => one.id === chosen)
  if (prompt && !answered.has(prompt.id))
    return (
      <div className="flex flex-col gap-3">
        <p>
          <ui.Button kind="quiet" onClick={() => setChosen(null)}>
            {t('choose-another')}
          </ui.Button>
        </p>
        <WriteWithFields
          key={prompt.id}
          panel={{ ...props, prompts: [prompt] }}
          first={['urgency']}
          ask={t('why-if-you-like')}
        />
      </div>
    )
  const left = MOST - answered.size
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <ui.Prompt text={props.title} />
        <p role="status" className="text-lead">
          {left === MOST && t('choose-two')}
          {left > 0 && left < MOST && t('choose-one-more')}
          {left <= 0 && t('two-chosen')}
        </p>
      </div>
      {left > 0 && <ui.WhoSees />}
      {left > 0 && (
        <ul className="flex flex-col">
          {prompts
            .filter(one => !answered.has(one.id))
            .map(one => (
              <li key={one.id} className="border-t border-line">
                <button
                  type="button"
                  dir="auto"
                  onClick={() => setChosen(one.id)}
                  className="min-h-14 w-full py-2 text-start text-lead font-semibold hover:bg-paper-deep"
                >
                  {props.asked(one).text}
                </button>
              </li>
            ))}
        </ul>
      )}
      <ui.Entries entries={entries.filter(one => one.posted !== null)} title={t('my-two')} />
    </div>
  )
}
