import { t } from '@folkmoot/messages/network-ways'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { toast } from '../../../design/Announcer.tsx'
import { lazyPart } from '../../../lazy-part.tsx'
import { networkApi } from '../../../live/network-api.ts'
import { useCockpit, useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'

const TakeAlong = lazyPart(() => import('../../../features/take-along/TakeAlong.tsx'), 'dialog')

/** For whoever has one network's boards: to take it along, and its own place here. */
export default function MyNetwork({ network: id }: { network: string }) {
  const network = useCockpitView(view => view.networks.find(one => one.id === id) ?? null)
  const { event } = useCockpit()
  const [, go] = useLocation()
  const [taking, setTaking] = useState(false)
  if (!network) return null
  const toPlace = async () => {
    const made = await networkApi.makeNetworkPlace(event, id)
    if (made.ok) go(`/n/${made.value.event}`)
    else toast(made.error.message)
  }
  return (
    <>
      <MoreAction
        heading="people"
        label={t('take-mine-along')}
        about={t('take-mine-along-about')}
        choose={() => setTaking(true)}
      />
      <MoreAction heading="people" label={t('own-place')} about={t('own-place-about')} choose={toPlace} />
      {taking && <TakeAlong event={event} network={network} onClose={() => setTaking(false)} />}
    </>
  )
}
