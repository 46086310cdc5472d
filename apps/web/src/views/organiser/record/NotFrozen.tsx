import { t } from '@folkmoot/messages/record'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useEvent } from '../parts/desk.ts'

/** Boards whose words as they stand are in no edition yet, each with the button that keeps them. */
export function NotFrozen({ boards }: { boards: readonly BoardView[] }) {
  const connection = useEvent()
  const [error, setError] = useState<string | null>(null)
  if (boards.length === 0) return null
  const freeze = async (board: string) => {
    const answer = await connection.command('boardFreeze', { board, ifWriting: true })
    setError(answer.ok ? null : answer.error.message)
  }
  return (
    <Notice kind="warn">
      <p>{t('not-frozen', { n: boards.length })}</p>
      <ul className="flex flex-col">
        {boards.map(board => (
          <li key={board.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
            <span>{board.title}</span>
            {board.lastCall === null ? (
              <Button
                type="button"
                kind="quiet"
                aria-label={t('freeze-board', { title: board.title })}
                onClick={() => void freeze(board.id)}
              >
                {t('freeze-it')}
              </Button>
            ) : (
              <span className="text-ink-soft">{t('last-call')}</span>
            )}
          </li>
        ))}
      </ul>
      <Refused error={error} />
    </Notice>
  )
}
