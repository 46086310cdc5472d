import { t } from '@folkmoot/messages/every-screen'
import { useEffect } from 'react'
import { cx } from '../../design/cx.ts'
import { useLanguage } from '../../ui/language.ts'
import { chooseLanguage, keepToLanguages, nameOfLanguage, offeredLanguages } from './speaking.ts'

export { settle, speakOnWall } from './speaking.ts'

/** One tap, and this device speaks it. `languages`: those of the event besides English; null: no event is open yet. */
export default function LanguageChoice({ languages }: { languages: readonly string[] | null }) {
  const spoken = useLanguage()
  const key = languages?.join(' ') ?? null
  useEffect(() => {
    if (key !== null) keepToLanguages(key === '' ? [] : key.split(' '))
  }, [key])
  const offered = offeredLanguages(languages ?? [spoken])
  if (offered.length < 2) return null
  return (
    <fieldset aria-label={t('language')} className="flex min-w-0 flex-wrap gap-x-1">
      {offered.map(tag => {
        const { name, dir } = nameOfLanguage(tag)
        return (
          <button
            key={tag}
            type="button"
            lang={tag}
            dir={dir}
            aria-pressed={tag === spoken}
            className={cx(
              'min-h-11 min-w-11 rounded-field px-2 text-small',
              tag === spoken ? 'font-bold' : 'underline underline-offset-4',
            )}
            onClick={() => chooseLanguage(tag)}
          >
            {name}
          </button>
        )
      })}
    </fieldset>
  )
}
