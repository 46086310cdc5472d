import { t } from '@folkmoot/messages/erasing'
import { type BoardView, NEVER_EMPTY } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field } from '../../../design/Field.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { api, type FoundText } from '../../../live/api.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { textKindWords } from '../words/text-kinds.ts'

/** What somebody typed besides notes, found by its words and gone for good when somebody asks for it. */
export function EraseText() {
  const event = useEventView(view => view.event.id)
  const boards = useEventView(view => view.boards)
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<{ texts: FoundText[]; more: boolean } | null>(null)
  const [error, setError] = useState<string | null>(null)
  const find = async () => {
    const answer = await api.texts(event, search)
    setFound(answer.ok ? answer.value : null)
    setError(answer.ok ? null : answer.error.message)
  }
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    void find()
  }
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <Field
          label={t('which-words')}
          hint={t('some-of-them')}
          type="search"
          autoComplete="off"
          value={search}
          onChange={input => setSearch(input.target.value)}
        />
        <Button type="submit">{t('find')}</Button>
      </form>
      <Refused error={error} />
      {found && found.texts.length > 0 && (
        <Lines label={t('words-found')}>
          {found.texts.map(text => (
            <Found
              key={JSON.stringify([text.of, text.board, text.id, text.text])}
              text={text}
              board={boards.find(board => board.id === text.board)}
              gone={find}
            />
          ))}
        </Lines>
      )}
      <p role="status" className="text-small text-ink-soft">
        {found?.texts.length === 0 && t('no-such-words')}
        {found?.more && t('more-words')}
      </p>
    </div>
  )
}

function Found(props: { text: FoundText; board: BoardView | undefined; gone(): Promise<void> }) {
  const { text, board } = props
  const { of, id, stands, editions } = text
  const event = useEvent()
  const [instead, setInstead] = useState('')
  const needsOther = stands && NEVER_EMPTY.includes(of)
  const where = [textKindWords(of), board?.title, stands ? '' : t('earlier-editions-only')]
  return (
    <Line
      actions={
        <ConfirmButton
          label={t('erase')}
          name={t('erase-words', { words: text.text.slice(0, 60) })}
          title={t('words-question')}
          consequences={[
            <q key="words">{text.text}</q>,
            needsOther && instead.trim() !== ''
              ? t('other-words-stand', { words: instead.trim() })
              : t('words-leave'),
            editions > 0 ? t('words-leave-snapshots', { n: editions }) : t('words-in-none'),
            t('files-not-reached'),
            t('words-tell-writer'),
          ]}
          confirm={t('erase-for-good')}
          confirmKind="stop"
          act={() =>
            event.command('textErase', {
              of,
              board: text.board,
              id,
              text: text.text,
              instead: instead.trim(),
            })
          }
          done={() => void props.gone()}
          said={t('words-erased')}
        />
      }
    >
      <p dir="auto" className="text-base whitespace-pre-wrap">
        {text.text}
      </p>
      <p className="text-small text-ink-soft">{where.filter(Boolean).join(' · ')}</p>
      {needsOther && (
        <Field label={t('what-instead')} value={instead} onChange={input => setInstead(input.target.value)} />
      )}
    </Line>
  )
}
