import { t } from '@folkmoot/messages/day-made'
import type { DayMade } from '@folkmoot/protocol'
import { Fit } from './Fit.tsx'
import type { RoomPicture } from './mode.ts'
import { dayName, Foot, InRoom, Kicker } from './parts.tsx'

const LINES = [40, 36, 32, 28]
/** More seals than these would be too small to read from the back row. */
const BOARDS = 12

/** The end of a day: what people have made, in numbers, and the seals that it is kept under. */
export function MadeScreen({ view, made }: { view: RoomPicture; made: DayMade }) {
  const { event } = view
  const numbers = [
    [made.notes, t('notes', { n: made.notes })],
    [made.finds, t('finds', { n: made.finds })],
    [made.agreed, t('agreed', { n: made.agreed })],
    [made.promises, t('promises', { n: made.promises })],
  ] as const
  const hasNextDay = view.agenda.some(({ day }) => day > made.day)
  const boards = made.boards.slice(0, BOARDS)
  const rest = made.boards.length - boards.length
  return (
    <>
      <Kicker parts={[event.name, dayName(event.days, made.day)]} />
      <h1 className="fs-92 mt-12 font-serif leading-[1.05] font-semibold tracking-[-0.02em] text-wall-ink">
        {t('today')}
      </h1>
      <ul className="mt-36 flex flex-wrap gap-x-80 gap-y-20">
        {numbers.map(
          ([n, words]) =>
            n > 0 && (
              <li key={words} className="leading-[1.1]">
                <span className="fs-148 block font-serif font-semibold text-wall-gold tabular-nums">{n}</span>
                <span className="fs-40 block text-wall-ink">{words}</span>
              </li>
            ),
        )}
      </ul>
      <Fit sizes={LINES} className="mt-44">
        <p className="text-wall-soft">{t('kept')}</p>
        <ul className="mt-[0.6em] grid grid-cols-2 gap-x-[1.6em]">
          {boards.map(({ id, title, root }) => (
            <li
              key={id}
              className="flex items-baseline justify-between gap-[0.8em] border-t-[calc(var(--u)*2)] border-wall-line py-[0.25em] leading-[1.25]"
            >
              <span dir="auto" className="min-w-0 text-wall-ink">
                {title}
              </span>
              <code className="font-mono text-[max(0.85em,calc(var(--u)*28))] whitespace-nowrap text-wall-soft">
                {shortRoot(root)}
              </code>
            </li>
          ))}
        </ul>
        {rest > 0 && <p className="mt-[0.4em] text-wall-soft">{t('more', { n: rest })}</p>}
      </Fit>
      <Foot>
        <span className="text-wall-ink">
          {t('thanks')} {hasNextDay && t('tomorrow')}
        </span>
        <InRoom n={view.room.inRoom} />
      </Foot>
    </>
  )
}

/** Its first digits, as a record prints them. */
function shortRoot(root: string): string {
  return `${root.slice(0, 4)} ${root.slice(4, 8)} ${root.slice(8, 12)}`
}
