import { t } from '@folkmoot/messages/sorting'
import { SortingAnswer } from '@folkmoot/protocol'
import { useEffect, useState } from 'react'
import { Refused } from '../../../../design/Refused.tsx'
import { get } from '../../../../live/api.ts'
import { useEventView } from '../../parts/desk.ts'
import { SideBySide } from './SideBySide.tsx'
import { Sorter } from './Sorter.tsx'
import { restOf } from './sort-model.ts'

/** What the room put nowhere, note by note; and what its networks said, side by side. */
export default function SortRest({ board }: { board: string }) {
  const event = useEventView(view => view.event.id)
  const [answer, setAnswer] = useState<SortingAnswer | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [looks, setLooks] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked at again when somebody else was quicker.
  useEffect(() => {
    let gone = false
    void get(`/api/events/${event}/sorting/${board}`, SortingAnswer).then(got => {
      if (gone) return
      setError(got.ok ? null : got.error.message)
      if (got.ok) setAnswer(got.value)
    })
    return () => {
      gone = true
    }
  }, [event, board, looks])
  return (
    <div className="flex flex-col gap-8 pb-6">
      <Refused error={error} />
      {answer && restOf(answer).length > 0 && (
        <Sorter board={board} answer={answer} onChange={setAnswer} again={() => setLooks(n => n + 1)} />
      )}
      {answer && restOf(answer).length === 0 && <p className="text-base">{t('nothing-left')}</p>}
      {answer && <SideBySide answer={answer} />}
    </div>
  )
}
