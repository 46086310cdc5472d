import { t } from '@folkmoot/messages/consent'
import { t as inRecord } from '@folkmoot/messages/record'
import { t as workspace } from '@folkmoot/messages/workspace'
import type { RecordEditionView } from '@folkmoot/protocol'
import { whenWords } from '../../../features/when/model.ts'
import { useEventView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'
import { shortRoot } from './root.ts'

/** Which records were made for whom, and what each has that the one before had not. */
export function Editions() {
  const editions = useEventView(view => view.editions)
  if (!editions?.length) return null
  return (
    <Section title={t('editions-title')} about={t('editions-about')}>
      <ul aria-label={t('editions-title')} className="flex flex-col divide-y divide-line lg:-mt-2">
        {editions.map(one => (
          <li key={one.id} className="flex flex-col py-3">
            <EditionLines edition={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function EditionLines({ edition: one }: { edition: RecordEditionView }) {
  const network = useEventView(view => view.networks.find(({ id }) => id === one.network)?.name)
  const audience = network ?? t('reach', { reach: one.reach })
  const holds = t('edition-holds', { boards: one.boards, notes: t('edition-notes', { n: one.notes }) })
  const held = one.heldBack > 0 ? t('edition-held', { n: one.heldBack }) : null
  return (
    <>
      <p className="text-lead">
        {t('edition-line', { edition: one.edition, audience, at: whenWords(one.at) })}
      </p>
      <p className="text-base text-ink-soft">{held ? t('edition-also', { holds, held }) : holds}</p>
      <p className="text-base">{sinceWords(one)}</p>
      {one.rewritten && <Parts rewritten={one.rewritten} />}
      <p className="text-small text-ink-soft">
        {inRecord('root')} <code title={one.root}>{shortRoot(one.root)}</code>
      </p>
    </>
  )
}

/** Which parts were written anew or changed: by their names, never by their words. */
function Parts({ rewritten }: { rewritten: NonNullable<RecordEditionView['rewritten']> }) {
  const ids = [...rewritten.added, ...rewritten.changed, ...rewritten.gone]
  const themes = ids.filter(id => id.startsWith('theme:')).length
  const fixed = (['summary', 'present', 'said', 'next'] as const).filter(kind => ids.includes(kind))
  const parts = [
    ...fixed.map(kind => workspace('part-name', { kind })),
    ...(themes > 0 ? [workspace('part-themes', { n: themes })] : []),
  ]
  return parts.length > 0 ? <p className="text-base">{workspace('which-parts', { parts })}</p> : null
}

function sinceWords({ since, rewritten }: Pick<RecordEditionView, 'since' | 'rewritten'>): string {
  if (!since) return t('first')
  const { more, fewer, boardsMore, boardsFewer, frozenAnew } = since
  const parts = [
    more > 0 && t('since-more', { n: more }),
    fewer > 0 && t('since-fewer', { n: fewer }),
    boardsMore > 0 && t('since-boards-more', { n: boardsMore }),
    boardsFewer > 0 && t('since-boards-fewer', { n: boardsFewer }),
    frozenAnew > 0 && t('since-anew', { n: frozenAnew }),
    ...(rewritten
      ? [
          rewritten.added.length > 0 && workspace('rewritten-added', { n: rewritten.added.length }),
          rewritten.changed.length > 0 && workspace('rewritten-changed', { n: rewritten.changed.length }),
          rewritten.gone.length > 0 && workspace('rewritten-gone', { n: rewritten.gone.length }),
          rewritten.quotesMore > 0 && workspace('quotes-more', { n: rewritten.quotesMore }),
          rewritten.quotesFewer > 0 && workspace('quotes-fewer', { n: rewritten.quotesFewer }),
        ]
      : []),
  ].filter(one => one !== false)
  return t('since', { what: parts.length > 0 ? parts : [t('since-words')] })
}
