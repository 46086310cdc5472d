import { t } from '@folkmoot/messages/paper'
import type { EventView } from '@folkmoot/protocol'
import { onPaper } from './paper-language.tsx'

/** How long what is printed leads here: an address of the hall's Wi-Fi never longer than the event, and where it lives afterwards. */
export const HowLong = onPaper(function HowLong({ home }: { home: EventView['home'] }) {
  const isLasting = home?.kind === 'address' && home.address !== ''
  return <p>{isLasting ? t('words-afterwards', { address: home.address }) : t('good-here')}</p>
})
