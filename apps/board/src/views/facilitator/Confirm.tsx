import { type ReactNode, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'

export interface Question {
  title: string
  /** What follows, in words. */
  about: ReactNode
  /** The button that does it. */
  label: string
  go(): unknown
}

/** Asks before something that cannot simply be undone. The first button is the safe one. */
export function useConfirm(): { ask(question: Question): void; dialog: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null)
  const close = () => setQuestion(null)
  const dialog = (
    <Dialog open={question !== null} onClose={close} title={question?.title ?? ''} about={question?.about}>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={close}>Leave it</Button>
        <Button
          kind="primary"
          onClick={() => {
            question?.go()
            close()
          }}
        >
          {question?.label}
        </Button>
      </div>
    </Dialog>
  )
  return { ask: setQuestion, dialog }
}
