import { Button } from '../../design/Button.tsx'
import type { FileFormat } from './exports-api.ts'

interface WholeFilesProps {
  formats: readonly FileFormat[]
  disabled: boolean
  onMake(format: string): void
}

/** What a record mostly goes home as, a button each: one press makes it. */
export function WholeFiles({ formats, disabled, onMake }: WholeFilesProps) {
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {formats.map(({ id, title, meaning }) => (
        <li key={id} className="flex min-w-0">
          <Button
            wide
            className="min-w-0 flex-col items-start justify-start gap-1 whitespace-normal! py-3 text-start"
            aria-disabled={disabled}
            onClick={() => !disabled && onMake(id)}
          >
            {title}
            <span className="text-small font-normal text-ink-soft">{meaning}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
