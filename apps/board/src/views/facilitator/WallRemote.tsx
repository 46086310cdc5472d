import { SHOWN_PHASES } from '@folkmoot/protocol'
import { Button } from '../../design/Button.tsx'
import { useAct, useCockpit } from './cockpit.ts'

const QUIET = 'min-h-11! mx-0! px-2! text-small! wide:min-h-8! wide:py-0!'

/** The wall's remote: its pages, the spotlight, and blanking it (also the keys `b` and `.`, as presenters know them). */
export function WallRemote({ notes }: { notes: number }) {
  const { view } = useCockpit()
  const { act, busy } = useAct()
  const { stage } = view
  const board = view.boards.find(one => one.id === stage.board)
  const pages = board && notes > 4 && (SHOWN_PHASES.includes(board.phase) || board.phase === 'closed')
  return (
    <fieldset aria-label="The wall" className="flex flex-wrap items-center">
      {stage.spotlight && (
        <Button
          kind="quiet"
          className={QUIET}
          disabled={busy}
          onClick={() => act('stageSpotlight', { note: null }, 'Let go.')}
        >
          Let the note go
        </Button>
      )}
      {pages && !stage.spotlight && (
        <>
          <Button kind="quiet" className={QUIET} onClick={() => act('wallPage', { by: -1 })}>
            Page back
          </Button>
          <Button
            kind="quiet"
            className={QUIET}
            aria-pressed={stage.paging.paused}
            onClick={() => act('wallPage', { paused: !stage.paging.paused })}
          >
            {stage.paging.paused ? 'Turn pages again' : 'Hold'}
          </Button>
          <Button kind="quiet" className={QUIET} onClick={() => act('wallPage', { by: 1 })}>
            Next page
          </Button>
        </>
      )}
      <Button
        kind="quiet"
        className={QUIET}
        aria-pressed={stage.blank}
        aria-keyshortcuts="b"
        onClick={() => act('stageBlank', { blank: !stage.blank })}
      >
        {stage.blank ? 'Light the wall' : 'Blank the wall'}{' '}
        <kbd className="font-sans font-normal text-ink-soft max-wide:hidden">b</kbd>
      </Button>
    </fieldset>
  )
}
