import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** As many entries to each prompt as one likes. */
export function OpenBoardPanel(props: PanelProps) {
  return <WriteWithFields panel={props} />
}
