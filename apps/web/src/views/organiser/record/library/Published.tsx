import { t as ofReach } from '@folkmoot/messages/consent'
import { t } from '@folkmoot/messages/publishing'
import type { LibraryView, PublicationView } from '@folkmoot/protocol'
import { ConfirmButton } from '../../../../design/ConfirmButton.tsx'
import { Notice } from '../../../../design/Notice.tsx'
import { whenWords } from '../../../../features/when/model.ts'
import { CopyLine } from '../../parts/CopyLine.tsx'
import { useEvent, useEventView } from '../../parts/desk.ts'

/** Where the libraries are in which this event stands, and its editions there. */
export function Published({ publications }: { publications: readonly PublicationView[] }) {
  const libraries = useEventView(view => view.libraries)
  const shown = (libraries?.all ?? []).filter(({ reach }) =>
    publications.some(one => one.reach === reach && one.stage === 'published'),
  )
  if (publications.length === 0) return null
  return (
    <>
      {shown.map(library => (
        <OneLibrary key={library.reach} library={library} />
      ))}
      {shown.length > 0 && libraries && !libraries.lasting && (
        <Notice kind="warn">
          <p>{t('not-lasting')}</p>
        </Notice>
      )}
      <ul aria-label={t('in-library')} className="flex flex-col divide-y divide-line">
        {publications.map(one => (
          <li key={one.id} className="flex flex-col py-3">
            <p className="text-lead">
              {t('edition', {
                edition: one.edition ?? 0,
                reach: ofReach('reach', { reach: one.reach }),
                at: whenWords(one.at),
              })}
            </p>
            <p className="text-base text-ink-soft">{factsOf(one).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function factsOf({ stage, notes, gone, asked, signed }: PublicationView): string[] {
  if (stage === 'withdrawn') return [t('withdrawn')]
  const named = (label: string) => label || t('somebody-without-name')
  return [
    t('holds', { notes }),
    gone > 0 ? t('gone', { n: gone }) : '',
    asked && signed ? t('signed', { reader: named(asked.label), signer: named(signed.label) }) : '',
  ].filter(one => one !== '')
}

function OneLibrary({ library: { reach, address, state } }: { library: LibraryView }) {
  const connection = useEvent()
  const event = useEventView(view => view.event.id)
  const isReady = state === 'ready'
  return (
    <section className="flex flex-col gap-1" aria-label={t('where', { reach })}>
      <h3 className="text-lead font-semibold">{t('where', { reach })}</h3>
      <CopyLine text={address} what={t('the-address')} />
      <p role="status" className="text-base text-ink-soft">
        {t('state', { state })}
      </p>
      <div className="flex flex-wrap items-center gap-x-6">
        {isReady && (
          <>
            <a className={LINK} href={address} target="_blank" rel="noreferrer">
              {t('open')}
            </a>
            <a className={LINK} href={`/api/events/${event}/library/${reach}/folder?as=organiser`} download>
              {t('take-folder')}
            </a>
          </>
        )}
        <ConfirmButton
          label={t('withdraw')}
          name={t('withdraw-of', { reach })}
          title={t('withdraw-title')}
          consequences={[t('withdraw-all', { reach }), t('withdraw-copies')]}
          confirm={t('withdraw-confirm')}
          confirmKind="stop"
          act={() => connection.command('libraryWithdraw', { reach })}
          said={t('withdrawn-said')}
        />
      </div>
    </section>
  )
}

const LINK = 'inline-flex min-h-12 items-center text-base underline underline-offset-4'
