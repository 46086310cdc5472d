import { t } from '@folkmoot/messages/said'
import type { ReactNode } from 'react'
import { Notice } from '../../../design/Notice.tsx'
import { useSaid } from '../../../design/use-said.ts'
import type { Refusal } from '../../../live/refusal.ts'
import type { StageConnection } from '../../../live/stage-connection.ts'
import { useStore } from '../../../live/use-store.ts'

/** Shows what stands behind a connection once its view is here, and says plainly why it is not. */
export function Gate({
  connection,
  children,
}: {
  connection: StageConnection<unknown> | null
  children: ReactNode
}) {
  if (!connection) return <Waiting />
  return <Opened connection={connection}>{children}</Opened>
}

function Opened({ connection, children }: { connection: StageConnection<unknown>; children: ReactNode }) {
  const state = useStore(connection, one => one.state)
  const loaded = useStore(connection, one => one.view !== null)
  const refusal = useStore(connection, one => one.refusal)
  const lost = state === 'offline' ? t('desk-offline') : null
  useSaid(lost ?? t('said-connected'))
  if (state === 'ended') return <NotIn refusal={refusal} />
  if (!loaded) return <Waiting words={refusal?.message} />
  return (
    <>
      <div className="sticky top-0 z-30 print:hidden">{lost && <Notice kind="warn">{lost}</Notice>}</div>
      {children}
    </>
  )
}

function Waiting({ words = 'Opening …' }: { words?: string | undefined }) {
  return (
    <main className="mx-auto max-w-6xl px-4 py-10 sm:px-8">
      <h1 className="font-sans text-lead font-normal text-ink-soft">{words}</h1>
    </main>
  )
}

function NotIn({ refusal }: { refusal: Refusal | null }) {
  return (
    <main className="mx-auto flex max-w-xl flex-col gap-4 px-4 py-12 sm:px-8">
      <h1 className="text-prompt">This device is not signed in as organiser</h1>
      {refusal && <p className="text-lead text-ink-soft">{refusal.message}</p>}
      <p className="text-lead">
        Another organiser can invite you from their desk. Or open the one-time link that Folkmoot prints where
        it is started; was it used already, start it again: it prints a new one, and nothing is lost.
      </p>
      <p>
        <a className="underline underline-offset-4" href="/">
          Join an event as a delegate instead
        </a>
      </p>
    </main>
  )
}
