import { t } from '@folkmoot/messages/my-words'
import type { DelegateView, MineView } from '@folkmoot/protocol'
import { useEffect } from 'react'
import { useOtherPage } from '../../../live/hooks.ts'
import type { PageConnection } from '../../../live/page-connection.ts'
import type { StageConnection } from '../../../live/stage-connection.ts'
import { Entries } from '../Entries.tsx'
import { useMyEntries } from '../use-my-entries.ts'
import { writingOf } from '../writing.ts'
import { WritingContext } from '../writing-context.ts'

type Shared = {
  view: DelegateView
  mine: MineView
  stage: StageConnection<DelegateView>
  /** Filled with the pages as they open, for what goes home. */
  opened: Map<string, PageConnection>
}
type Page = MineView['pages'][number]

/** What I wrote on other devices, before both were known to be mine: read, changed and taken back here too. */
export function OtherPages(shared: Shared) {
  return shared.mine.pages.map(page => <OtherPage key={page.id} {...shared} other={page} />)
}

function OtherPage({ other, ...shared }: Shared & { other: Page }) {
  const page = useOtherPage(shared.view.event.id, shared.stage, other.id)
  const { opened } = shared
  useEffect(() => {
    if (page) opened.set(other.id, page)
    return () => void opened.delete(other.id)
  }, [page, opened, other.id])
  return page && <Words {...shared} fates={other.fates} page={page} />
}

function Words({ view, mine, fates, page }: Shared & { fates: Page['fates']; page: PageConnection }) {
  const entries = useMyEntries(page, fates, null).filter(
    entry => entry.draft.trim() !== '' || entry.posted !== null,
  )
  return view.boards.map(board => (
    <WritingContext key={board.id} value={writingOf({ ...board, by: 'person' }, page, view, mine)}>
      <Entries
        entries={entries.filter(entry => entry.board === board.id)}
        title={t('from-other-device', { board: board.title })}
      />
    </WritingContext>
  ))
}
