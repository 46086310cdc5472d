import { directionOf } from '@folkmoot/kit/direction'
import { t } from '@folkmoot/messages/wall'
import type { Section } from './sections.ts'
import { isApart } from './sections.ts'

/** `continued`: it began on a page before. */
export type HeadKind = 'begins' | 'continued'

/** A group's name above its notes; after a vote with its dots. The space beneath belongs to it. */
export function SectionHead({ section, kind = 'begins' }: { section: Section; kind?: HeadKind }) {
  const count = section.dots === null ? section.notes.length : t('dots', { n: section.dots })
  return (
    <div dir={directionOf(section.name)} className="flex items-baseline justify-between gap-24 pb-16">
      <h2
        dir="auto"
        className={`${section.long ? 'fs-32' : 'fs-44'} min-w-0 font-serif leading-[1.15] font-semibold [overflow-wrap:anywhere] ${isApart(section) ? 'text-wall-soft' : 'text-wall-ink'}`}
      >
        {section.name}
      </h2>
      <p className="fs-28 shrink-0 text-wall-soft">
        {kind === 'continued' ? (
          t('continued')
        ) : section.dots === null ? (
          count
        ) : (
          <b className="text-wall-ink">{count}</b>
        )}
      </p>
    </div>
  )
}

/** Where a group goes on in the next column of the same page. */
export function ColumnHead() {
  return <p className="fs-28 pb-16 leading-[1.8] text-wall-soft">{t('goes-on-here')}</p>
}
