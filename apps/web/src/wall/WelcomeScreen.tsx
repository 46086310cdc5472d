import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/wall'
import type { BoardProgress, BoardView, Quotation, SessionRecord } from '@folkmoot/protocol'
import { cx } from '../design/cx.ts'
import { Prompt } from '../design/Prompt.tsx'
import { QrCode } from '../design/QrCode.tsx'
import { Say } from '../design/Say.tsx'
import { joinAddress } from '../features/join-address/model.ts'
import { sentence } from '../features/number-words/model.ts'
import { whoWillSee } from '../features/who-sees/model.ts'
import { Fit } from './Fit.tsx'
import type { RoomPicture } from './mode.ts'
import { AgreedStrip } from './Strips.tsx'
import { useLoop } from './use-loop.ts'
import { WallNetwork } from './WallNetwork.tsx'

const QUOTATION_MS = 15_000

/**
 * While people arrive: where they are, how to come in, and something worth reading. With a board of quotations people pick
 * one of its session's meanwhile, and the prompt stands in the place of the greeting.
 */
export function WelcomeScreen({
  view,
  board,
  session,
  progress,
}: {
  view: RoomPicture
  board: BoardView | null
  session: SessionRecord | null
  progress: BoardProgress | null
}) {
  const { event, room } = view
  const own = session?.quotations ?? []
  const quotations = own.length > 0 ? own : view.agenda.flatMap(one => one.quotations)
  const at = useLoop('quotation', session?.id ?? 'welcome', quotations.length, QUOTATION_MS)
  const quotation = quotations[at]
  return (
    <>
      <div className="flex min-h-0 flex-1 gap-80">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          {board ? (
            <>
              <p className="fs-32 text-wall-soft">
                {event.name}
                {session && ` · ${session.title}`}
              </p>
              <Prompt
                text={board.prompts[0]?.text ?? board.title}
                on="wall"
                size="fs-88 mt-12 leading-[1.05] text-balance"
              />
            </>
          ) : (
            <>
              <p className="fs-32 text-wall-soft">{event.programme}</p>
              <h1 className="fs-156 mt-12 font-serif leading-[1.02] font-semibold tracking-[-0.025em] text-wall-ink">
                {event.name}
              </h1>
              <p className="fs-44 mt-24 text-wall-soft">
                {[event.place, event.dates].filter(Boolean).join(' · ')}
              </p>
            </>
          )}
          {quotation && <QuotationWords key={quotation.text} quotation={quotation} sizes={SMALL} />}
        </div>
        {event.doorsOpen && <JoinCard view={view} small={board !== null} />}
      </div>
      {board && (
        <div className="fs-30 mt-28 leading-[1.35] text-wall-soft">
          {whoWillSee(board, view.networks, event).map(line => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <AgreedStrip agreed={view.agreed} />
      <Arriving view={view} posted={board ? (progress?.posted ?? 0) : 0} />
      {!event.doorsOpen && (
        <p className="fs-30 mt-12 text-wall-soft">{t('doors-closed-in', { n: room.inRoom })}</p>
      )}
    </>
  )
}

const SMALL = [54, 48, 44, 40, 36, 32, 28]
const LARGE = [88, 76, 66, 58, 50, 44, 38, 32]

export function QuotationWords({ quotation, sizes }: { quotation: Quotation; sizes?: readonly number[] }) {
  return (
    <Fit sizes={sizes ?? LARGE} className="mt-44 flex flex-col justify-center">
      <figure className="wall-turn border-s-[calc(var(--u)*6)] border-wall-gold ps-36">
        <blockquote className="font-serif text-[1em] leading-[1.25] text-wall-ink text-pretty">
          {quotation.text}
        </blockquote>
        <figcaption className="mt-[0.6em] text-[max(0.7em,calc(var(--u)*28))] text-wall-soft">
          {quotation.author}
        </figcaption>
      </figure>
    </Fit>
  )
}

/** The code to scan and to type, readable in either theme. `small`: beside words that need the room. */
function JoinCard({ view, small }: { view: RoomPicture; small: boolean }) {
  const { event } = view
  return (
    <section
      aria-label={t('join')}
      className={cx(
        'flex shrink-0 flex-col items-center self-start rounded-card bg-white text-ink shadow-md',
        small ? 'w-440 px-24 pt-20 pb-24' : 'w-560 px-36 pt-28 pb-32',
      )}
    >
      <QrCode text={event.joinUrl} label={t('qr-code', { address: event.joinUrl })} />
      <p className="fs-28 text-ink-soft">{t('or-open')}</p>
      <p className="fs-40 font-semibold whitespace-nowrap">{joinAddress(event.joinUrl)}</p>
      <p className="fs-28 text-ink-soft">{t('type-the-code')}</p>
      <p className="fs-72 mt-4 leading-[1.1] font-bold tracking-[0.02em] whitespace-nowrap">
        {showCode(event.joinCode)}
      </p>
    </section>
  )
}

/** How many are in, and from where, as far as that may be told. */
export function Arriving({ view, posted }: { view: RoomPicture; posted: number }) {
  const { room, networks } = view
  const rows = room.byNetwork.filter(row => row.joined > 0)
  const named = rows.flatMap(row => {
    const network = networks.find(one => one.id === row.network)
    return network ? [{ network, joined: row.joined }] : []
  })
  const others = rows.find(row => row.network === null)
  return (
    <footer className="fs-32 mt-36 flex flex-wrap items-baseline gap-x-40 gap-y-8 border-t-[calc(var(--u)*2)] border-wall-line pt-28 text-wall-soft">
      <span className="font-bold whitespace-nowrap text-wall-ink">
        {room.joined === 0 ? t('come-in') : sentence(t('arrived', { n: room.joined }))}
      </span>
      {posted > 0 && <span className="whitespace-nowrap">{sentence(t('posted', { n: posted }))}</span>}
      {named.map(({ network, joined }) => (
        <span key={network.id} className="whitespace-nowrap">
          <WallNetwork network={network} /> <b className="text-wall-ink">{joined}</b>
        </span>
      ))}
      {others && (
        <span className="whitespace-nowrap">
          <Say
            parts={t.parts(named.length > 0 ? 'other-networks' : 'all-networks', {
              n: <b className="text-wall-ink">{others.joined}</b>,
            })}
          />
        </span>
      )}
    </footer>
  )
}
