/** A board’s title and prompts in the event’s other languages, as whoever runs it was given them by somebody who speaks it. */
import { givenIn } from '@folkmoot/domain'
import type { Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/languages'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { type BoardView, type InLanguage, LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../design/Dialog.tsx'
import { TextArea } from '../../design/Field.tsx'
import { Refused } from '../../design/Refused.tsx'
import { Select } from '../../design/Select.tsx'
import type { Words } from '../../design/use-action.ts'
import { useForm } from '../../design/use-form.ts'

/** As `prompts.translate` takes it. */
interface GivenWords {
  board: string
  language: string
  words: { prompt: string | null; from: string; text: string }[]
}

interface InLanguagesProps {
  board: BoardView
  /** Those that are switched on, one at least. */
  languages: readonly string[]
  send(given: GivenWords): Promise<Result<unknown, Words>>
  onClose(): void
}

export default function InLanguages(props: InLanguagesProps) {
  const { board, languages, onClose } = props
  const [language, setLanguage] = useState(languages[0] ?? '')
  const isFrozen = board.phase === 'closed'
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('words-title')}
      about={t(isFrozen ? 'words-frozen' : 'words-about')}
    >
      {languages.length > 1 && (
        <Select
          label={t('words-language')}
          value={language}
          onChange={setLanguage}
          options={languages.map(value => ({ value, words: LANGUAGES[value]?.inEnglish ?? value }))}
        />
      )}
      {isFrozen ? (
        <DialogButtons>
          <Button onClick={onClose}>{t('words-close')}</Button>
        </DialogButtons>
      ) : (
        <GiveWords key={language} {...props} language={language} />
      )}
    </Dialog>
  )
}

const TITLE = 'title'

function GiveWords({ board, language, send, onClose }: InLanguagesProps & { language: string }) {
  const lines = [
    { key: TITLE, prompt: null, from: board.title, given: board.titleInLanguages, most: LIMITS.titleChars },
    ...board.prompts.map(({ id, text, inLanguages }) => ({
      key: id,
      prompt: id,
      from: text,
      given: inLanguages,
      most: LIMITS.promptChars,
    })),
  ]
  const stands = (given: readonly InLanguage[] | undefined) => givenIn(given, language)?.text ?? ''
  const form = useForm<Record<string, string>, unknown>({
    kept: `in ${language} ${board.id}`,
    initial: Object.fromEntries(lines.map(({ key, given }) => [key, stands(given)])),
    send: values =>
      send({
        board: board.id,
        language,
        words: lines.map(({ key, prompt, from }) => ({ prompt, from, text: values[key]?.trim() ?? '' })),
      }),
    done: onClose,
    close: onClose,
  })
  return (
    <form {...form.props} className="flex flex-col gap-4">
      {lines.map(({ key, prompt, from, given, most }) => (
        <TextArea
          key={key}
          label={prompt === null ? t('words-of-title', { title: from }) : from}
          rows={1}
          className="min-h-12! py-2!"
          maxLength={most}
          lang={language}
          dir="auto"
          {...(givenIn(given, language)?.before && { hint: t('words-from-before') })}
          {...form.text(key)}
        />
      ))}
      <Refused error={form.action.error} />
      <DialogButtons>
        <Button onClick={form.cancel ?? onClose}>{t('words-cancel')}</Button>
        <Button kind="primary" type="submit" disabled={form.action.busy}>
          {t('words-save')}
        </Button>
      </DialogButtons>
    </form>
  )
}
