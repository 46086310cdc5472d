import { t } from '@folkmoot/messages/left'
import type { KeptEditionView } from '@folkmoot/protocol'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { whenWords } from '../../../features/when/model.ts'
import { keptApi } from '../../../live/kept-api.ts'
import { Line, Lines } from '../parts/Lines.tsx'

/** Records that are kept of deleted events: taken away, published anew where somebody withdrew words, or withdrawn whole. */
export function KeptEditions({ kept }: { kept: readonly KeptEditionView[] }) {
  const events = [...new Set(kept.map(({ event }) => event))]
  return events.map(event => (
    <div key={event} className="flex flex-col gap-2">
      <Lines label={t('editions-title')}>
        {kept
          .filter(one => one.event === event)
          .map(one => (
            <Edition key={one.reach} edition={one} />
          ))}
      </Lines>
      <div>
        <ConfirmButton
          label={t('withdraw')}
          title={t('withdraw-question')}
          consequences={[t('withdraw-editions'), t('withdraw-codes'), t('withdraw-copies')]}
          confirm={t('withdraw-it')}
          confirmKind="stop"
          act={() => keptApi.withdraw(event)}
          said={t('withdrawn')}
        />
      </div>
    </div>
  ))
}

function Edition({ edition }: { edition: KeptEditionView }) {
  const { event, reach, edition: number, at, notes, withdrawn } = edition
  return (
    <Line
      actions={
        <a
          href={`/api/events/${event}/kept/${reach}`}
          download
          className="inline-flex min-h-12 items-center text-base underline underline-offset-4"
        >
          {t('take')}
        </a>
      }
    >
      <p className="text-lead">
        {t('edition', { reach, edition: number, notes: t('edition-notes', { n: notes }) })}
      </p>
      <p className="text-base text-ink-soft">{whenWords(at)}</p>
      {withdrawn > 0 && (
        <div className="mt-2">
          <Notice kind="warn">{t('edition-due', { n: withdrawn })}</Notice>
        </div>
      )}
    </Line>
  )
}
