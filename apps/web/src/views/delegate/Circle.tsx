/** Words that people of my network gave to our network only. */

import { cardOf, type Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/delegate'
import type { BoardView, CircleNote } from '@folkmoot/protocol'
import { useId } from 'react'
import { lineLabel } from '../../design/line-label.ts'

export function Circle({
  notes,
  board,
  format,
}: {
  notes: readonly CircleNote[]
  board: BoardView
  format: Format | null
}) {
  const heading = useId()
  if (notes.length === 0) return null
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <h2 id={heading} className="text-title">
        {t('in-your-network')}
      </h2>
      <p className="text-small text-ink-soft">{t('only-your-network')}</p>
      <ul className="flex flex-col gap-3">
        {notes.map((note, index) => {
          const prompt = board.prompts.find(one => one.id === note.prompt) ?? null
          const { lines } = cardOf(format, { ...note, id: '', at: 0 }, prompt)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: these have no id, and come whole each time.
            <li key={index} className="rounded-card border border-line bg-card px-4 py-3">
              <p dir="auto" className="text-lead wrap-anywhere whitespace-pre-wrap">
                {note.text}
              </p>
              {lines.map(line => (
                <p key={line.label} dir="auto" className="text-base wrap-anywhere">
                  <span className="text-ink-soft">{lineLabel(line.label)}</span> {line.text}
                </p>
              ))}
              <p className="mt-1 text-small text-ink-soft">
                <bdi>{note.name}</bdi>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
