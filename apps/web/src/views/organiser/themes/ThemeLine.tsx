import { t } from '@folkmoot/messages/themes'
import type { JoinableGroup, ThemeView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useSystem } from '../parts/desk.ts'
import { useOwnDevice } from '../parts/use-own-device.ts'
import { isSame } from './groups.ts'
import { ThemeForm } from './ThemeForm.tsx'

/** A theme as it stands, where it is shown, and what can be done with it. */
export function ThemeLine({ theme, groups }: { theme: ThemeView; groups: readonly JoinableGroup[] | null }) {
  const system = useSystem()
  const own = useOwnDevice()
  const [changing, setChanging] = useState(false)
  const changer = useReturnFocus<HTMLButtonElement>(changing)
  const { id, name, definition, by, rev, made, signed } = theme
  const joined = (groups ?? []).filter(group => theme.groups.some(ref => isSame(ref, group)))
  const isOthers = own !== null && made.device !== own
  if (changing && groups)
    return (
      <li className="py-5">
        <ThemeForm
          programme={theme.programme}
          theme={theme}
          groups={groups}
          close={() => setChanging(false)}
        />
      </li>
    )
  return (
    <li className="flex flex-col gap-2 py-5">
      <h3 dir="auto" className="font-serif text-title font-semibold">
        {name}
      </h3>
      <p dir="auto" className="max-w-prose text-lead whitespace-pre-wrap">
        {definition}
      </p>
      <p className="text-base text-ink-soft">
        {t('said', { by })} · {t('joined', { n: theme.groups.length })}
      </p>
      <ul className="text-base">
        {joined.map(group => (
          <li key={`${group.event} ${group.board} ${group.group}`}>
            <bdi>{group.name || t('no-name')}</bdi>{' '}
            <span className="text-ink-soft">
              · <bdi>{group.eventName}</bdi> · <bdi>{group.boardTitle}</bdi>
            </span>
          </li>
        ))}
      </ul>
      <p className="max-w-prose text-base text-ink-soft">{whereWords(theme, isOthers)}</p>
      <div className="flex flex-wrap items-center gap-x-4">
        {!signed && isOthers && (
          <ConfirmButton
            label={t('sign')}
            name={t('sign-of', { name })}
            kind="primary"
            title={t('sign-title')}
            consequences={[t('sign-meaning')]}
            confirm={t('sign')}
            confirmKind="primary"
            act={() => system.command('themeSign', { theme: id, rev })}
            said={t('signed-said')}
          />
        )}
        {groups && (
          <Button
            kind="quiet"
            ref={changer}
            aria-label={t('change-of', { name })}
            onClick={() => setChanging(true)}
          >
            {t('change')}
          </Button>
        )}
        <ConfirmButton
          label={t('remove')}
          name={t('remove-of', { name })}
          title={t('remove-title', { name })}
          consequences={[t('remove-meaning')]}
          confirm={t('remove')}
          confirmKind="stop"
          act={() => system.command('themeRemove', { theme: id })}
          said={t('removed-said')}
        />
      </div>
    </li>
  )
}

function whereWords({ made, signed }: ThemeView, isOthers: boolean): string {
  if (signed) return t('signed', { who: signed.label || t('somebody-without-name') })
  return isOthers
    ? t('yours-to-sign', { who: made.label || t('somebody-without-name') })
    : t('programme-only')
}
