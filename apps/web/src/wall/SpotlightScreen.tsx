import { cardOf } from '@folkmoot/board-doc'
import { useLayoutEffect, useRef, useState } from 'react'
import { cx } from '../design/cx.ts'
import { Prompt } from '../design/Prompt.tsx'
import { Fit } from './Fit.tsx'
import { dayName, Foot, InRoom, JoinLine, Kicker, StageClock } from './parts.tsx'
import type { NotesScreenProps } from './props.ts'
import { partsIn } from './use-heights.tsx'
import { useLoop } from './use-loop.ts'
import { usePlace } from './use-place.ts'
import { By, CardWords, Found, type NoteLook, noteColour, TallNote } from './WallNote.tsx'

const SIZES = [112, 100, 90, 80, 72, 64, 58, 52, 46, 42, 38, 36]

/** One note held before everybody; everything else steps back, and pages wait. */
export function SpotlightScreen({ view, board, session, now, look }: NotesScreenProps & { look: NoteLook }) {
  const [long, setLong] = useState<string | null>(null)
  const { note, prompt, networks, format } = look
  const card = cardOf(format, note, prompt)
  return (
    <div className="absolute inset-0 z-10 flex flex-col bg-wall px-72 py-52">
      <header className="flex items-start justify-between gap-60">
        <div className="min-w-0 flex-1">
          <Kicker
            parts={[view.event.name, dayName(view.event.days, session?.day), session?.title ?? board.title]}
          />
          {prompt && (
            <Prompt
              text={prompt.text}
              on="wall"
              size="fs-48 leading-[1.15] mt-8 text-balance text-wall-soft"
            />
          )}
        </div>
        <StageClock timer={view.stage.timer} lastCall={board.lastCall} now={now} size={140} />
      </header>
      <div className="relative mt-32 min-h-0 flex-1">
        {long === note.id ? (
          <LongNote look={look} />
        ) : (
          <article
            key={note.id}
            className={cx(
              'wall-spot absolute inset-0 flex flex-col rounded-card border-t-[calc(var(--u)*14)] px-72 pt-44 pb-40 text-ink shadow-md',
              card.weak ? 'border-dashed bg-paper-deep' : 'bg-card',
            )}
            style={{ borderTopColor: noteColour(look) }}
          >
            <Found note={note} networks={networks} />
            <Fit sizes={SIZES} className="flex flex-col justify-center" onTooMuch={() => setLong(note.id)}>
              <div className="leading-[1.25]">
                <CardWords card={card} note={note} />
              </div>
            </Fit>
            <By note={note} networks={networks} />
          </article>
        )}
      </div>
      <Foot>
        <JoinLine event={view.event} />
        <InRoom n={view.room.inRoom} />
      </Foot>
    </div>
  )
}

const PART_MS = 24_000
/** Units between the columns of a tall note, as it draws them. */
const COLUMN_GAP = 56

/** Too long for one sheet even so: it goes on by itself, as on the note's own pages. */
function LongNote({ look }: { look: NoteLook }) {
  const ref = useRef<HTMLDivElement>(null)
  const place = usePlace(ref)
  const [of, setOf] = useState(1)
  const part = useLoop('spotlight', look.note.id, of, PART_MS)
  useLayoutEffect(() => {
    if (place) setOf(partsIn(ref.current, COLUMN_GAP * place.u))
  }, [place])
  return (
    <div ref={ref} className="h-full">
      <TallNote {...look} part={part} of={of} />
    </div>
  )
}
