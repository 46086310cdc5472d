import { t } from '@folkmoot/messages/guest-list'
import type { ListedView } from '@folkmoot/protocol'
import { toast } from '../../../../design/Announcer.tsx'
import { Button } from '../../../../design/Button.tsx'
import { ConfirmButton } from '../../../../design/ConfirmButton.tsx'
import { Refused } from '../../../../design/Refused.tsx'
import { useAction } from '../../../../design/use-action.ts'
import { joinAddress } from '../../../../features/join-address/model.ts'
import { useEvent, useEventView } from '../../parts/desk.ts'
import { Section } from '../../parts/Section.tsx'
import { rememberCode, useShownCodes } from '../shown-codes.ts'
import { mergeFile } from './merge-file.ts'

/** Who is on the list and has not come, their codes, and the way back of each list that was brought. */
export default function NotHereYet() {
  const listed = useEventView(view => view.listed) ?? []
  const networks = useEventView(view => view.networks)
  const coming = listed.filter(({ person }) => person === null).sort((a, b) => a.name.localeCompare(b.name))
  const networkName = (id: string | null) => networks.find(one => one.id === id)?.name ?? t('no-network')
  const times = [...new Set(listed.map(({ at }) => at))]
  return (
    <Section title={t('not-here')} about={t('not-here-about')}>
      {coming.length === 0 ? <p className="text-lead">{t('all-here')}</p> : <Codes coming={coming} />}
      <ul aria-label={t('not-here')} className="flex flex-col divide-y divide-line">
        {coming.map(one => (
          <Coming key={one.id} one={one} network={networkName(one.network)} />
        ))}
      </ul>
      {times.map(at => (
        <Brought key={at} at={at} people={listed.filter(one => one.at === at).length} />
      ))}
    </Section>
  )
}

function Coming({ one, network }: { one: ListedView; network: string }) {
  const event = useEvent()
  const action = useAction()
  const here = async () => {
    if (await action.run(() => event.command('listHere', { listed: one.id }))) toast(t('is-in', one))
  }
  const off = async () => {
    if (await action.run(() => event.command('listTakeBack', { listed: one.id }))) toast(t('is-off', one))
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-1">
      <p className="min-w-0 flex-1 basis-56 text-lead">
        <span dir="auto" className="font-semibold">
          {one.name}
        </span>{' '}
        <span className="text-base text-ink-soft">{network}</span>
        {one.need !== '' && (
          <span dir="auto" className="block text-base">
            {t('needs', one)}
          </span>
        )}
      </p>
      <div className="flex flex-wrap gap-x-5">
        <Button
          kind="quiet"
          aria-label={t('here-without-name', one)}
          aria-disabled={action.busy}
          onClick={here}
        >
          {t('here-without')}
        </Button>
        <Button kind="quiet" aria-label={t('take-off-name', one)} aria-disabled={action.busy} onClick={off}>
          {t('take-off')}
        </Button>
      </div>
      <Refused error={action.error} />
    </li>
  )
}

/** Codes for all of them: for slips, and for letters. */
function Codes({ coming }: { coming: readonly ListedView[] }) {
  const event = useEvent()
  const about = useEventView(view => view.event)
  const networks = useEventView(view => view.networks)
  const ids = new Map(coming.map(one => [one.id, one]))
  const shown = useShownCodes().filter(code => ids.has(code.person))
  const again = coming.some(({ code }) => code)
  const save = () => {
    const rows = shown.map(({ person, name, code }) => {
      const network = networks.find(({ id }) => id === ids.get(person)?.network)?.name ?? ''
      return { name, network, code }
    })
    mergeFile(about.name, rows, joinAddress(about.joinUrl))
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <ConfirmButton
          kind="secondary"
          label={again ? t('make-codes-again') : t('make-codes')}
          title={t('codes-question')}
          consequences={[
            t('codes-goes', { n: coming.length }),
            t('codes-once'),
            ...(again ? [t('codes-older')] : []),
          ]}
          confirm={again ? t('make-codes-again') : t('make-codes')}
          act={() => event.command('listCodes', {})}
          done={({ codes }) => {
            for (const { listed, name, code } of codes)
              rememberCode({ event: about.id, person: listed, name, code, first: true })
            toast(t('codes-made', { n: codes.length }))
          }}
        />
        {shown.length > 0 && <Button onClick={save}>{t('codes-file')}</Button>}
      </div>
      {shown.length > 0 && <p className="text-base text-ink-soft">{t('codes-file-note')}</p>}
    </div>
  )
}

function Brought({ at, people }: { at: number; people: number }) {
  const event = useEvent()
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-base text-ink-soft">
      {t('brought-at', { n: people, at })}
      <ConfirmButton
        label={t('take-back')}
        title={t('take-back-question')}
        consequences={[t('take-back-goes', { n: people }), t('take-back-stays'), t('take-back-codes')]}
        confirm={t('take-back')}
        act={() => event.command('listTakeBack', { at })}
        said={t('is-back')}
      />
    </p>
  )
}
