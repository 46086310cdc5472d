import { t } from '@folkmoot/messages/followed'
import { LIMITS, type ReplyState } from '@folkmoot/protocol'
import { useCallback, useEffect, useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Choice } from '../../../design/Choice.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field, TextArea } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useForm } from '../../../design/use-form.ts'
import { ReplyWords } from '../../../features/followed/Became.tsx'
import { type Followed, followedApi } from '../../../live/followed-api.ts'
import { DayField } from '../parts/DayField.tsx'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'

type Reply = Followed['replies'][number]
const STATES: readonly ReplyState[] = ['yes', 'partly', 'no', 'open']

/** We asked, you said, we will: what the organiser answers, long after the day too. */
export default function Replies() {
  const event = useEventView(view => view.event.id)
  const [replies, setReplies] = useState<readonly Reply[] | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const opener = useReturnFocus<HTMLButtonElement>(editing === NEW)
  const look = useCallback(async () => {
    const answer = await followedApi.followed(event)
    if (answer.ok) setReplies(answer.value.replies)
  }, [event])
  useEffect(() => void look(), [look])
  if (!replies) return null
  const close = () => {
    setEditing(null)
    void look()
  }
  return (
    <Section id="replies" title={t('title')} about={t('about')}>
      {replies.length === 0 && <p className="text-lead text-ink-soft">{t('none')}</p>}
      {replies.length > 0 && (
        <ul aria-label={t('title')} className="flex flex-col divide-y divide-line">
          {replies.map(reply => (
            <li key={reply.id} className="py-4">
              {editing === reply.id ? (
                <ReplyForm reply={reply} close={close} />
              ) : (
                <div className="flex flex-col gap-2">
                  <ReplyWords reply={reply} />
                  <div className="flex flex-wrap gap-3">
                    <Button
                      kind="quiet"
                      aria-label={t('change-this', { said: reply.said })}
                      onClick={() => setEditing(reply.id)}
                    >
                      {t('change')}
                    </Button>
                    <Remove reply={reply} removed={look} />
                  </div>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing === NEW ? (
        <ReplyForm reply={null} close={close} />
      ) : (
        <div>
          <Button ref={opener} onClick={() => setEditing(NEW)}>
            {t('add')}
          </Button>
        </div>
      )}
    </Section>
  )
}

const NEW = 'new'

function Remove({ reply, removed }: { reply: Reply; removed(): Promise<void> }) {
  const event = useEvent()
  return (
    <ConfirmButton
      label={t('remove')}
      name={`${t('remove')}: ${reply.said}`}
      title={t('remove-question')}
      consequences={[t('remove-about')]}
      confirm={t('remove')}
      act={() => event.command('replyRemove', { reply: reply.id })}
      done={() => void removed()}
      said={t('removed')}
    />
  )
}

interface ReplyFormProps {
  reply: Reply | null
  close(): void
  /** Of a new one: what people said, and the theme that it answers. */
  said?: string
  theme?: string
}

export function ReplyForm({ reply, close, said = '', theme }: ReplyFormProps) {
  const event = useEvent()
  const id = useEventView(view => view.event.id)
  const form = useForm({
    kept: `reply ${reply?.id ?? `${NEW} ${id} ${theme ?? ''}`.trim()}`,
    initial: () => ({
      said: reply?.said ?? said,
      state: (reply?.state ?? '') as ReplyState | '',
      words: reply?.words ?? '',
      who: reply?.who ?? '',
      by: reply?.by ?? '',
    }),
    wrong: ({ said, state }) => ({
      said: said.trim() === '' ? t('nothing-said') : null,
      state: state === '' ? t('choose-will') : null,
    }),
    send: ({ state, by, ...words }) =>
      state === ''
        ? null
        : event.command('replySave', {
            reply: reply?.id ?? null,
            from: reply?.at ?? null,
            ...words,
            ...(theme && { theme }),
            state,
            by: by || null,
          }),
    done() {
      announce(t('saved'))
      close()
    },
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex max-w-2xl flex-col gap-4">
      <Field label={t('said')} hint={t('said-hint')} maxLength={LIMITS.titleChars} {...form.text('said')} />
      <Choice<string>
        legend={t('will')}
        options={STATES.map(state => ({ value: state, title: t('reply-state', { state }) }))}
        value={form.values.state}
        onChange={value => form.set({ state: value as ReplyState })}
      />
      {form.wrong.state && (
        <p role="alert" className="text-base font-semibold text-stop">
          {form.wrong.state}
        </p>
      )}
      <TextArea label={t('words')} maxLength={LIMITS.replyChars} {...form.text('words')} />
      <Field label={t('who')} hint={t('who-hint')} maxLength={LIMITS.titleChars} {...form.text('who')} />
      <DayField label={t('by')} {...form.text('by')} />
      <FormEnd form={form} save={t('save')} />
    </form>
  )
}
