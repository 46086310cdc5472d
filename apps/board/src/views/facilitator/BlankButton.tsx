import { Button } from '../../design/Button.tsx'
import { useAct, useCockpit } from './cockpit.ts'
import { SMALL_BUTTON } from './small-button.ts'

/** Also the keys `b` and `.`, as presenters know them. */
export function BlankButton() {
  const { view } = useCockpit()
  const { act } = useAct()
  const { blank } = view.stage
  return (
    <Button
      className={SMALL_BUTTON}
      aria-pressed={blank}
      aria-keyshortcuts="b"
      onClick={() => act('stageBlank', { blank: !blank })}
    >
      {blank ? 'Light the wall' : 'Blank the wall'}{' '}
      <kbd className="font-sans font-normal text-ink-soft max-wide:hidden">b</kbd>
    </Button>
  )
}
