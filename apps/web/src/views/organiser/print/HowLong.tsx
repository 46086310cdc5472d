import { t } from '@folkmoot/messages/home'
import type { EventView } from '@folkmoot/protocol'

/** How long what is printed leads here: an address of the hall's Wi-Fi never longer than the event, and where it lives afterwards. */
export function HowLong({ home }: { home: EventView['home'] }) {
  const isLasting = home?.kind === 'address' && home.address !== ''
  return <p>{isLasting ? t('printed-lasting', { address: home.address }) : t('printed-now')}</p>
}
