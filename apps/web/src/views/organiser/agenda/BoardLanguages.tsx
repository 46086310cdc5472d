/** A board’s questions in the event’s other languages, beside its line: fetched where an event has some. */
import { t } from '@folkmoot/messages/languages'
import { LANGUAGES } from '@folkmoot/messages/offered'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import InLanguages from '../../../features/prompt-words/InLanguages.tsx'
import { useEvent } from '../parts/desk.ts'

export default function BoardLanguages({
  board,
  languages,
}: {
  board: BoardView
  languages: readonly string[]
}) {
  const event = useEvent()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        kind="quiet"
        onClick={() => setOpen(true)}
        aria-label={t('words-board', { board: board.title })}
      >
        {t('words-short')}
      </Button>
      {isOpen && (
        <InLanguages
          board={board}
          languages={languages}
          send={async given => {
            const done = await event.command('promptsTranslate', given)
            const language = LANGUAGES[given.language]?.inEnglish ?? given.language
            if (done.ok) announce(t('words-said', { language }))
            return done
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
