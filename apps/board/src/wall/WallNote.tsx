import type { Note } from '@folkmoot/board-doc'
import type { NetworkRecord } from '@folkmoot/protocol'
import { memo } from 'react'
import { cx } from '../design/cx.ts'
import { NetworkMark, networkLabel } from '../design/NetworkMark.tsx'

interface Shown {
  note: Note
  networks: readonly NetworkRecord[]
}

/** “Asha Begum ◆ Keighley”, or “someone from Keighley” until she agrees. */
function Found({ note, networks }: Shown) {
  if (!note.found) return null
  const label = networkLabel(note.found.network, networks)
  if (!note.found.name)
    return (
      <p className="fs-36 leading-[1.32] font-semibold text-ink-soft">
        {label ? `someone from ${label.name}` : 'someone here'}
      </p>
    )
  return (
    <p className="flex flex-wrap items-baseline gap-x-20 leading-[1.32]">
      <span className="fs-36 font-bold">{note.found.name}</span>
      {label && <NetworkMark network={label.network} name={label.name} className="fs-28 text-ink-soft" />}
    </p>
  )
}

/** Empty lines by the dozen would only push others off the wall. */
function words(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n')
}

function By({ note, networks }: Shown) {
  const label = networkLabel(note.network, networks)
  if (!label && !note.name) return null
  return (
    <p className="fs-28 mt-14 flex flex-wrap gap-x-24 leading-[1.25] text-ink-soft">
      {note.name && <span>{note.found ? `found by ${note.name}` : note.name}</span>}
      {label && <NetworkMark network={label.network} name={label.name} />}
    </p>
  )
}

function colour({ note, networks }: Shown): string {
  return networkLabel(note.network, networks)?.network?.colour ?? '#8b948f'
}

const CARD = 'rounded-card border-t-[calc(var(--u)*8)] bg-card px-32 pt-24 pb-26 text-ink shadow-md'

/** A note on the wall, as wide as its column. `onChoose` makes it a button (the cockpit's picture of the wall). */
export const WallNote = memo(function WallNote({
  note,
  networks,
  onChoose,
  fresh,
}: Shown & { onChoose?: (note: Note) => void; fresh?: boolean }) {
  const inside = (
    <>
      <Found note={note} networks={networks} />
      <p dir="auto" className="fs-36 leading-[1.32] [overflow-wrap:anywhere] text-pretty whitespace-pre-wrap">
        {words(note.text)}
      </p>
      <By note={note} networks={networks} />
    </>
  )
  const className = cx(CARD, 'block w-full text-left', fresh && 'animate-land')
  const style = { borderTopColor: colour({ note, networks }) }
  if (!onChoose)
    return (
      <article className={className} style={style}>
        {inside}
      </article>
    )
  return (
    <button type="button" className={className} style={style} onClick={() => onChoose(note)}>
      {inside}
    </button>
  )
})

/** A note too tall for a column: the whole sheet is its card, and it flows on through `of` pages in two columns. */
export function TallNote({
  note,
  networks,
  part,
  of,
  onChoose,
}: Shown & { part: number; of: number; onChoose?: (note: Note) => void }) {
  return (
    <article
      className={cx(CARD, 'flex h-full flex-col')}
      style={{ borderTopColor: colour({ note, networks }) }}
    >
      <Found note={note} networks={networks} />
      <div className="min-h-0 flex-1 overflow-hidden">
        <div
          data-flow
          dir="auto"
          className="fs-36 h-full columns-[calc(var(--u)*560)] gap-x-56 leading-[1.32] [column-fill:auto] [orphans:1] [overflow-wrap:anywhere] whitespace-pre-wrap [widows:1]"
          style={{ transform: `translateX(calc(${-part} * (100% + var(--u) * 56)))` }}
        >
          {words(note.text)}
        </div>
      </div>
      <div className="flex items-baseline justify-between gap-24">
        <By note={note} networks={networks} />
        <p className="fs-28 text-ink-soft">
          {of > 1 && (part + 1 < of ? `${part + 1} of ${of} · goes on` : `${part + 1} of ${of}`)}
        </p>
        {onChoose && (
          <button type="button" className="fs-28 underline" onClick={() => onChoose(note)}>
            Choose
          </button>
        )}
      </div>
    </article>
  )
}
