/**
 * A deficit turns over into its strength. The strength is never off the screen: each card shows it large from the first
 * moment, and only the words it answers – small, struck through, above it – turn away. A note without both shows nothing.
 */

import type { Note } from '@folkmoot/board-doc'
import { groupBy } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/format-walls'
import { useMemo } from 'react'
import { textOf } from '../rules.ts'
import { Say } from '../ui/say.tsx'
import type { WallPictureProps } from '../ui/wall.tsx'

const ARROW = ' → '

export function GiftsPicture({ board, notes, size, ui }: WallPictureProps) {
  const whole = useMemo(
    () => notes.filter(note => note.text.trim() !== '' && textOf(note.fields, 'deficit') !== undefined),
    [notes],
  )
  const byPrompt = useMemo(() => groupBy(whole, note => note.prompt), [whole])
  const columns = Math.max(1, Math.floor(size.width / size.u / 560 / board.prompts.length))
  return (
    <div className="flex h-full gap-40">
      {board.prompts.map(prompt => {
        const [from, to] = prompt.text.split(ARROW)
        return (
          <section key={prompt.id} className="flex min-w-0 flex-1 flex-col">
            <header className="border-b-[calc(var(--u)*2)] border-wall-line pb-16">
              {to && <p className="fs-28 leading-[1.25] text-wall-soft line-through">{from}</p>}
              <ui.Heading className="fs-44 leading-[1.12]">{to ?? prompt.text}</ui.Heading>
            </header>
            <ui.Region
              name={prompt.id}
              notes={byPrompt.get(prompt.id) ?? NONE}
              columns={columns}
              draw={note => <Gift note={note} Words={ui.Note} />}
              className="mt-24 min-h-0 flex-1"
            />
          </section>
        )
      })}
    </div>
  )
}
const NONE: readonly Note[] = []
/** Stands for what was said, in the sentence about it. */
const SAID = {}

/**
 * The deficit's face turns away above the strength, which stays. With reduced motion both simply stand there. It is read as
 * what is not so, “not “…” but …”, at every moment: never as something that somebody says of people.
 */
function Gift({ note, Words }: { note: Note; Words: WallPictureProps['ui']['Note'] }) {
  return (
    <div className="wall-gift">
      <p
        dir="auto"
        className="wall-gift-before fs-28 rounded-t-card bg-wall-raised px-32 pt-14 pb-20 leading-[1.3] [overflow-wrap:anywhere] text-wall-soft"
      >
        <Say
          parts={t.parts('not-but', { said: SAID }).map(part =>
            part === SAID ? (
              <span key="said" className="wall-gift-said">
                {textOf(note.fields, 'deficit')}
              </span>
            ) : (
              <span key={String(part)} className="wall-gift-not">
                {String(part)}
              </span>
            ),
          )}
        />
      </p>
      <div className="wall-gift-after">
        <Words note={note} card={{ text: note.text, lines: [] }} />
      </div>
    </div>
  )
}
