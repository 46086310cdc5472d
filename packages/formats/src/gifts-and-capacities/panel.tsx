import { t } from '@folkmoot/messages/format-panels'
import type { PanelProps, Prompt } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** First how it is often put; the place for the strength opens once there is something to turn over. */
export function GiftsAndCapacitiesPanel(props: PanelProps) {
  return <WriteWithFields panel={props} first={['deficit']} ask={t('strength-there')} head={asPair} />
}

/** The slide's pair: how it is put, small; right under it the strength, large. */
function asPair({ text }: Prompt) {
  const [put, strength] = text.split(' → ')
  return strength ? { over: `${put} →`, text: strength } : { text }
}
