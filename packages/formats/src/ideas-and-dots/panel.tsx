import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** As many ideas as one likes. */
export function IdeasAndDotsPanel(props: PanelProps) {
  return <WriteWithFields panel={props} />
}
