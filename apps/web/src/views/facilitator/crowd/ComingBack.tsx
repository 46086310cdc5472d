/** The second morning: people were in under another address, and come back by code, or by name and a nod. */
import { t } from '@folkmoot/messages/coming-back'
import type { MovedView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { useSaid } from '../../../design/use-said.ts'
import { joinAddress } from '../../../features/join-address/model.ts'
import { useCockpitView } from '../cockpit.ts'
import { Panel } from '../parts/Panel.tsx'
import { ComingBackDialog } from './ComingBackDialog.tsx'

export default function ComingBack({ moved }: { moved: MovedView }) {
  const asked = useCockpitView(view => view.returning?.length ?? 0)
  const were = useCockpitView(
    view => view.people.filter(one => !one.deviceless && one.joinedAt < moved.at).length,
  )
  const back = useCockpitView(
    view => view.people.filter(one => !one.deviceless && one.joinedAt < moved.at && one.connected).length,
  )
  useSaid(asked > 0 ? t('ask-for-nod', { n: asked }) : null, { about: asked > 0 ? 'asked' : null })
  const [open, setOpen] = useState(false)
  if (!open && back === were && asked === 0 && moved.unsent === 0) return null
  return (
    <Panel title={t('coming-back')} aside={t('are-back', { n: back, of: were })}>
      <p className="text-base">
        {t('has-moved', { to: joinAddress(moved.to), from: joinAddress(moved.from) })}
      </p>
      {moved.unsent > 0 && <p className="text-base">{t('unsent-words', { n: moved.unsent })}</p>}
      {asked > 0 && <p className="text-base font-semibold">{t('ask-for-nod', { n: asked })}</p>}
      <div>
        <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('see-who')}
        </Button>
      </div>
      {open && <ComingBackDialog moved={moved} onClose={() => setOpen(false)} />}
    </Panel>
  )
}
