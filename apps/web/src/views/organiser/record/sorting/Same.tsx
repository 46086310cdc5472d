import { t } from '@folkmoot/messages/sorting'
import type { SortingAnswer } from '@folkmoot/protocol'
import { Button } from '../../../../design/Button.tsx'
import type { Alike } from './alike.ts'
import { groupOf } from './sort-model.ts'

interface SameProps {
  found: readonly Alike[]
  answer: SortingAnswer
  /** Where the note stands that is looked at. */
  standing: string | null
  nameOf(group: string | null): string
  put(group: string): void
}

/** Notes that share most of their letters with this one, whatever their language: a person decides. */
export function Same({ found, answer, standing, nameOf, put }: SameProps) {
  if (found.length === 0) return null
  return (
    <section aria-label={t('possibly-same')} className="flex flex-col gap-2">
      <h4 className="text-base font-semibold">{t('possibly-same')}</h4>
      <ul className="flex flex-col divide-y divide-line">
        {found.map(({ id, shared }) => {
          const note = answer.notes.find(one => one.id === id)
          if (!note) return null
          const group = groupOf(note)
          return (
            <li key={id} className="flex flex-col gap-1 py-2">
              <p dir="auto" className="text-base whitespace-pre-wrap [overflow-wrap:anywhere]">
                {note.text}
              </p>
              <p className="text-base text-ink-soft">
                {shared.length > 0
                  ? t('share-words', { n: shared.length, words: shared.join(', ') })
                  : t('share-letters')}{' '}
                {group === null ? t('same-nowhere') : t('same-in', { group: nameOf(group) })}
              </p>
              {group !== null && group !== standing && (
                <div>
                  <Button size="small" onClick={() => put(group)}>
                    {t('put-beside')}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
