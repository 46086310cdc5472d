import { t } from '@folkmoot/messages/wall'
import type { PlannedTable } from '@folkmoot/protocol'
import { Fragment } from 'react'
import { Fit } from './Fit.tsx'
import type { RoomPicture } from './mode.ts'
import { Foot, InRoom, JoinLine, Kicker } from './parts.tsx'
import { planPages } from './plan-pages.ts'
import { useTurnedLoop } from './use-loop.ts'

const NAMES = [80, 72, 64, 56, 50, 44, 40, 36, 32, 28]
const PAGE_MS = 15_000

/** Who sits where: every table with its people's names, a page after the other where there are many. */
export function PlanScreen({ view, plan }: { view: RoomPicture; plan: readonly PlannedTable[] }) {
  const pages = planPages(plan)
  const { at, n } = useTurnedLoop('plan', 'plan', pages.length, PAGE_MS)
  const tables = pages[at] ?? []
  const columns = tables.length <= 4 ? 2 : tables.length <= 6 ? 3 : 4
  return (
    <>
      <Kicker
        parts={[view.event.name, pages.length > 1 ? t('page', { page: at + 1, of: pages.length }) : null]}
      />
      <h1 className="fs-72 mt-8 font-serif leading-[1.05] font-semibold tracking-[-0.02em] text-wall-ink">
        {t('find-your-table')}
      </h1>
      <Fit key={at} sizes={NAMES} className="mt-36">
        <ul
          data-wall-page={n}
          className="grid gap-x-[1em] gap-y-[0.8em]"
          style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        >
          {tables.map(table => (
            <li
              key={table.id}
              data-note={table.id}
              className="border-t-[calc(var(--u)*4)] border-wall-gold pt-[0.3em]"
            >
              <h2 dir="auto" className="text-[1.1em] leading-[1.2] font-bold text-wall-ink">
                {table.name}
              </h2>
              <p className="leading-[1.3] text-wall-ink text-pretty">
                {table.people.length === 0 && <span className="text-wall-soft">{t('nobody-yet')}</span>}
                {table.people.map((name, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name.
                  <Fragment key={i}>
                    {/* A name stays whole on its line, unless it is longer than one. */}
                    <span className="inline-block max-w-full">
                      <bdi>{name}</bdi>
                      {i < table.people.length - 1 && <span className="text-wall-soft">,</span>}
                    </span>{' '}
                  </Fragment>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </Fit>
      <Foot>
        <JoinLine event={view.event} />
        <InRoom n={view.room.inRoom} />
      </Foot>
    </>
  )
}
