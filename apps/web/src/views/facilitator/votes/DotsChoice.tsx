import { LIMITS } from '@folkmoot/protocol'
import { useId } from 'react'
import { SmallSelect } from '../../../design/Select.tsx'

const CHOICES = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, LIMITS.dots]

/** How many dots the next vote gives everybody. */
export function DotsChoice({ dots, onDots }: { dots: number; onDots(dots: number): void }) {
  const id = useId()
  return (
    <div className="flex items-center gap-2 text-small font-semibold">
      <label htmlFor={id}>Dots each</label>
      <SmallSelect
        id={id}
        className="text-small!"
        value={String(dots)}
        onChange={value => onDots(Number(value))}
        options={[...new Set([...CHOICES, dots])]
          .sort((a, b) => a - b)
          .map(n => ({ value: String(n), words: String(n) }))}
      />
    </div>
  )
}
