import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/paper'
import type { EventView } from '@folkmoot/protocol'
import { Link } from 'wouter'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { joinAddress } from '../../../features/join-address/model.ts'
import { distinctions } from '../../../features/same-names/model.ts'
import { useEventView } from '../parts/desk.ts'
import { type ShownCode, useShownCodes } from '../people/shown-codes.ts'
import { Paper } from './Paper.tsx'
import { pagesOf } from './pages-of.ts'
import { AsTyped, onPaper } from './paper-language.tsx'

const aPage = 8

/** Slips to cut out: one person's name and return code each, for the codes shown since this window was opened. */
export function Slips() {
  const event = useEventView(view => view.event)
  const codes = useShownCodes().filter(one => one.event === event.id)
  const people = useEventView(view => view.people)
  const networks = useEventView(view => view.networks)
  const tables = useEventView(view => view.tables)
  const distinct = distinctions(people, { networks, tables })
  const pages = pagesOf(codes, aPage)
  return (
    <Paper
      title="Return-code slips"
      about="Codes made since you opened this window. Folkmoot cannot show them again: once it is closed or reloaded they are only on paper."
    >
      {codes.length === 0 && (
        <div className="print:hidden">
          <EmptyState title="No code to print">
            Make a new return code for somebody under{' '}
            <Link href={`/o/e/${event.id}/people`} className="underline underline-offset-4">
              People
            </Link>
            ; its slip is here then.
          </EmptyState>
        </div>
      )}
      {pages.map(page => (
        <article key={page[0]?.person} className="leaf slips" aria-label="Slips">
          {page.map(shown => (
            <Slip
              key={shown.person}
              shown={shown}
              distinction={distinct.get(shown.person)}
              event={event.name}
              address={joinAddress(event.joinUrl)}
              home={event.home ?? null}
            />
          ))}
        </article>
      ))}
    </Paper>
  )
}

export const Slip = onPaper(function Slip({
  shown,
  distinction,
  event,
  address,
  home,
}: {
  shown: ShownCode
  /** Tells people of one name apart. */
  distinction: string | undefined
  event: string
  /** Of the hall’s Wi-Fi. */
  address: string
  home: EventView['home']
}) {
  // Only an address of its own outlives the event.
  const lasting = home?.kind === 'address' && home.address !== '' ? home.address : null
  const where = shown.first ? 'first' : lasting === null ? 'now' : 'lasting'
  const withdrawals = home?.withdrawals ?? ''
  return (
    <section className="slip">
      <p className="soft" dir="auto">
        {event}
      </p>
      <h2 className="sheet-title" style={{ fontSize: 'calc(6.5 * var(--u))' }} dir="auto">
        {shown.name}
      </h2>
      {distinction && <p className="soft">{distinction}</p>}
      <p>
        <strong>
          <AsTyped>{showCode(shown.code)}</AsTyped>
        </strong>
      </p>
      <p className="soft slip-how">
        {t('slip', { where, address: shown.first ? address : (lasting ?? address) })}{' '}
        {withdrawals !== '' && t('take-words-back', { whom: withdrawals })}
      </p>
    </section>
  )
})
