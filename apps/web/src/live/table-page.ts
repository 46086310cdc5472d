/**
 * The page that a table shares: the same connection as for one's own. It is another's room, though: whoever is seated
 * elsewhere keeps nothing of it on their device, but for words of theirs that had not been sent, which move to their
 * own page as drafts.
 */
import type { DelegateView } from '@folkmoot/protocol'
import { createPageConnection, type PageConnection } from './page-connection.ts'
import type { StageConnection } from './stage-connection.ts'

export function createTablePage(options: {
  event: string
  stage: StageConnection<DelegateView>
  person: string
  page: string
  /** Where unsent words go when the seat is lost. */
  own: PageConnection | undefined
}): PageConnection {
  const { event, stage, person, page, own } = options
  const seat = () => {
    const shared = stage.getState().mine?.table?.page
    return shared?.id === page ? shared : null
  }
  const connection = createPageConnection({
    event,
    person,
    page,
    epoch: seat()?.pageEpoch ?? 0,
    askEpoch: () => Promise.resolve(seat()?.pageEpoch ?? null),
  })
  return {
    ...connection,
    close() {
      if (seat()) connection.close()
      else if (own) void leaveTable(connection, own)
    },
  }
}

/** Without a list of what was not sent (never connected) nothing is removed: it may exist nowhere else. */
async function leaveTable(shared: PageConnection, own: PageConnection): Promise<void> {
  const { entries, unsaved } = shared.getState()
  if (unsaved === 'all') return shared.close()
  for (const entry of entries) {
    if (!unsaved.has(entry.id) || entry.draft.trim() === '') continue
    const id = own.create(entry.board, entry.prompt)
    own.setDraft(id, entry.draft)
    own.setAbout(id, entry.about)
    own.setFields(id, entry.fields)
  }
  await shared.forget()
}
