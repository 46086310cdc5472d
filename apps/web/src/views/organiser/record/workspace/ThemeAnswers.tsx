import { t } from '@folkmoot/messages/workspace'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../../../design/Button.tsx'
import { ReplyWords } from '../../../../features/followed/Became.tsx'
import type { Theme } from '../../../../features/workspace/api.ts'
import { type Followed, followedApi } from '../../../../live/followed-api.ts'
import { useEventView } from '../../parts/desk.ts'
import { ReplyForm } from '../Replies.tsx'

type Reply = Followed['replies'][number]

/** We will, theme by theme: the same answers that people read with their code. */
export function ThemeAnswers({ themes }: { themes: readonly Theme[] }) {
  const event = useEventView(view => view.event.id)
  const [replies, setReplies] = useState<readonly Reply[]>([])
  const [answering, setAnswering] = useState<string | null>(null)
  const look = useCallback(async () => {
    const answer = await followedApi.followed(event)
    if (answer.ok) setReplies(answer.value.replies)
  }, [event])
  useEffect(() => void look(), [look])
  return (
    <ul aria-label={t('section-title', { number: '10' })} className="flex flex-col divide-y divide-line">
      {themes.map(theme => {
        const given = replies.filter(reply => reply.theme === theme.section)
        return (
          <li key={theme.section} className="flex flex-col gap-2 py-3">
            <p className="flex flex-wrap items-baseline gap-x-4 text-lead">
              <bdi>{theme.name}</bdi>
              <span className="text-base text-ink-soft">
                {given.length > 0 ? t('answered-theme') : t('not-answered')}
              </span>
            </p>
            {given.map(reply => (
              <ReplyWords key={reply.id} reply={reply} />
            ))}
            {answering === theme.section ? (
              <ReplyForm
                reply={null}
                said={theme.name}
                theme={theme.section}
                close={() => {
                  setAnswering(null)
                  void look()
                }}
              />
            ) : (
              given.length === 0 && (
                <div>
                  <Button
                    size="small"
                    aria-label={t('answer-theme-of', { name: theme.name })}
                    onClick={() => setAnswering(theme.section)}
                  >
                    {t('answer-theme')}
                  </Button>
                </div>
              )
            )}
          </li>
        )
      })}
    </ul>
  )
}
