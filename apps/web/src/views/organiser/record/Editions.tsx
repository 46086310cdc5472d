import { t } from '@folkmoot/messages/consent'
import { t as inRecord } from '@folkmoot/messages/record'
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
      <p className="text-base">{sinceWords(one.since)}</p>
      <p className="text-small text-ink-soft">
        {inRecord('root')} <code title={one.root}>{shortRoot(one.root)}</code>
      </p>
    </>
  )
}

function sinceWords(since: RecordEditionView['since']): string {
  if (!since) return t('first')
  const { more, fewer, boardsMore, boardsFewer, frozenAnew } = since
  const parts = [
    more > 0 && t('since-more', { n: more }),
    fewer > 0 && t('since-fewer', { n: fewer }),
    boardsMore > 0 && t('since-boards-more', { n: boardsMore }),
    boardsFewer > 0 && t('since-boards-fewer', { n: boardsFewer }),
    frozenAnew > 0 && t('since-anew', { n: frozenAnew }),
  ].filter(one => one !== false)
  return t('since', { what: parts.length > 0 ? parts : [t('since-words')] })
}
