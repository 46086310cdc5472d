import type { PanelProps } from '../panel.tsx'
import { WriteWithFields } from '../write-with-fields.tsx'

/** As many entries to each prompt as one likes. */
export default function OpenBoardPanel(props: PanelProps) {
  return <WriteWithFields panel={props} />
}
