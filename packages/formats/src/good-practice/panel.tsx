import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

const ASKS: Readonly<Record<string, string>> = {
  practice: 'What do you do that works, and how do you know?',
  issue: 'What keeps coming up?',
  challenge: 'What is hard, and what have you tried?',
  success: 'What went well, and for whom?',
}

/** Four kinds; whichever one has something to say about. */
export function GoodPracticePanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      byWords
      hint={({ key }) => key && <p className="text-lead text-ink-soft">{ASKS[key]}</p>}
    />
  )
}
