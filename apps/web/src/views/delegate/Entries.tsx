import type { EntriesSlot } from '@folkmoot/formats/panel'
import { t } from '@folkmoot/messages/delegate'
import { useId } from 'react'
import { InEnglish } from '../../design/Beside.tsx'
import { EntryCard } from './EntryCard.tsx'
import { useWriting } from './writing-context.ts'

/** My entries as cards, newest first. */
export function Entries({ entries, title, samePrompt }: EntriesSlot) {
  const { table } = useWriting()
  const heading = useId()
  if (entries.length === 0) return null
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <h2
        id={heading}
        className="line-clamp-2 font-sans text-base font-semibold tracking-normal text-ink-soft"
      >
        {table ? title.replace(/^My words/, t('our-words')) : title}
      </h2>
      <ul className="flex flex-col gap-3">
        {[...entries].reverse().map(entry => (
          <li key={entry.id}>
            <EntryCard entry={entry} withPrompt={!samePrompt} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Under a place to write: my entries here, then who receives the record and who could find out. */
export function PanelEntries(props: EntriesSlot) {
  const { sees, seesInEnglish } = useWriting()
  return (
    <>
      <Entries {...props} />
      <div className="flex flex-col gap-1 text-small text-ink-soft">
        <p>
          {sees.record} {sees.kept}
          <InEnglish
            words={seesInEnglish && [seesInEnglish.record, seesInEnglish.kept].filter(Boolean).join(' ')}
          />
        </p>
        {sees.private && (
          <p>
            {sees.private}
            <InEnglish words={seesInEnglish?.private ?? null} />
          </p>
        )}
      </div>
    </>
  )
}
