import { LIMITS } from '@folkmoot/protocol'
import { SELECT } from './select-class.ts'

const CHOICES = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, LIMITS.dots]

/** How many dots the next vote gives everybody. */
export function DotsChoice({ dots, onDots }: { dots: number; onDots(dots: number): void }) {
  return (
    <label className="flex items-center gap-2 text-small font-semibold">
      Dots each
      <select
        className={`${SELECT} text-small!`}
        value={dots}
        onChange={event => onDots(Number(event.target.value))}
      >
        {[...new Set([...CHOICES, dots])]
          .sort((a, b) => a - b)
          .map(n => (
            <option key={n} value={n}>
              {n}
            </option>
          ))}
      </select>
    </label>
  )
}
