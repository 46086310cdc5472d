import { t } from '@folkmoot/messages/workspace'
import { useEffect } from 'react'
import { announce } from '../../../../design/Announcer.tsx'
import { Button } from '../../../../design/Button.tsx'
import { Check } from '../../../../design/Check.tsx'
import { Notice } from '../../../../design/Notice.tsx'
import { Refused } from '../../../../design/Refused.tsx'
import { useAction } from '../../../../design/use-action.ts'
import { labelOf, partOf, themePart } from '../../../../features/workspace/sections.ts'
import type { OpenWorkspace } from '../../../../features/workspace/use-workspace.ts'
import { useStore } from '../../../../live/use-store.ts'
import { useEvent } from '../../parts/desk.ts'
import { Section } from '../../parts/Section.tsx'

/** After so long without a key what was written is read again. */
const STILL_MS = 3_000

/** Written text goes to the public as one organiser read it and another signed it. */
export function ForPublic({ workspace }: { workspace: OpenWorkspace }) {
  const { answer, page, look } = workspace
  const event = useEvent()
  const action = useAction()
  const entries = useStore(page, state => state.entries)
  const isSaved = useStore(page, state => state.saved === 'saved')
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change is waited for anew.
  useEffect(() => {
    if (!isSaved) return
    const still = setTimeout(() => void look(), STILL_MS)
    return () => clearTimeout(still)
  }, [entries, isSaved, look])
  const { reading } = answer
  if (!reading) return null
  const { state, found, words, asked, signed, mine } = reading
  const nameOf = (section: string) => {
    const theme = answer.themes.find(one => one.section === section)
    const fixed = (['summary', 'present', 'said', 'next'] as const).find(one => one === section)
    return theme ? labelOf(themePart(theme)) : fixed ? labelOf(partOf(fixed)) : section
  }
  const left = found.filter(one => !one.fine).length
  const press = async (send: () => ReturnType<typeof event.command>, said: string) => {
    const done = await action.run(send)
    await look()
    if (done !== null) announce(said)
  }
  return (
    <Section title={t('public-title')} about={t('public-about')} id="for-public">
      <Notice kind={state === 'signed' ? 'good' : 'plain'}>
        <p>
          {t('public-state', { state })} {asked && t('asked-by', { who: asked })}{' '}
          {signed && t('signed-by', { who: signed })}
        </p>
      </Notice>
      <Refused error={action.error} />
      {state !== 'nothing' && found.length === 0 && (
        <p className="text-base text-ink-soft">{t('found-nothing')}</p>
      )}
      {found.length > 0 && (
        <section aria-label={t('found-title')} className="flex flex-col gap-1">
          <h3 className="text-lead font-semibold">{t('found-title')}</h3>
          {found.map(one => (
            <Check
              key={one.id}
              label={t('fine-of', { words: one.words })}
              meaning={t('found-in', {
                words: one.words,
                kind: t('found-kind', { kind: one.kind }),
                section: nameOf(one.section),
              })}
              checked={one.fine}
              onChange={async fine => {
                const done = await action.run(() => event.command('workspaceRead', { finding: one.id, fine }))
                if (done !== null) await look()
              }}
            />
          ))}
        </section>
      )}
      {(state === 'unread' || state === 'changed') && (
        <div>
          <Button
            aria-disabled={action.busy || left > 0}
            onClick={() =>
              left === 0 && void press(() => event.command('workspaceAsk', { words }), t('asked'))
            }
          >
            {t('ask-signature')}
          </Button>
        </div>
      )}
      {state === 'asked' && mine && <p className="text-base">{t('another-signs')}</p>}
      {state === 'asked' && !mine && (
        <div>
          <Button
            kind="primary"
            aria-disabled={action.busy}
            onClick={() => void press(() => event.command('workspaceSign', { words }), t('signed'))}
          >
            {t('sign')}
          </Button>
        </div>
      )}
    </Section>
  )
}
