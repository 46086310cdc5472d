import { t } from '@folkmoot/messages/deleting'
import { t as left } from '@folkmoot/messages/left'
import type { KeptEditionView, OrganiserView, ReceiptView } from '@folkmoot/protocol'
import { Link } from 'wouter'
import { whenWords } from '../../../features/when/model.ts'
import { useSystemView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { Section } from '../parts/Section.tsx'
import { KeptEditions } from './KeptEditions.tsx'

const NO_EVENTS: OrganiserView['events'] = []
const NO_EDITIONS: readonly KeptEditionView[] = []
const NO_RECEIPTS: readonly ReceiptView[] = []

/** Events that are archived, and the receipts of those that were deleted. */
export default function Ended() {
  const archived = useSystemView(view => view.archived) ?? NO_EVENTS
  const receipts = useSystemView(view => view.receipts) ?? NO_RECEIPTS
  const kept = useSystemView(view => view.keptEditions) ?? NO_EDITIONS
  return (
    <>
      {archived.length > 0 && (
        <Section title={t('archived-title')} about={t('archived-about')}>
          <Lines label={t('archived-title')}>
            {archived.map(({ id, name, place, dates }) => (
              <Line key={id}>
                <Link href={`/o/e/${id}`} className="text-lead font-semibold underline underline-offset-4">
                  {name}
                </Link>
                <p className="text-base text-ink-soft">{[place, dates].filter(Boolean).join(' · ')}</p>
              </Line>
            ))}
          </Lines>
        </Section>
      )}
      {kept.length > 0 && (
        <Section title={left('editions-title')} about={left('editions-about')}>
          <KeptEditions kept={kept} />
        </Section>
      )}
      {receipts.length > 0 && (
        <Section title={t('receipts-title')} about={t('receipts-about')}>
          <Lines label={t('receipts-title')}>
            {receipts.map(receipt => (
              <ReceiptLine key={receipt.event} receipt={receipt} />
            ))}
          </Lines>
        </Section>
      )}
    </>
  )
}

function ReceiptLine({ receipt }: { receipt: ReceiptView }) {
  const { event, programme: id, rehearsal, deletedAt, people, notes, snapshots } = receipt
  const name = useSystemView(view => view.programmes.find(one => one.id === id)?.name)
  const programme = name ?? t('no-programme')
  return (
    <Line
      actions={
        <a
          href={`/api/events/${event}/receipt?as=organiser`}
          download
          className="inline-flex min-h-12 items-center text-base underline underline-offset-4"
        >
          {t('receipt-file')}
        </a>
      }
    >
      <p className="text-lead">
        {t('receipt', { what: rehearsal ? 'rehearsal' : 'event', programme, at: whenWords(deletedAt) })}
      </p>
      <p className="text-base text-ink-soft">
        {t('receipt-counts', {
          people: t('receipt-people', { n: people }),
          notes: t('receipt-notes', { n: notes }),
          snapshots: t('receipt-snapshots', { n: snapshots }),
        })}
      </p>
    </Line>
  )
}
