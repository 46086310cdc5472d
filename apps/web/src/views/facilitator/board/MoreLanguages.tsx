/** A board’s questions in the event’s other languages, by *More*: fetched where an event has some. */
import { t } from '@folkmoot/messages/languages'
import { LANGUAGES } from '@folkmoot/messages/offered'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import InLanguages from '../../../features/prompt-words/InLanguages.tsx'
import { useAct } from '../cockpit.ts'
import { useDoing } from '../leading/use-doing.ts'
import { MoreAction } from '../more/more.ts'

const inEnglish = (language: string) => LANGUAGES[language]?.inEnglish ?? language

export default function MoreLanguages({
  board,
  languages,
}: {
  board: BoardView
  languages: readonly string[]
}) {
  const { act } = useAct()
  const [isOpen, setOpen] = useState(false)
  useDoing(isOpen ? 'reword' : null)
  return (
    <>
      <MoreAction
        heading="board"
        label={t('words-more')}
        about={t('words-more-about')}
        choose={() => setOpen(true)}
      />
      {isOpen && (
        <InLanguages
          board={board}
          languages={languages}
          send={given =>
            act('promptsTranslate', given, t('words-said', { language: inEnglish(given.language) }))
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
