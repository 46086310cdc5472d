import { type Card, cardOf, type Format, type Note } from '@folkmoot/board-doc'
import { directionOf } from '@folkmoot/kit/direction'
import { t } from '@folkmoot/messages/wall'
import type { NetworkRecord, Prompt } from '@folkmoot/protocol'
import { memo } from 'react'
import { cx } from '../design/cx.ts'
import { NetworkMark, networkLabel } from '../design/NetworkMark.tsx'
import { ReadingWords } from '../design/ReadingWords.tsx'
import { SMALLEST_TEXT } from './levels.ts'

/** A note, and what its board says about how it is drawn. */
export interface NoteLook {
  note: Note
  networks: readonly NetworkRecord[]
  format: Format | null
  prompt: Prompt | null
  /** Instead of the format's. */
  card?: Card
  /** What it goes on from, where notes of several prompts stand together: “I want to be better at …”. */
  stem?: string | undefined
  /** What people said about it, a line each, joined by line breaks; empty for nothing. */
  said?: string
  /** Dots it was given; null while nothing is told. */
  dots?: number | null
  /** Its network is not said, because all around it would say the same of theirs. */
  unlabelled?: boolean | undefined
  /** Size of its words, in units; 36 without. */
  text?: number | undefined
  /** Smaller, where the room looks at many together. */
  compact?: boolean | undefined
}

type Shown = Pick<NoteLook, 'note' | 'networks'>

/** “Asha Begum ◆ Keighley”, or “someone from Keighley” until she agrees. */
export function Found({ note, networks }: Shown) {
  if (!note.found) return null
  const label = networkLabel(note.found.network, networks)
  if (!note.found.name)
    return (
      <p className="fs-36 leading-[1.32] font-semibold text-ink-soft">
        {label ? t('someone-from', { network: label.name }) : t('someone-here')}
      </p>
    )
  return (
    <p className="flex flex-wrap items-baseline gap-x-20 leading-[1.32]">
      <bdi className="fs-36 min-w-0 font-bold [overflow-wrap:anywhere]">{note.found.name}</bdi>
      {label && <NetworkMark network={label.network} name={label.name} className="fs-28 text-ink-soft" />}
    </p>
  )
}

/** The prompt that a note answers, over its words. */
function Stem({ stem }: Pick<NoteLook, 'stem'>) {
  if (!stem) return null
  return (
    <p dir="auto" className="fs-28 mb-4 font-serif leading-[1.25] text-ink-soft">
      {stem}
    </p>
  )
}

/** Empty lines by the dozen would only push others off the wall. */
function words(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n')
}

export function By({
  note,
  networks,
  compact,
  unlabelled,
}: Shown & Pick<NoteLook, 'compact' | 'unlabelled'>) {
  const label = unlabelled ? null : networkLabel(note.network, networks)
  if (!label && !note.name) return null
  return (
    <p
      dir={directionOf(note.text || note.name || '')}
      className={cx(compact ? 'mt-6' : 'mt-14', 'fs-28 flex flex-wrap gap-x-24 leading-[1.25] text-ink-soft')}
    >
      {note.name && (
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <bdi>{note.found ? t('found-by', { name: note.name }) : note.name}</bdi>
        </span>
      )}
      {label && <NetworkMark network={label.network} name={label.name} />}
    </p>
  )
}

export function noteColour({ note, networks }: Shown): string {
  return networkLabel(note.network, networks)?.network?.colour ?? '#8b948f'
}

/** The words themselves as their format draws them. Sizes itself in `em` of its place. */
export function CardWords({ card, note }: { card: Card; note: Note }) {
  return (
    <>
      {card.above && (
        <p
          dir="auto"
          className="mb-[0.5em] border-s-[calc(var(--u)*4)] border-line ps-[0.6em] font-serif text-[max(0.8em,calc(var(--u)*28))] leading-[1.3] text-ink-soft"
        >
          {card.above}
        </p>
      )}
      {card.text !== '' && (
        <p dir="auto" lang={note.lang} className="[overflow-wrap:anywhere] text-pretty whitespace-pre-wrap">
          {words(card.text)}
        </p>
      )}
      <ReadingWords
        reading={note.reading}
        size="text-[max(0.84em,calc(var(--u)*36))]"
        smallSize="fs-28 leading-[1.25]"
      />
      {card.lines.map(line => (
        <p
          key={line.label}
          dir="auto"
          className="mt-[0.35em] text-[max(0.84em,calc(var(--u)*28))] leading-[1.32] [overflow-wrap:anywhere]"
        >
          <span className="text-ink-soft">{line.label}: </span>
          {line.text}
        </p>
      ))}
    </>
  )
}

