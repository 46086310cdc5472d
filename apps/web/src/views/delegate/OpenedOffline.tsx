/** The app opened where the server cannot be reached: one's own words, which can be written on, and nothing of anybody else's. */
import { t } from '@folkmoot/messages/offline'
import { Button } from '../../design/Button.tsx'
import { TextArea } from '../../design/Field.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { PageConnection } from '../../live/page-connection.ts'
import { useStore } from '../../live/use-store.ts'

export default function OpenedOffline({ page }: { page: PageConnection }) {
  const entries = useStore(page, one => one.entries)
  const ready = useStore(page, one => one.ready)
  const last = entries.at(-1)
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col gap-6 px-4 py-8">
      <h1 className="text-prompt">{t('heading')}</h1>
      <Notice kind="warn" live>
        {t('no-connection')}
      </Notice>
      {ready && entries.length === 0 && <p>{t('nothing-yet')}</p>}
      {entries.map((entry, i) => (
        <article key={entry.id} className="flex flex-col gap-2">
          <TextArea
            label={t('note', { n: i + 1 })}
            value={entry.draft}
            onChange={event => page.setDraft(entry.id, event.target.value)}
          />
          <p className="text-small text-ink-soft">{t(entry.posted ? 'posted' : 'draft')}</p>
        </article>
      ))}
      {last && (
        <Button kind="secondary" className="self-start" onClick={() => page.create(last.board, last.prompt)}>
          {t('another')}
        </Button>
      )}
    </main>
  )
}
