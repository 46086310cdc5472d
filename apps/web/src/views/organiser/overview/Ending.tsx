import { t } from '@folkmoot/messages/deleting'
import { wordsOf } from '@folkmoot/messages/refusals'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { useEvent, useEventView, useSystemView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'
import { DeleteEvent } from './DeleteEvent.tsx'

/** Two steps: archived, an event can be brought back; deleted, it cannot. A rehearsal has no first step. */
export function Ending() {
  const event = useEvent()
  const { id, name, rehearsal, archivedAt = null } = useEventView(view => view.event)
  const isGone = useSystemView(view => view.receipts?.some(one => one.event === id) ?? false)
  const [, navigate] = useLocation()
  const [deleting, setDeleting] = useState(false)
  // On this desk or another organiser's.
  useEffect(() => {
    if (isGone) navigate('/o')
  }, [isGone, navigate])
  return (
    <Section id="ending" title={t('title')} about={rehearsal ? t('about-rehearsal') : t('about')}>
      {archivedAt !== null && <Notice>{wordsOf({ reason: 'archived' })}</Notice>}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {archivedAt !== null && (
          <Button
            onClick={() =>
              event.command('eventArchive', { on: false }).then(done => {
                if (done.ok) toast(t('brought-back', { name }))
              })
            }
          >
            {t('bring-back')}
          </Button>
        )}
        {archivedAt === null && !rehearsal && (
          <ConfirmButton
            label={t('archive')}
            title={t('archive-question', { name })}
            consequences={[t('archive-doors'), t('archive-lists'), t('archive-people'), t('archive-back')]}
            confirm={t('archive-it')}
            act={() => event.command('eventArchive', { on: true })}
            said={t('archived-said', { name })}
          />
        )}
        {(archivedAt !== null || rehearsal) && (
          <Button kind="stop" onClick={() => setDeleting(true)}>
            {t('delete')}
          </Button>
        )}
      </div>
      <DeleteEvent
        open={deleting}
        name={name}
        rehearsal={rehearsal}
        event={id}
        close={() => setDeleting(false)}
      />
    </Section>
  )
}
