import type { Note } from '@folkmoot/board-doc'
import { randomId } from '@folkmoot/kit'
import { useMemo, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { count } from '../../../features/number-words/model.ts'
import type { Change } from './arrangement.ts'
import { suggestGroups } from './suggest.ts'

/** Groups that the words of the notes suggest. Nothing happens until one is taken. */
export function Suggestions({
  notes,
  make,
  say,
}: {
  /** In no group yet. */
  notes: readonly Note[]
  make(change: Change): void
  say(words: string): void
}) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const suggested = useMemo(() => suggestGroups(notes), [notes])
  const shown = suggested.filter(one => !left.has(one.name))
  if (shown.length === 0) return null
  const byId = new Map(notes.map(note => [note.id, note]))
  return (
    <details open className="rounded-card border border-line bg-card px-3 py-1">
      <summary className="flex min-h-11 items-center text-base font-semibold">
        Suggested from the words used: {count(shown.length, 'group')}
      </summary>
      <ul aria-label="Suggested groups" className="grid gap-x-6 sm:grid-cols-2">
        {shown.map(one => (
          <li key={one.name} className="flex items-center justify-between gap-3 border-t border-line py-2">
            <span className="min-w-0 text-base leading-snug">
              <b className="font-semibold">{one.name}</b> · {count(one.notes.length, 'note')}
              <span className="line-clamp-1 text-small text-ink-soft">
                {one.notes.map(id => byId.get(id)?.text).join(' · ')}
              </span>
            </span>
            <span className="flex shrink-0 gap-1.5">
              <Button
                size="small"
                aria-label={`Take the group ${one.name}`}
                onClick={() => {
                  make({ do: 'make', id: randomId(), name: one.name, notes: one.notes })
                  say(`${one.name} is a group of ${count(one.notes.length, 'note')}.`)
                }}
              >
                Take
              </Button>
              <Button
                kind="quiet"
                size="small"
                aria-label={`Leave the group ${one.name}`}
                onClick={() => setLeft(new Set([...left, one.name]))}
              >
                Leave
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
