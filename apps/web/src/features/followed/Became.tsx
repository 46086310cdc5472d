/** What became of it, as people read it: what is answered to what was said, and what was told of a promise. */
import { t } from '@folkmoot/messages/followed'
import type { PromiseState, ReplyState } from '@folkmoot/protocol'
import { whenWords } from '../when/model.ts'

interface Reply {
  said: string
  state: ReplyState
  words: string
  who: string
  by: string | null
}

export function Replies({ replies }: { replies: readonly Reply[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {replies.map(reply => (
        <li
          key={`${reply.said}\n${reply.words}`}
          className="rounded-card border border-line bg-card px-4 py-3"
        >
          <ReplyWords reply={reply} />
        </li>
      ))}
    </ul>
  )
}

/** You said, we will. */
export function ReplyWords({ reply: { said, state, words, who, by } }: { reply: Reply }) {
  const facts = [who && t('reply-who', { who }), by && t('reply-by', { by })].filter(Boolean).join(' · ')
  return (
    <div className="flex min-w-0 flex-col gap-1 [overflow-wrap:anywhere]">
      <p className="text-small text-ink-soft">{t('you-said')}</p>
      <p dir="auto" className="text-lead">
        {said}
      </p>
      <p className="text-base font-semibold">{t('reply-state', { state })}</p>
      {words && (
        <p dir="auto" className="whitespace-pre-line text-base">
          {words}
        </p>
      )}
      {facts && (
        <p dir="auto" className="text-base text-ink-soft">
          {facts}
        </p>
      )}
    </div>
  )
}

interface Follow {
  state: PromiseState
  told: string
  at: number
}

/** null: nobody has asked. */
export function FollowWords({ follow }: { follow: Follow | null }) {
  if (!follow) return <p className="text-base text-ink-soft">{t('not-asked')}</p>
  const { state, told } = follow
  const when = whenWords(follow.at)
  return (
    <p className="text-base font-semibold">
      {told ? t('became-told', { state, told, when }) : t('became', { state, when })}
    </p>
  )
}
