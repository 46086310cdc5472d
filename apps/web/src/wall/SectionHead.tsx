import { dotWords } from '../features/tally/model.ts'
import type { Section } from './sections.ts'
import { isApart } from './sections.ts'

/** A group's name above its notes; after a vote with its dots. The space beneath belongs to it. */
/** `again`: it goes on in another column. */
export function SectionHead({ section, again = false }: { section: Section; again?: boolean }) {
  const n = section.notes.length
  return (
    <div className="flex items-baseline justify-between gap-24 pb-16">
      <h2
        dir="auto"
        className={`fs-44 min-w-0 font-serif leading-[1.15] font-semibold [overflow-wrap:anywhere] ${isApart(section) || again ? 'text-wall-soft' : 'text-wall-ink'}`}
      >
        {section.name}
      </h2>
      <p className="fs-28 shrink-0 text-wall-soft">
        {again ? '…' : section.dots === null ? n : <b className="text-wall-ink">{dotWords(section.dots)}</b>}
      </p>
    </div>
  )
}
