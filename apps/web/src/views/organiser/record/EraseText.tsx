import { t } from '@folkmoot/messages/erasing'
import { type BoardView, http, NEVER_EMPTY } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field } from '../../../design/Field.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useForm } from '../../../design/use-form.ts'
import { get } from '../../../live/api.ts'
import type { Out } from '../../../live/reads.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { textKindWords } from '../words/text-kinds.ts'

type FoundTexts = Out<typeof http.TextsAnswer>

/** What somebody typed besides notes, found by its words and gone for good when somebody asks for it. */
export function EraseText() {
  const event = useEventView(view => view.event.id)
  const boards = useEventView(view => view.boards)
  const [found, setFound] = useState<FoundTexts | null>(null)
  const form = useForm({
    initial: { search: '' },
    send: async ({ search }) => {
      const answer = await get(
        `/api/events/${event}/texts?find=${encodeURIComponent(search)}`,
        http.TextsAnswer,
      )
      setFound(answer.ok ? answer.value : null)
      return answer
    },
  })
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      <form {...form.props} className="flex flex-wrap items-end gap-3">
        <Field
          label={t('which-words')}
          hint={t('some-of-them')}
          type="search"
          autoComplete="off"
          {...form.text('search')}
        />
        <Button type="submit">{t('find')}</Button>
      </form>
      <Refused error={form.action.error} />
      {found && found.texts.length > 0 && (
        <Lines label={t('words-found')}>
          {found.texts.map(text => (
            <Found
              key={JSON.stringify([text.of, text.board, text.id, text.text])}
              text={text}
              board={boards.find(board => board.id === text.board)}
              gone={form.submit}
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

function Found(props: {
  text: FoundTexts['texts'][number]
  board: BoardView | undefined
  gone(): Promise<void>
}) {
  const { text, board } = props
  const { of, id, stands, editions } = text
  const event = useEvent()
  const erase = ({ instead }: { instead: string }) =>
    event.command('textErase', { of, board: text.board, id, text: text.text, instead: instead.trim() })
  const form = useForm({ initial: { instead: '' }, send: erase })
  const instead = form.values.instead.trim()
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
            needsOther && instead !== '' ? t('other-words-stand', { words: instead }) : t('words-leave'),
            editions > 0 ? t('words-leave-snapshots', { n: editions }) : t('words-in-none'),
            t('files-not-reached'),
            t('words-tell-writer'),
          ]}
          confirm={t('erase-for-good')}
          confirmKind="stop"
          act={() => erase(form.values)}
          done={() => void props.gone()}
          said={t('words-erased')}
        />
      }
    >
      <p dir="auto" className="text-base whitespace-pre-wrap">
        {text.text}
      </p>
      <p className="text-small text-ink-soft">{where.filter(Boolean).join(' · ')}</p>
      {needsOther && <Field label={t('what-instead')} {...form.text('instead')} />}
    </Line>
  )
}
