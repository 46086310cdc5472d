import { onTheWall } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/cockpit'
import { t as tMade } from '@folkmoot/messages/day-made'
import { type BoardView, SHOWN_PHASES } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { cx } from '../../../design/cx.ts'
import { planPages } from '../../../wall/plan-pages.ts'
import { useAct, useCockpitView } from '../cockpit.ts'

const QUIET = 'min-h-11! mx-0! px-2! text-small! wide:min-h-8! wide:py-0!'

/** The wall's remote: its pages, the spotlight, and blanking it (also the keys `b` and `.`, as presenters know them). */
export function WallRemote({ notes }: { notes: number }) {
  const told = useCockpitView(view => view.stage)
  const boards = useCockpitView(view => view.boards)
  const stage = onTheWall(told, boards)
  const { act, busy } = useAct()
  const board = boards.find(one => one.id === stage.board)
  const plan = useCockpitView(view => (view.stage.plan ? view.plan : null))
  const shown = board && (SHOWN_PHASES.includes(board.phase) || board.phase === 'closed')
  const pages = plan ? planPages(plan).length > 1 : shown && notes > 4
  return (
    <fieldset aria-label="The wall" className="flex flex-wrap items-center">
      {stage !== told && (
        <Button
          kind="quiet"
          className={cx(QUIET, 'font-semibold!')}
          disabled={busy}
          onClick={() => act('wallLook', { board: null }, t('wall-is-back'))}
        >
          {t('wall-back')}
        </Button>
      )}
      {stage.made && (
        <Button
          kind="quiet"
          className={cx(QUIET, 'font-semibold!')}
          disabled={busy}
          onClick={() => act('wallMade', { shown: false }, tMade('is-off'))}
        >
          {t('wall-back')}
        </Button>
      )}
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
      {stage.spotlight && board && <HeldNote board={board} note={stage.spotlight} />}
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

/** What is said of a note while the room looks at it: that it is agreed, and that everybody should look. */
function HeldNote({ board, note }: { board: BoardView; note: string }) {
  const agreed = useCockpitView(view => view.agreed.some(one => one.note === note))
  const { act, busy } = useAct()
  const mayAgree = formatById(board.format)?.agreements && (board.phase !== 'closed' || agreed)
  return (
    <>
      {mayAgree && (
        <Button
          kind="quiet"
          className={QUIET}
          disabled={busy}
          onClick={() =>
            act(
              'noteAgree',
              { board: board.id, note, agreed: !agreed },
              t(agreed ? 'not-agreed-said' : 'agreed-said'),
            )
          }
        >
          {t(agreed ? 'withdraw-agreement' : 'declare-agreed')}
        </Button>
      )}
      <Button
        kind="quiet"
        className={QUIET}
        disabled={busy}
        onClick={() => act('stageGather', {}, t('called-back-said'))}
      >
        {t('call-back')}
      </Button>
    </>
  )
}
