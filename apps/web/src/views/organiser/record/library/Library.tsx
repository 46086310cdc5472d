import { t } from '@folkmoot/messages/publishing'
import type { BoardView, SnapshotView } from '@folkmoot/protocol'
import { useEventView, useSystemView } from '../../parts/desk.ts'
import { LinkButton } from '../../parts/LinkButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { Home } from './Home.tsx'
import { Published } from './Published.tsx'
import { PublishForm } from './PublishForm.tsx'
import { Reading } from './Reading.tsx'

/** What of this event is in its programme's library, and the way there. */
export default function Library({ boards, snapshots }: { boards: BoardView[]; snapshots: SnapshotView[] }) {
  const publications = useEventView(view => view.publications)
  const isRehearsal = useEventView(view => view.event.rehearsal)
  const event = useEventView(view => view.event.id)
  const programme = useSystemView(view => view.events.find(one => one.id === event)?.programme)
  if (!publications || isRehearsal) return null
  const draft = publications.find(one => one.edition === null)
  return (
    <>
      <Section title={t('title')} about={t('about')} id="library">
        <Published publications={publications.filter(one => one.edition !== null)} />
        <Home />
        {programme && publications.some(one => one.stage === 'published') && (
          <div>
            <LinkButton to={`/o/themes/${programme}`}>{t('themes')}</LinkButton>
          </div>
        )}
        <PublishForm boards={boards} snapshots={snapshots} />
      </Section>
      {draft && <Reading draft={draft} />}
    </>
  )
}
