/** A programme's publication: each network's case study and its day, what goes in and what stays out, and making it. */
import { t } from '@folkmoot/messages/publication'
import { useCallback, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { type PublicationLook, type PublicationReach, publicationApi } from '../../../live/publication-api.ts'
import { useSystemView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'
import { useArrival } from '../parts/use-arrival.ts'
import { Cases } from './Cases.tsx'
import { Make } from './Make.tsx'

export default function Publication({ programme: id }: { programme: string }) {
  const name = useSystemView(view => view.programmes.find(one => one.id === id)?.name)
  if (name !== undefined) return <PublicationOf programme={id} name={name} />
  return (
    <main className="mx-auto max-w-xl px-4">
      <EmptyState title={t('no-programme')}>
        <Link href="/o" className="underline">
          {t('to-desk')}
        </Link>
      </EmptyState>
    </main>
  )
}

function PublicationOf({ programme, name }: { programme: string; name: string }) {
  const heading = useArrival(t('title'))
  const [reach, setReach] = useState<PublicationReach>('programme')
  const { look, error, again } = useLook(programme, reach)
  return (
    <main id="main" className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-4 pt-10 pb-24 sm:px-8">
      <header className="flex flex-col gap-2">
        <p className="text-base text-ink-soft">
          <Link href="/o" className="underline underline-offset-4">
            {t('to-desk')}
          </Link>{' '}
          · <bdi>{name}</bdi>
        </p>
        <h1 ref={heading} tabIndex={-1} className="text-prompt">
          {t('title')}
        </h1>
        <p className="max-w-prose text-lead text-ink-soft">{t('about')}</p>
      </header>
      <Refused error={error} />
      {!look && !error && (
        <p role="status" className="text-lead text-ink-soft">
          {t('looking')}
        </p>
      )}
      {look && (
        <>
          <Section title={t('cases')} about={t('cases-about')}>
            <Cases networks={look.networks} hours={look.hours} changed={again} />
          </Section>
          <Make programme={programme} look={look} reach={reach} onReach={setReach} again={again} />
        </>
      )}
    </main>
  )
}

/** What there is for these readers; what was looked at before stays until it comes. */
function useLook(programme: string, reach: PublicationReach) {
  const [look, setLook] = useState<PublicationLook | null>(null)
  const [error, setError] = useState<string | null>(null)
  const again = useCallback(async () => {
    const answer = await publicationApi.look(programme, reach)
    if (answer.ok) setLook(answer.value)
    setError(answer.ok ? null : answer.error.message)
  }, [programme, reach])
  useEffect(() => {
    void again()
    const back = () => document.visibilityState === 'visible' && void again()
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [again])
  return { look, error, again }
}
