import type { Card, Note } from '@folkmoot/board-doc'
import { directionOf } from '@folkmoot/kit/direction'
import { t } from '@folkmoot/messages/notes'
import { memo, type ReactNode, useState } from 'react'
import { useLanguage } from '../ui/language.ts'
import { cx } from './cx.ts'
import { lineLabel } from './line-label.ts'
import { type NetworkLike, NetworkMark, networkLabel } from './NetworkMark.tsx'
import { ReadingWords } from './ReadingWords.tsx'

export interface NoteCardProps {
  note: Note
  /** How the format draws it (`cardOf`); without it: its text. */
  card?: Card
  networks: readonly (NetworkLike & { id: string })[]
  /** `paper`: beside one's own writing, the colour at the side. `hall`: on the wall, the colour on top. */
  on?: 'paper' | 'hall'
  /** It came in while one was looking: lands once. */
  fresh?: boolean
  /** Replaces the size of the words, e.g. `text-[36px]`. */
  size?: string
  /** Size of the line under the words. */
  smallSize?: string
  /** Buttons or a state under the words. */
  children?: ReactNode
  className?: string
}

/** “Asha, someone from Keighley”: who was found, as far as they agreed. */
function foundWords(note: Note, networks: NoteCardProps['networks']): string | null {
  if (!note.found) return null
  if (note.found.name) return note.found.name
  const label = networkLabel(note.found.network, networks)
  return label ? t('someone-from', { network: label.name }) : t('someone-here')
}

/** A note as the room sees it: plain text with its own line breaks, in its own direction. */
export const NoteCard = memo(function NoteCard(props: NoteCardProps) {
  useLanguage()
  const {
    note,
    card = { text: note.text, lines: [] },
    networks,
    on = 'paper',
    fresh,
    size = 'text-lead',
    smallSize = 'text-small',
    children,
  } = props
  /** A note lands once, also if it is hidden and shown again (another page of the phone). */
  const [landed, setLanded] = useState(false)
  const label = networkLabel(note.network, networks)
  const found = foundWords(note, networks)
  const colour = label?.network?.colour ?? '#8b948f'
  return (
    <article
      onAnimationEnd={() => setLanded(true)}
      className={cx(
        'rounded-card bg-card text-ink [overflow-wrap:anywhere]',
        on === 'paper'
          ? 'border border-line border-s-[6px] px-4 py-3'
          : 'border-t-[7px] px-[1.1em] py-[0.9em] shadow-md',
        fresh && !landed && 'animate-land',
        size,
        props.className,
      )}
      style={on === 'paper' ? { borderInlineStartColor: colour } : { borderTopColor: colour }}
    >
      {found && (
        <p dir="auto" className="font-semibold">
          {found}
        </p>
      )}
      {card.above && (
        <p dir="auto" className="mb-[0.4em] border-s-4 border-line ps-3 font-serif leading-snug">
          {card.above}
        </p>
      )}
      {card.text !== '' && (
        <p
          dir="auto"
          lang={note.lang}
          className={cx('wrap-anywhere whitespace-pre-wrap', card.weak && 'text-ink-soft')}
        >
          {card.text}
        </p>
      )}
      <ReadingWords reading={note.reading} smallSize={smallSize} />
      {card.lines.length > 0 && (
        <dl className={cx('mt-[0.4em] flex flex-col gap-[0.2em]', smallSize)}>
          {card.lines.map(line => (
            <div key={line.label}>
              <dt className="inline text-ink-soft">{lineLabel(line.label)} </dt>
              <dd dir="auto" className="inline wrap-anywhere">
                {line.text}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {note.agreed && <p className={cx('mt-[0.4em] font-semibold text-action', smallSize)}>{t('agreed')}</p>}
      {(label || note.name) && (
        <p
          dir={directionOf(note.text || note.name || '')}
          className={cx('mt-[0.4em] flex flex-wrap gap-x-3 text-ink-soft', smallSize)}
        >
          {note.name && <bdi className="min-w-0">{note.name}</bdi>}
          {label && <NetworkMark network={label.network} name={label.name} />}
        </p>
      )}
      {children}
    </article>
  )
})