/** Under a note: its dots, what was said about it, and that the room agreed to it. */
export function Said({
  note,
  said,
  dots,
  className = 'text-action-deep',
}: Pick<NoteLook, 'note' | 'said' | 'dots'> & { className?: string }) {
  const lines = said ? said.split('\n') : []
  if (lines.length === 0 && !note.agreed && dots == null) return null
  return (
    <p className={cx('fs-28 mt-14 flex flex-wrap gap-x-24 gap-y-4 leading-[1.25] font-semibold', className)}>
      {dots != null && <Dots n={dots} />}
      {note.agreed && <span>{t('agreed')}</span>}
      {lines.map(line => (
        <span key={line}>{line}</span>
      ))}
    </p>
  )
}

/** Up to twelve as dots, and always the figure. */
function Dots({ n }: { n: number }) {
  return (
    <span className="whitespace-nowrap">
      {n > 0 && n <= 12 && (
        <span aria-hidden="true" className="me-[0.5em] tracking-[0.1em]">
          {'●'.repeat(n)}
        </span>
      )}
      {t('dots', { n })}
    </span>
  )
}

const CARD = 'rounded-card border-t-[calc(var(--u)*8)] px-32 pt-24 pb-26 text-ink shadow-md'
const COMPACT = 'rounded-card border-t-[calc(var(--u)*7)] px-24 pt-14 pb-16 text-ink shadow-md'
/** A claim without evidence stands paler, and is as easy to read. */
const WEAK = 'border-dashed bg-paper-deep'

/** A note on the wall, as wide as its column. `onChoose` makes it a button (the cockpit's picture of the wall). */
export const WallNote = memo(function WallNote({
  onChoose,
  fresh,
  className: more,
  ...look
}: NoteLook & { onChoose?: (note: Note) => void; fresh?: boolean; className?: string }) {
  const { note, networks } = look
  const card = look.card ?? cardOf(look.format, note, look.prompt)
  const inside = (
    <>
      <Stem stem={look.stem} />
      <Found note={note} networks={networks} />
      <div
        className={look.compact ? 'leading-[1.25]' : 'leading-[1.32]'}
        style={{ fontSize: `calc(var(--u) * ${look.text ?? SMALLEST_TEXT})` }}
      >
        <CardWords card={card} note={note} />
      </div>
      <By note={note} networks={networks} compact={look.compact} unlabelled={look.unlabelled} />
      <Said note={note} said={look.said} dots={look.dots} />
    </>
  )
  const className = cx(
    look.compact ? COMPACT : CARD,
    card.weak ? WEAK : 'bg-card',
    'block w-full text-start',
    fresh && 'motion-safe:animate-land',
    more,
  )
  const style = { borderTopColor: noteColour(look) }
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

/**
 * A note too tall for a column: the whole sheet is its card, and it flows on through `of` pages in two columns. On a `small` sheet
 * what stands under its words flows with them, as it would leave no line for them on each page.
 */
export function TallNote({
  part,
  of,
  small = false,
  onChoose,
  ...look
}: NoteLook & { part: number; of: number; small?: boolean; onChoose?: (note: Note) => void }) {
  const { note, networks } = look
  const card = look.card ?? cardOf(look.format, note, look.prompt)
  const above = (
    <>
      <Stem stem={look.stem} />
      <Found note={note} networks={networks} />
    </>
  )
  const under = (
    <>
      <By note={note} networks={networks} unlabelled={look.unlabelled} />
      <Said note={note} said={look.said} dots={look.dots} />
    </>
  )
  return (
    <article
      className={cx(small ? COMPACT : CARD, card.weak ? WEAK : 'bg-card', 'flex h-full flex-col')}
      style={{ borderTopColor: noteColour(look) }}
    >
      {!small && above}
      <div className="min-h-0 flex-1 overflow-hidden">
        <div
          data-flow
          dir={directionOf(note.text)}
          className="fs-36 h-full columns-[calc(var(--u)*560)] gap-x-56 leading-[1.32] [column-fill:auto] [orphans:1] [widows:1]"
          style={{ transform: `translateX(calc(${-part} * var(--forward) * (100% + var(--u) * 56)))` }}
        >
          {small && above}
          <CardWords card={card} note={note} />
          {small && under}
        </div>
      </div>
      <div className="flex items-baseline justify-between gap-24">
        <div>{!small && under}</div>
        <p className="fs-28 text-ink-soft">
          {of > 1 && t(part + 1 < of ? 'part-goes-on' : 'part-of', { n: part + 1, of })}
        </p>
        {onChoose && (
          <button type="button" className="fs-28 underline" onClick={() => onChoose(note)}>
            {t('choose')}
          </button>
        )}
      </div>
    </article>
  )
}
