/** A note in the room: its words, what people say about it with one tap, and dots while the room votes. */

import { type Card, cardOf, type Format, type MarkSpec, marksOn, type Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/delegate'
import type { MySwap, NetworkRecord, Prompt, TallyView, Visibility } from '@folkmoot/protocol'
import { useState } from 'react'
import { cx } from '../../design/cx.ts'
import { lineLabel } from '../../design/line-label.ts'
import { NoteCard } from '../../design/NoteCard.tsx'
import { ReadAloud } from '../../text-settings.tsx'
import { ContactLine } from './ContactLine.tsx'
import { DotButtons } from './DotButtons.tsx'
import type { Dots } from './use-dots.ts'
import type { Marks } from './use-marks.ts'

/** What all notes of a room have in common. */
export interface RoomContext {
  format: Format | null
  visibility: Visibility
  networks: readonly NetworkRecord[]
  /** null: nothing can be said now. */
  marks: Marks | null
  tallies: ReadonlyMap<string, TallyView>
  swaps: readonly MySwap[]
  /** null: nobody votes now. */
  dots: Dots | null
  /** Once a vote is closed: note or group → dots. */
  results: Readonly<Record<string, number>> | null
}

export function RoomNote({
  note,
  prompt,
  room,
  fresh,
  voted = true,
}: {
  note: Note
  prompt: Prompt | null
  room: RoomContext
  fresh?: boolean
  /** false: it is in a group, which is voted on as a whole. */
  voted?: boolean
}) {
  const { format, networks, dots, results, tallies } = room
  const card: Card = cardOf(format, note, prompt)
  const specs = marksOn(format, prompt, room.visibility)
  const named = tallies.get(note.id)?.named ?? {}
  const about = card.text.slice(0, 60)
  return (
    <NoteCard note={note} card={card} networks={networks} fresh={fresh}>
      <ReadAloud text={aloudWords(card)} about={about} />
      {specs.map(spec => {
        const names = named[spec.kind] ?? []
        return names.length > 0 ? (
          <p key={spec.kind} className="mt-1 text-base">
            <span className="text-ink-soft">{spec.label}: </span>
            <bdi>{names.join(', ')}</bdi>
          </p>
        ) : null
      })}
      {specs.length > 0 && <MarkButtons specs={specs} note={note} room={room} about={about} />}
      {voted && dots && <DotButtons dots={dots} target={note.id} about={about} />}
      {voted && results && <Given dots={results[note.id] ?? 0} />}
    </NoteCard>
  )
}

/** A note as it is read aloud: in the order in which it stands there. */
function aloudWords({ above, text, lines }: Card): string {
  return [above, text, ...lines.map(line => `${lineLabel(line.label)} ${line.text}`)]
    .filter(Boolean)
    .join('\n')
}

/** Dots that were given, once they may be seen. */
export function Given({ dots }: { dots: number }) {
  if (dots === 0) return null
  return (
    <p className="mt-1 flex flex-wrap items-center gap-1 text-base font-semibold">
      <span aria-hidden="true" className="tracking-[0.15em] text-action">
        {'●'.repeat(Math.min(dots, 12))}
      </span>
      {t('dots', { n: dots })}
    </p>
  )
}

function MarkButtons({
  specs,
  note,
  room,
  about,
}: {
  specs: readonly MarkSpec[]
  note: Note
  room: RoomContext
  about: string
}) {
  const { marks, tallies, swaps } = room
  const [offering, setOffering] = useState<string | null>(null)
  if (!marks) return <Counts specs={specs} tally={tallies.get(note.id)} />
  const asked = swaps.find(swap => swap.mine && swap.note === note.id)
  const press = (spec: MarkSpec) => {
    const others = spec.choice
      ? specs.filter(one => one !== spec && one.choice === spec.choice).map(one => one.kind)
      : []
    if (spec.swap && !marks.of(note.id, spec.kind).on) setOffering(spec.kind)
    else marks.tap(note.id, spec.kind, { others })
  }
  return (
    <>
      <fieldset className="mt-2 mb-1 flex flex-wrap gap-2" aria-label={t('about-note', { note: about })}>
        {specs.map(spec => {
          const state = marks.of(note.id, spec.kind)
          return (
            <button
              key={spec.kind}
              type="button"
              aria-pressed={state.on}
              onClick={() => press(spec)}
              className={cx(
                'inline-flex min-h-12 items-center gap-2 rounded-full border-2 px-4 text-base',
                state.on
                  ? 'border-action bg-action-pale font-semibold text-action-deep'
                  : 'border-line bg-paper',
                state.sending && 'border-dashed',
              )}
            >
              {spec.label}
              {state.count > 0 && (
                <span className="font-semibold tabular-nums">
                  {state.count}
                  <span className="sr-only"> {t('said-so')}</span>
                </span>
              )}
            </button>
          )
        })}
      </fieldset>
      {asked && (
        <p className="mt-2 text-small text-ink-soft">
          {asked.contact
            ? t('swapped')
            : asked.answer === 'declined'
              ? t('rather-not-swap')
              : t('asked-to-swap')}
        </p>
      )}
      {offering && (
        <div className="mt-3">
          <ContactLine
            label={t('ask-them')}
            not={t('not-now')}
            busy={false}
            send={contact => {
              marks.tap(note.id, offering, { others: [], contact })
              setOffering(null)
              return null
            }}
            onNot={() => setOffering(null)}
          />
        </div>
      )}
    </>
  )
}

/** What was said, where nothing more can be said. */
function Counts({ specs, tally }: { specs: readonly MarkSpec[]; tally: TallyView | undefined }) {
  const said = specs.filter(spec => (tally?.counts[spec.kind] ?? 0) > 0)
  if (said.length === 0) return null
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-base text-ink-soft">
      {said.map(spec => (
        <span key={spec.kind}>
          {spec.label} <strong className="text-ink">{tally?.counts[spec.kind]}</strong>
        </span>
      ))}
    </p>
  )
}
