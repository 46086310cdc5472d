import type { Direction } from '@folkmoot/domain'
import { Button } from '../../../design/Button.tsx'
import { moveButtonId } from './use-moving.ts'

/** A step up, a step down. At an end the button stays, so that focus has somewhere to be, and says why nothing moves. */
export function MoveButtons({
  id,
  name,
  canMove,
  move,
}: {
  id: string
  name: string
  canMove(direction: Direction): boolean
  move(direction: Direction): void
}) {
  return (
    <>
      {(['up', 'down'] as const).map(direction => {
        const able = canMove(direction)
        return (
          <Button
            key={direction}
            id={moveButtonId(id, direction)}
            kind="quiet"
            className="min-w-12 mx-0! px-0! no-underline! aria-disabled:opacity-30"
            aria-disabled={!able}
            aria-label={`Move “${name}” ${direction}`}
            onClick={() => able && move(direction)}
          >
            <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
          </Button>
        )
      })}
    </>
  )
}
