/** The delegate's view, phone first: what the room is doing now, one place to write, and the board beside it. */
import { t } from '@folkmoot/messages/delegate'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Notice } from '../../design/Notice.tsx'
import { lazyPart } from '../../lazy-part.tsx'
import { forgetErasedPages } from '../../live/erased-pages.ts'
import { fetchedScript } from '../../live/fetched-script.ts'
import { usePage, useStage, useTablePage } from '../../live/hooks.ts'
import { isLeaving } from '../../live/leaving.ts'
import { forgetSignIn, rememberedSignIn, rememberSignIn } from '../../live/own-sign-in.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import { type Refusal, refuse } from '../../live/refusal.ts'
import { clearRevoked } from '../../live/revoked.ts'
import type { StageConnection, ViewOf } from '../../live/stage-connection.ts'
import { tellUnsent } from '../../live/tell-unsent.ts'
import { useLate } from '../../live/use-late.ts'
import { useStore } from '../../live/use-store.ts'
import { DelegateScreen } from './DelegateScreen.tsx'
import { Left } from './Left.tsx'
import { type Phone, PhoneContext } from './phone.ts'

const OpenedOffline = lazyPart(() => import('./OpenedOffline.tsx'), 'page')
const keepApp = fetchedScript(() => import('../../ui/keep-app.ts'))

export default function DelegateView({ event }: { event: string }) {
  const [left, setLeft] = useState(() => isLeaving(event))
  const leave = useCallback(() => setLeft(true), [])
  return left ? <Left event={event} /> : <In event={event} onLeave={leave} />
}

function In({ event, onLeave }: { event: string; onLeave(): void }) {
  const stage = useStage('delegate', event)
  return stage && <Connected event={event} stage={stage} onLeave={onLeave} />
}

function Connected({
  event,
  stage,
  onLeave,
}: {
  event: string
  stage: StageConnection<ViewOf['delegate']>
  onLeave(): void
}) {
  const isTold = useStore(stage, one => one.view !== null && one.mine !== null)
  const person = useStore(stage, one => one.mine?.person ?? null)
  const byTables = useStore(stage, one => one.view?.boards.some(board => board.by === 'table') ?? false)
  const name = useStore(stage, one => one.view?.event.name)
  const state = useStore(stage, one => one.state)
  const refusal = useStore(stage, one => one.refusal)
  // Without a connection nobody says who is in here: then it is whoever was let in last.
  const unreachable = useLate(!isTold && state === 'connecting')
  const [remembered] = useState(() => rememberedSignIn(event))
  const page = usePage(event, person ?? (unreachable ? remembered : null))
  useEffect(() => {
    if (person) rememberSignIn(event, person)
    if (state === 'ended') forgetSignIn(event)
  }, [event, person, state])
  useEffect(() => {
    if (person)
      void keepApp().then(
        one => one.keepApp(),
        () => {},
      )
  }, [person])
  const tablePage = useTablePage(event, stage, page, byTables)
  useEffect(() => (page ? tellUnsent(stage, page) : undefined), [stage, page])
  useEffect(() => {
    document.title = name ? `${name} · Folkmoot` : 'Folkmoot'
  }, [name])
  const phone = useMemo(
    () => page && { event, stage, page, tablePage, leave: onLeave },
    [event, stage, page, tablePage, onLeave],
  )
  if (state === 'ended' && refusal) return <Ended event={event} refusal={refusal} page={page} />
  if (!isTold && unreachable && page) return <OpenedOffline page={page} />
  if (!isTold || !phone) return <Connecting words={refusal?.message} />
  return <Ready phone={phone} />
}

/** Panels begin where the person left off, so they wait until that is known. */
function Ready({ phone }: { phone: Phone }) {
  const ready = useStore(phone.page, one => one.ready)
  if (!ready) return <Connecting />
  return (
    <PhoneContext value={phone}>
      <DelegateScreen />
    </PhoneContext>
  )
}

function Connecting({ words = t('finding-the-room') }: { words?: string | undefined }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-lg place-items-center px-4">
      <div className="animate-land text-ink-soft [animation-delay:600ms]">
        <h1 className="font-sans text-lead font-normal tracking-normal">{words}</h1>
      </div>
    </main>
  )
}

function Ended({ event, refusal, page }: { event: string; refusal: Refusal; page: PageConnection | null }) {
  // Who was removed is signed out too; only their page still tells why.
  const [erased, setErased] = useState(false)
  const [left, setLeft] = useState<'kept' | 'cleared' | null>(null)
  useEffect(() => {
    void forgetErasedPages().then(async forgotten => {
      if (forgotten > 0) setErased(true)
      if (refusal.code !== 'session-ended') return
      const { unsaved } = await clearRevoked(event, page)
      setLeft(unsaved ? 'kept' : 'cleared')
    })
  }, [event, refusal, page])
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-6 px-4">
      <h1 className="text-prompt">{t('not-in-the-room')}</h1>
      <Notice kind="warn" live>
        {erased ? refuse('erased').message : refusal.message}
      </Notice>
      {left === 'cleared' && <p>{t('nothing-kept-here')}</p>}
      {left === 'kept' && <p>{t('unsaved-kept-here')}</p>}
      <a
        href="/"
        className="inline-flex min-h-12 items-center justify-center rounded-field bg-action px-5 font-bold text-white"
      >
        {t('join-or-come-back')}
      </a>
    </main>
  )
}
