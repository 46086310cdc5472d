import { t } from '@folkmoot/messages/cockpit'
import { type ReactNode, useId } from 'react'
import { Button } from '../../../design/Button.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { useAct } from '../cockpit.ts'
import { useLeading } from '../leading/leaders.ts'
import type { Opens, PrimaryAction, Step } from '../moves/facts.ts'
import { UndoLine } from './UndoLine.tsx'

/** The screens turn to it: so does the cockpit. */
function showsIt(step: Step): boolean {
  if (step.key === 'stageGo' || step.key === 'boardAskAgain') return true
  return step.key === 'boardBegin' && step.input.show !== false
}

/** The one next thing, large, with what follows from it and the way back; everything else stands smaller below. */
export function ActionBar({
  action,
  back,
  onDone,
  onOpen,
  children,
}: {
  action: PrimaryAction | null
  /** One phase or one session back. */
  back?: PrimaryAction | null
  /** Something went on the screens. */
  onDone(): void
  onOpen?(what: Opens): void
  children?: ReactNode
}) {
  const { run, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const { own, lead } = useLeading()
  const leader = lead !== null && own !== null && lead.device !== own ? lead.name : null
  const follows = useId()
  const press = (one: PrimaryAction) => {
    const go = async () => {
      if (one.step) {
        if (!(await run(one.step, one.said))) return
        if (showsIt(one.step)) onDone()
      }
      if (one.opens) onOpen?.(one.opens)
    }
    // It never hinders: one look more at what follows.
    if (leader !== null && one === action)
      return ask({
        title: t('press-anyway', { name: leader }),
        about: one.consequence,
        label: t('press-anyway-yes', { label: one.label }),
        go,
      })
    if (!one.asks) return void go()
    ask({ title: `${one.label}?`, about: one.consequence, label: one.label, go })
  }
  return (
    // Below a laptop's width the button stays in view: it sticks within the whole pane, so nothing may be around it here.
    <div className="contents wide:flex wide:flex-col wide:gap-2">
      {action && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 max-wide:sticky max-wide:bottom-14 max-wide:z-10 max-wide:-mx-4 max-wide:border-t max-wide:border-line max-wide:bg-paper max-wide:px-4 max-wide:py-2 max-wide:[@media(max-height:30rem)]:flex-nowrap max-wide:[@media(max-height:18rem)]:bottom-0">
          <Button
            kind="primary"
            meaning={action.label}
            id="what-next"
            aria-describedby={follows}
            disabled={busy}
            aria-haspopup={action.asks || leader !== null || action.opens === 'freeze' ? 'dialog' : undefined}
            className="min-h-14 px-7 text-lead max-sm:w-full max-wide:[@media(max-height:30rem)]:w-auto max-wide:[@media(max-height:30rem)]:shrink-0"
            onClick={() => press(action)}
          >
            {action.label}
          </Button>
          <div className="min-w-56 flex-1 [@media(max-height:30rem)]:min-w-0">
            <p
              className="text-base text-ink-soft text-pretty max-wide:[@media(max-height:30rem)]:line-clamp-2 max-wide:[@media(max-height:30rem)]:text-small"
              id={follows}
            >
              {action.consequence}
            </p>
            <UndoLine />
          </div>
        </div>
      )}
      {!action && <UndoLine />}
      <div className="flex flex-wrap items-center gap-2">
        {back && (
          <Button
            kind="quiet"
            meaning={back.label}
            className="min-h-11! mx-0! text-small!"
            disabled={busy}
            aria-haspopup={back.asks ? 'dialog' : undefined}
            onClick={() => press(back)}
          >
            {back.label}
          </Button>
        )}
        {children}
      </div>
      {dialog}
    </div>
  )
}
