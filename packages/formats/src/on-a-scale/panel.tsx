import { OneTapPanel } from '../ui/one-tap-panel.tsx'
import type { PanelProps } from '../ui/panel.tsx'
import { steps } from './rules.ts'

export function ScalePanel(props: PanelProps) {
  return <OneTapPanel panel={props} steps={steps()} />
}
