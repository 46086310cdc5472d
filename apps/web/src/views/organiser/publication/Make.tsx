import { t } from '@folkmoot/messages/publication'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Check } from '../../../design/Check.tsx'
import { Choice } from '../../../design/Choice.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useForm } from '../../../design/use-form.ts'
import { FetchPart } from '../../../features/exports/FetchPart.tsx'
import type { PublicationLook, PublicationReach } from '../../../live/publication-api.ts'
import { publicationApi } from '../../../live/publication-api.ts'
import { useSystemView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'
import { useMade } from './use-made.ts'

const REACHES: readonly PublicationReach[] = ['programme', 'public']
type Part = PublicationLook['goes'][number]

interface MakeProps {
  programme: string
  look: PublicationLook
  reach: PublicationReach
  onReach(reach: PublicationReach): void
  again(): Promise<void>
}

/** For whom, what goes in and what stays out, what to read first; then the PDF. */
export function Make({ programme, look, reach, onReach, again }: MakeProps) {
  const event = useSystemView(view => view.events.find(one => one.programme === programme)?.id ?? null)
  const [lacks, setLacks] = useState(false)
  const made = useMade(programme, again)
  const form = useForm({
    initial: { leaveOut: [] as string[], fine: [] as string[], tools: true },
    send: ({ leaveOut, fine, tools }) => {
      setLacks(!look.pagesThere)
      if (!look.pagesThere || look.goes.length === 0) return null
      return made.make({ reach, leaveOut, fine, tools })
    },
    next: () => ({}),
  })
  const { leaveOut, fine, tools } = form.values
  const flagged = look.flagged.filter(({ id }) => !leaveOut.includes(id))
  const partOf = (id: string) => look.goes.find(one => one.id === id)
  const isRead = reach === 'programme' || flagged.every(({ id }) => fine.includes(id))
  const tick = (list: string[], id: string, on: boolean) =>
    on ? [...list, id] : list.filter(one => one !== id)
  return (
    <form {...form.props} onChange={made.forget}>
      <Section title={t('goes')} about={look.goes.length > 0 && t('goes-about')}>
        <Choice<PublicationReach>
          legend={t('for-whom')}
          value={reach}
          onChange={onReach}
          options={REACHES.map(one => ({
            value: one,
            title: t('reach', { reach: one }),
            meaning: t('reach-meaning', { reach: one }),
          }))}
        />
        {look.goes.length === 0 && <p className="text-lead">{t('goes-none')}</p>}
        <fieldset className="flex min-w-0 flex-col">
          <legend className="sr-only">{t('goes')}</legend>
          {look.goes.map(one => (
            <Check
              key={one.id}
              label={<bdi>{one.title}</bdi>}
              meaning={factsOf(one)}
              checked={!leaveOut.includes(one.id)}
              onChange={on => form.set({ leaveOut: tick(leaveOut, one.id, !on) })}
            />
          ))}
        </fieldset>
        <Check
          label={t('tools')}
          meaning={t('tools-meaning')}
          checked={tools}
          onChange={on => form.set({ tools: on })}
        />
      </Section>
      <Section title={t('stays')}>
        {look.stays.length === 0 && <p className="text-lead text-ink-soft">{t('stays-none')}</p>}
        <ul className="flex flex-col divide-y divide-line lg:-mt-2">
          {look.stays.map(one => (
            <li key={one.id} className="flex flex-col py-2">
              <span className="text-base font-semibold">
                <bdi>{one.title}</bdi>
              </span>
              <span className="text-base text-ink-soft">
                {[t('kind', { kind: one.kind }), one.of].filter(Boolean).join(' · ')}
              </span>
              <span className="text-base">{t('why', { why: one.why })}</span>
            </li>
          ))}
        </ul>
      </Section>
      {reach === 'public' && flagged.length > 0 && (
        <Section title={t('flagged')} about={t('flagged-about')}>
          <fieldset className="flex min-w-0 flex-col">
            <legend className="sr-only">{t('flagged')}</legend>
            {flagged.map(({ id, words }) => (
              <Check
                key={id}
                label={t('fine', { title: partOf(id)?.title ?? '', of: partOf(id)?.of ?? '' })}
                meaning={t('flagged-words', { words })}
                checked={fine.includes(id)}
                onChange={on => form.set({ fine: tick(fine, id, on) })}
              />
            ))}
          </fieldset>
        </Section>
      )}
      <div className="flex flex-col items-start gap-3 border-t border-line py-8">
        {look.latest && (
          <p className="text-base text-ink-soft">
            {t('made-last', { edition: look.latest.edition, when: look.latest.at })}
          </p>
        )}
        {!isRead && <Notice kind="warn">{t('not-read')}</Notice>}
        <Button
          type="submit"
          kind="primary"
          aria-disabled={form.action.busy || made.busy || look.goes.length === 0 || !isRead}
        >
          {t('make')}
        </Button>
        <Refused error={form.action.error ?? made.error} />
        {lacks && event !== null && <FetchPart event={event} onThere={() => void again()} />}
        <div role="status" className="text-lead">
          {made.busy && <p>{t('making')}</p>}
          {made.file && (
            <p className="flex flex-wrap gap-x-3">
              {t('made', { edition: made.file.edition })}
              <a
                className="font-semibold underline underline-offset-4"
                href={publicationApi.fileOf(programme, made.file.id)}
                download={made.file.fileName}
              >
                {t('take')}
              </a>
            </p>
          )}
        </div>
      </div>
    </form>
  )
}

function factsOf({ kind, of, notes }: Part): string {
  return [t('kind', { kind }), of, t('notes', { n: notes })].filter(Boolean).join(' · ')
}
