import { IN_ENGLISH, WRITTEN_IN } from '@folkmoot/board-doc'
import type { PanelEntry } from '@folkmoot/formats/panel'
import { languageOf } from '@folkmoot/kit/language'
import { t } from '@folkmoot/messages/note-in-english'
import { LIMITS } from '@folkmoot/protocol'
import { TextArea } from '../../design/Field.tsx'
import { Select } from '../../design/Select.tsx'
import { useWriting } from './writing-context.ts'

/** In the order of what is spoken in the halls that this is for. */
const LANGUAGES = ['en', 'cy', 'ur', 'pa', 'bn', 'pl', 'ar', 'fa', 'so', 'ro', 'uk', 'zh']

/**
 * How my words read in English, and which language they are in. It goes out with the note, by the same rule: on a board without names it waits
 * for others' changes as any change does.
 */
export default function OwnEnglish({ entry }: { entry: PanelEntry }) {
  const { page } = useWriting()
  const helped = entry.fate?.reading
  const { [IN_ENGLISH]: own, [WRITTEN_IN]: language } = entry.fields
  if (!helped && own === undefined && language === undefined && languageOf(entry.draft) === null) return null
  const put = (key: string, words: string) =>
    page.setFields(entry.id, { ...entry.fields, [key]: words.trim() === '' ? undefined : words })
  const names = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' })
  return (
    <div className="flex flex-col gap-3 border-s-4 border-line ps-3">
      {helped && <p className="text-base">{t('helper-read', { words: helped })}</p>}
      <TextArea
        label={t('own-label')}
        hint={t('own-hint')}
        lang="en"
        maxLength={LIMITS.entryChars}
        value={typeof own === 'string' ? own : ''}
        onChange={event => put(IN_ENGLISH, event.target.value)}
      />
      <Select
        label={t('written-in')}
        value={typeof language === 'string' ? language : ''}
        onChange={tag => put(WRITTEN_IN, tag)}
        options={[
          { value: '', words: t('as-letters-tell') },
          ...LANGUAGES.map(value => ({ value, words: names.of(value) ?? value })),
        ]}
      />
    </div>
  )
}
