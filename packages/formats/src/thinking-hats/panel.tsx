import { t } from '@folkmoot/messages/format-panels'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'
import { hatOf, splitHat } from './hats.ts'

/** The hat that the whole room wears now, and no other. */
export function ThinkingHatsPanel(props: PanelProps) {
  const { board, ui } = props
  const prompts = props.prompts.filter(prompt => prompt.id === board.step)
  if (prompts.length === 0)
    return (
      <div className="flex flex-col gap-5">
        <ui.Prompt text={t('six-hats')} />
        <p className="text-lead">{t('hats-soon')}</p>
        <ui.Entries entries={props.entries} title={t('my-words')} />
      </div>
    )
  return (
    <WriteWithFields
      key={board.step}
      panel={{ ...props, prompts }}
      first={['hat']}
      head={({ text }) => ({ text: splitHat(text)[0], size: 'text-[clamp(3rem,16vw,5rem)] leading-none' })}
      hint={prompt => {
        const hat = hatOf(prompt)
        const question = splitHat(prompt.text)[1]
        return (
          <>
            {question && <p className="font-serif text-title font-semibold">{question}</p>}
            {hat && <p className="text-lead text-ink-soft">{hat.asks}</p>}
          </>
        )
      }}
    />
  )
}
