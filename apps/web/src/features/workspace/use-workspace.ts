/** The workspace's page, open and connected, with what the server computes beside it. */
import { use, useCallback, useEffect, useRef, useState } from 'react'
import { ConnectionsContext } from '../../live/connections.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { useConnection } from '../../live/use-store.ts'
import { type Quotable, type Workspace, type Writer, workspaceApi } from './api.ts'

/** What a workspace sends its commands by. */
export type Commands = Pick<StageConnection<unknown>, 'command'>

export interface OpenWorkspace {
  page: PageConnection
  answer: Workspace
  notes: readonly Quotable[] | null
  error: string | null
  /** Asks again for what is computed, and makes sections of themes that are new. */
  look(): Promise<void>
}

/** As `WORKSPACE` of the protocol, without its schemas. */
const PAGE = 'workspace'

/** null: nothing of it has arrived; `error` says why. */
export function useWorkspace(
  event: string,
  as: Writer,
  commands: Commands,
): OpenWorkspace | { page: null; error: string | null } {
  const open = use(ConnectionsContext)
  const [answer, setAnswer] = useState<Workspace | null>(null)
  const [notes, setNotes] = useState<readonly Quotable[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  /** Themes whose sections were made. */
  const made = useRef<ReadonlySet<string> | null>(null)
  const look = useCallback(async () => {
    const got = await workspaceApi.workspace(event, as)
    if (!got.ok) return setError(got.error.message)
    const sections = got.value.themes.map(({ section }) => section)
    if (made.current === null || sections.some(section => !made.current?.has(section))) {
      const done = await commands.command('workspaceOpen', {})
      if (!done.ok) return setError(done.error.message)
      made.current = new Set(sections)
    }
    setError(null)
    setAnswer(got.value)
  }, [event, as, commands])
  useEffect(() => {
    void look()
    void workspaceApi.notes(event, as).then(got => got.ok && setNotes(got.value.notes))
  }, [look, event, as])
  const epoch = answer?.pageEpoch ?? null
  const page = useConnection(epoch === null ? null : `${as} ${event}`, () =>
    open.page({
      event,
      as,
      person: as,
      page: PAGE,
      epoch: epoch ?? 1,
      askEpoch: async () => {
        const got = await workspaceApi.workspace(event, as)
        return got.ok ? got.value.pageEpoch : null
      },
    }),
  )
  return page && answer ? { page, answer, notes, error, look } : { page: null, error }
}
