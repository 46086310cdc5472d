import { tablesFor } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/paper'
import { t as tDesk } from '@folkmoot/messages/table-cards'
import { useState } from 'react'
import { QrCode } from '../../../design/QrCode.tsx'
import { Select } from '../../../design/Select.tsx'
import { joinAddress } from '../../../features/join-address/model.ts'
import { useEventView } from '../parts/desk.ts'
import { Paper } from './Paper.tsx'
import { pagesOf } from './pages-of.ts'
import { onPaper } from './paper-language.tsx'
import { type ListedSeat, seatList } from './seat-list.ts'

const MOST = 40
const CARDS_A_PAGE = 2
const NAMES_A_PAGE = 64

/** A card for each table, whose code seats whoever scans it, and once people sit a list by name for the door. */
export function Tables() {
  const event = useEventView(view => view.event)
  const people = useEventView(view => view.people)
  const tables = useEventView(view => view.tables)
  const seats = useEventView(view => view.seats ?? NO_SEATS)
  const [typed, setTyped] = useState<number | null>(null)
  const most = Math.max(0, ...seats.map(seat => seat.number))
  const many = typed ?? (most || Math.min(MOST, tablesFor(people.length)))
  const cards = Array.from({ length: many }, (_, i) => {
    const seat = seats.find(one => one.number === i + 1)
    return { number: i + 1, name: seat?.name ?? null }
  })
  return (
    <Paper
      title={tDesk('table-cards')}
      about={tDesk('table-cards-about')}
      options={
        <Select
          label={tDesk('how-many-tables')}
          value={String(many)}
          onChange={value => setTyped(Number(value))}
          options={Array.from({ length: MOST }, (_, i) => ({ value: String(i + 1), words: String(i + 1) }))}
        />
      }
    >
      {pagesOf(cards, CARDS_A_PAGE).map(page => (
        <article key={page[0]?.number} className="leaf table-cards" aria-label={tDesk('table-cards')}>
          {page.map(card => (
            <Card key={card.number} {...card} joinUrl={event.joinUrl} eventName={event.name} />
          ))}
        </article>
      ))}
      {pagesOf(seatList(people, tables), NAMES_A_PAGE).map(page => (
        <List key={page[0]?.key} page={page} eventName={event.name} />
      ))}
    </Paper>
  )
}
const NO_SEATS: never[] = []

const Card = onPaper(function Card({
  number,
  name: seat,
  joinUrl,
  eventName,
}: {
  number: number
  /** As its people call it; null: by its number. */
  name: string | null
  joinUrl: string
  eventName: string
}) {
  const address = `${joinUrl}?table=${number}`
  const name = seat ?? t('table-number', { number })
  return (
    <section className="table-card">
      <div>
        <p className="soft" dir="auto">
          {eventName}
        </p>
        <h2 dir="auto" className="table-card-name">
          {name}
        </h2>
        <p>{t('scan-to-sit')}</p>
        <p className="soft">{t('or-choose-table', { address: joinAddress(joinUrl) })}</p>
      </div>
      <QrCode text={address} label={t('qr-of-table', { table: name })} />
    </section>
  )
})

const List = onPaper(function List({ page, eventName }: { page: readonly ListedSeat[]; eventName: string }) {
  return (
    <article className="leaf" aria-label={t('who-sits-where')}>
      <p className="soft" dir="auto">
        {eventName}
      </p>
      <h2 className="sheet-title" style={{ fontSize: 'calc(9 * var(--u))' }}>
        {t('who-sits-where')}
      </h2>
      <ul className="seat-list">
        {page.map(({ key, name, table }) => (
          <li key={key}>
            <bdi>{name}</bdi>
            <span>{table ?? t('no-seat-yet')}</span>
          </li>
        ))}
      </ul>
    </article>
  )
})
