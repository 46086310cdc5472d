import { formatById } from '@folkmoot/formats'
import type { PanelEntry } from '@folkmoot/formats/panel'
import { t } from '@folkmoot/messages/followed'
import type { BoardView } from '@folkmoot/protocol'
import { useEffect, useId, useState } from 'react'
import { FollowWords, Replies } from '../../features/followed/Became.tsx'
import { type Followed, followedApi } from '../../live/followed-api.ts'
import { usePhone, usePhoneView } from './phone.ts'

/**
 * Months later, for whoever comes back with their code: what is answered to what people said, and what they said themselves they would
 * do, the first day's beside the second's, with what was told of each. Nothing stands here before there is something of either.
 */
export default function Afterwards({ entries }: { entries: readonly PanelEntry[] }) {
  const { event } = usePhone()
  const boards = usePhoneView(view => view.boards)
  const agenda = usePhoneView(view => view.agenda)
  const days = usePhoneView(view => view.event.days)
  const followed = useFollowed(event)
  const title = useId()
  const mine = useId()
  if (!followed || (followed.replies.length === 0 && followed.promises.length === 0)) return null
  const placeOf = new Map(agenda.map(({ id, day, order }) => [id, { day, order }]))
  const told = new Map(followed.promises.map(one => [one.entry, one]))
  const promised = boards
    .map(board => ({ board, ...(placeOf.get(board.session) ?? { day: 0, order: 0 }) }))
    .sort((a, b) => a.day - b.day || a.order - b.order)
    .map(({ board, day }) => ({ board, day: days[day] ?? '', own: promisesOn(board, entries) }))
    .filter(({ own }) => own.length > 0)
  return (
    <section aria-labelledby={title} className="flex flex-col gap-4">
      <h2 id={title} className="text-title">
        {t('title')}
      </h2>
      {followed.replies.length > 0 && <Replies replies={followed.replies} />}
      {promised.length > 0 && (
        <section aria-labelledby={mine} className="flex flex-col gap-3">
          <div className="flex flex-col gap-1">
            <h3 id={mine} className="text-lead font-semibold">
              {t('my-promises')}
            </h3>
            <p className="text-small text-ink-soft">{t('my-promises-about')}</p>
          </div>
          <ol className="flex flex-col gap-3">
            {promised.flatMap(({ board, day, own }) =>
              own.map(entry => (
                <li key={entry.id} className="flex flex-col gap-1 border-s-4 border-action ps-4">
                  <p className="text-small text-ink-soft">{[day, board.title].filter(Boolean).join(' · ')}</p>
                  <p dir="auto" className="text-lead wrap-anywhere whitespace-pre-line">
                    {entry.posted?.text}
                  </p>
                  <Terms entry={entry} />
                  <FollowWords follow={told.get(entry.id) ?? null} />
                </li>
              )),
            )}
          </ol>
        </section>
      )}
    </section>
  )
}

function Terms({ entry }: { entry: PanelEntry }) {
  const { byWhen, withWhom } = entry.posted?.fields ?? {}
  const words = [
    typeof byWhen === 'string' && byWhen && t('by-when', { when: byWhen }),
    typeof withWhom === 'string' && withWhom && t('with-whom', { whom: withWhom }),
  ].filter(Boolean)
  return words.length === 0 ? null : (
    <p dir="auto" className="text-base text-ink-soft">
      {words.join(' · ')}
    </p>
  )
}

function promisesOn(board: BoardView, entries: readonly PanelEntry[]): PanelEntry[] {
  const asked = new Set((formatById(board.format)?.promised?.(board.prompts) ?? []).map(({ id }) => id))
  return entries.filter(one => one.board === board.id && one.posted !== null && asked.has(one.prompt))
}

/** Looked at again whenever somebody comes back to the page. */
function useFollowed(event: string): Followed | null {
  const [followed, setFollowed] = useState<Followed | null>(null)
  useEffect(() => {
    let here = true
    const look = async () => {
      const answer = await followedApi.followed(event)
      if (here && answer.ok) setFollowed(answer.value)
    }
    const again = () => document.visibilityState === 'visible' && void look()
    void look()
    document.addEventListener('visibilitychange', again)
    window.addEventListener('online', again)
    return () => {
      here = false
      document.removeEventListener('visibilitychange', again)
      window.removeEventListener('online', again)
    }
  }, [event])
  return followed
}
