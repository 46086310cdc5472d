import { t } from '@folkmoot/messages/format-panels'
import { countWords } from '../count-words.ts'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'
import { FEW } from './rules.ts'

/** Up to three words, and as many answers as one likes. */
export function FewWordsPanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      hint={() => <p className="text-base text-ink-soft">{t('words-up-to', { most: FEW })}</p>}
      wait={draft => (countWords(draft.text) > FEW ? t('words-at-most', { most: FEW }) : undefined)}
    />
  )
}
