import { t } from '@folkmoot/messages/themes'
import { GroupsAnswer, type JoinableGroup, type OrganiserView } from '@folkmoot/protocol'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../../design/Button.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { get } from '../../../live/api.ts'
import { useSystemView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'
import { useArrival } from '../parts/use-arrival.ts'
import { ThemeForm } from './ThemeForm.tsx'
import { ThemeLine } from './ThemeLine.tsx'

const NO_THEMES: NonNullable<OrganiserView['themes']> = []

/** A programme's themes: what people mean, and which groups of which published events belong to it. */
export default function Themes({ programme: id }: { programme: string }) {
  const programme = useSystemView(view => view.programmes.find(one => one.id === id))
  if (programme) return <ThemesOf programme={programme} />
  return (
    <main className="mx-auto max-w-xl px-4">
      <EmptyState title={t('not-here')}>
        <Link href="/o" className="underline">
          {t('back-to-desk')}
        </Link>
      </EmptyState>
    </main>
  )
}

function ThemesOf({ programme }: { programme: OrganiserView['programmes'][number] }) {
  const heading = useArrival(t('title'))
  const all = useSystemView(view => view.themes) ?? NO_THEMES
  const themes = all.filter(theme => theme.programme === programme.id)
  const { groups, error } = useGroups(programme.id)
  const [adding, setAdding] = useState(false)
  return (
    <main id="main" className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-4 pt-10 pb-24 sm:px-8">
      <header className="flex flex-col gap-2">
        <p className="text-base text-ink-soft">
          <Link href="/o" className="underline underline-offset-4">
            {t('to-desk')}
          </Link>{' '}
          · {programme.name}
        </p>
        <h1 ref={heading} tabIndex={-1} className="text-prompt">
          {t('title')}
        </h1>
        <p className="max-w-prose text-lead text-ink-soft">{t('about')}</p>
      </header>
      <Section title={t('existing')}>
        <Refused error={error} />
        {themes.length === 0 && <p className="text-lead text-ink-soft">{t('none')}</p>}
        <ul className="flex flex-col divide-y divide-line">
          {themes.map(theme => (
            <ThemeLine key={theme.id} theme={theme} groups={groups} />
          ))}
        </ul>
        {groups?.length === 0 && <p className="max-w-prose text-base">{t('nothing')}</p>}
        {groups && groups.length > 0 && !adding && (
          <div>
            <Button kind="primary" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          </div>
        )}
        {groups && adding && (
          <ThemeForm programme={programme.id} theme={null} groups={groups} close={() => setAdding(false)} />
        )}
      </Section>
    </main>
  )
}

/** What can be joined now; null until that is known. */
function useGroups(programme: string) {
  const [groups, setGroups] = useState<JoinableGroup[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void get(`/api/programmes/${programme}/groups`, GroupsAnswer).then(answer => {
      if (gone) return
      setError(answer.ok ? null : answer.error.message)
      if (answer.ok) setGroups(answer.value.groups)
    })
    return () => {
      gone = true
    }
  }, [programme])
  return { groups, error }
}
