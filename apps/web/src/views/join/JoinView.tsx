/** In by a code, under ten seconds, without an account; or back in with one's own return code. */

import { err, ok, type Result, showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/joining'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { LanguageChoice } from '../../language-choice.tsx'
import { lazyPart } from '../../lazy-part.tsx'
import { api, type LookUp, type MySession } from '../../live/api.ts'
import { forgetErasedPages } from '../../live/erased-pages.ts'
import { fetchedScript } from '../../live/fetched-script.ts'
import type { WhatIsLeft } from '../../live/kept-api.ts'
import { finishLeavings, isLeaving } from '../../live/leaving.ts'
import type { Refusal } from '../../live/refusal.ts'
import { TextSettingsButton } from '../../text-settings.tsx'
import { useFaces } from '../../ui/faces.ts'
import { ENGLISH, useLanguage } from '../../ui/language.ts'
import { fetchNextScreen } from '../../ui/next-screen.ts'
import { keepScannedTable } from '../../ui/scanned-table.ts'
import { AlreadyIn } from './AlreadyIn.tsx'
import { ComeBack } from './ComeBack.tsx'
import { comeIn } from './come-in.ts'
import { EnterCode } from './EnterCode.tsx'
import { NameAndNetwork } from './NameAndNetwork.tsx'
import { ReturnCode } from './ReturnCode.tsx'

const LeftHere = lazyPart(() => import('./LeftHere.tsx'))

const fetchConnections = fetchedScript(() => import('../../live/early-connections.ts'))
/** Where that does not work, the next screen opens its own. */
async function openConnections(event: string, person: string): Promise<void> {
  if (isLeaving(event)) return
  const { openEarly } = await fetchConnections()
  openEarly(event, person)
}

type Step =
  | { at: 'code'; error: string | null }
  | { at: 'looking' }
  | { at: 'name'; code: string; found: LookUp }
  | { at: 'back'; event: string | null }
  | { at: 'left'; code: string; left: WhatIsLeft }
  | { at: 'in'; event: string; eventName: string; returnCode: string }

export default function JoinView({
  code,
  onNaming,
}: {
  code: string | null
  /** While the name is typed there is time to fetch what comes after it. */
  onNaming(): Promise<void>
}) {
  const [step, setStep] = useState<Step>(code ? { at: 'looking' } : { at: 'code', error: null })
  const [, go] = useLocation()
  const sessions = useSessions()
  const inEnglish = useLanguage() === ENGLISH
  const faces = useFaces(step.at !== 'looking')

  /** Two codes are alike to whoever holds one: their own opens their page here, too. */
  const lookUpTyped = async (tried: string): Promise<Result<null, Refusal>> => {
    const found = await lookUp(tried)
    if (found.ok || found.error.code !== 'wrong-code') return found
    const back = await api.comeBack(tried)
    if (back.ok) return ok(comeIn(tried, back.value, go))
    if (back.error.code === 'wrong-code') return found
    setStep({ at: 'code', error: back.error.message })
    return back
  }
  const lookUp = async (tried: string, ask = api.lookUp): Promise<Result<null, Refusal>> => {
    await finishLeavings()
    const looking = ask(tried)
    const fetched = fetchNextScreen()
    const answer = await looking
    if (!answer.ok) {
      setStep({ at: 'code', error: answer.error.message })
      return err(answer.error)
    }
    faces(fetched.then(onNaming))
    setStep({ at: 'name', code: tried, found: answer.value })
    return ok(null)
  }
  useEffect(() => keepScannedTable(location.search), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the code of the address is looked up by itself.
  useEffect(() => {
    if (code) void lookUp(code, api.lookUpHere)
  }, [code])

  const found = step.at === 'name' ? step.found : null
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-lg flex-col gap-6 px-4 py-8 sm:justify-center">
      {(found?.languages || !inEnglish) && <LanguageChoice languages={found && (found.languages ?? [])} />}
      {step.at !== 'in' && step.at !== 'back' && step.at !== 'left' && (
        <AlreadyIn sessions={sessions} event={found?.event ?? null} />
      )}
      {step.at === 'looking' && (
        <p role="status" className="text-lead text-ink-soft">
          {t('looking-for-event')}
        </p>
      )}
      {step.at === 'code' && (
        <EnterCode first={code ? showCode(code) : ''} error={step.error} onCode={lookUpTyped} />
      )}
      {step.at === 'name' && (
        <NameAndNetwork
          code={step.code}
          found={step.found}
          alreadyIn={sessions.some(one => one.role === 'delegate' && one.event === step.found.event)}
          onBack={() => setStep({ at: 'back', event: step.found.event })}
          onJoined={({ event, person, returnCode }) => {
            openConnections(event, person).catch(() => {})
            setStep({ at: 'in', event, eventName: step.found.name, returnCode })
          }}
        />
      )}
      {step.at === 'back' && (
        <ComeBack
          event={step.event}
          onGiveUp={() => setStep({ at: 'code', error: null })}
          onLeft={(code, left) => setStep({ at: 'left', code, left })}
        />
      )}
      {step.at === 'left' && (
        <LeftHere code={step.code} first={step.left} onClose={() => setStep({ at: 'code', error: null })} />
      )}
      {step.at === 'in' && <ReturnCode {...step} />}
      {(step.at === 'code' || step.at === 'name') && (
        <button
          type="button"
          className="min-h-12 self-start text-base underline underline-offset-4"
          onClick={() => setStep({ at: 'back', event: found?.event ?? null })}
        >
          {t('here-before')}
        </button>
      )}
      {step.at !== 'looking' && <TextSettingsButton />}
    </main>
  )
}

/** Which events this browser is in already. */
function useSessions(): readonly MySession[] {
  const [sessions, setSessions] = useState<readonly MySession[]>([])
  useEffect(() => {
    let here = true
    void forgetErasedPages()
    const read = async () => {
      await finishLeavings()
      const me = await api.me()
      if (here && me.ok) setSessions(me.value.sessions)
    }
    void read()
    return () => {
      here = false
    }
  }, [])
  return sessions
}
