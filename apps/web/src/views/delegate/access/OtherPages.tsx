import { t } from '@folkmoot/messages/my-words'
import type { MineView } from '@folkmoot/protocol'
import { useEffect } from 'react'
import { useOtherPage } from '../../../live/hooks.ts'
import type { PageConnection } from '../../../live/page-connection.ts'
import { Entries } from '../Entries.tsx'
import { useMine, usePhone, usePhoneView } from '../phone.ts'
import { useMyEntries } from '../use-my-entries.ts'
import { useWritingOn } from '../writing.ts'
import { WritingContext } from '../writing-context.ts'

interface Given {
  /** Filled with the pages as they open, for what goes home. */
  opened: Map<string, PageConnection>
}
type Page = MineView['pages'][number]

/** What I wrote on other devices, before both were known to be mine: read, changed and taken back here too. */
export function OtherPages({ opened }: Given) {
  const pages = useMine(mine => mine.pages)
  return pages.map(page => <OtherPage key={page.id} opened={opened} other={page} />)
}

function OtherPage({ other, opened }: Given & { other: Page }) {
  const { event, stage } = usePhone()
  const page = useOtherPage(event, stage, other.id)
  useEffect(() => {
    if (page) opened.set(other.id, page)
    return () => void opened.delete(other.id)
  }, [page, opened, other.id])
  return page && <Words fates={other.fates} page={page} />
}

function Words({ fates, page }: { fates: Page['fates']; page: PageConnection }) {
  const boards = usePhoneView(view => view.boards)
  const writingOn = useWritingOn()
  const entries = useMyEntries(page, fates, null).filter(
    entry => entry.draft.trim() !== '' || entry.posted !== null,
  )
  return boards.map(board => (
    <WritingContext key={board.id} value={writingOn({ ...board, by: 'person' }, page)}>
      <Entries
        entries={entries.filter(entry => entry.board === board.id)}
        title={t('from-other-device', { board: board.title })}
      />
    </WritingContext>
  ))
}
