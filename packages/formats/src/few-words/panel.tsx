import { countWords } from '../count-words.ts'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'
import { FEW } from './rules.ts'

/** Up to three words, and as many answers as one likes. */
export function FewWordsPanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      hint={() => <p className="text-base text-ink-soft">Up to {FEW} words.</p>}
      wait={draft => (countWords(draft.text) > FEW ? `At most ${FEW} words here.` : undefined)}
    />
  )
}
