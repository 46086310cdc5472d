/** The hat that everybody wears now: its word huge on a field of its colour, and what it brought. */
import { t } from '@folkmoot/messages/format-walls'
import { useMemo } from 'react'
import type { WallPictureProps } from '../ui/wall.tsx'
import { type Hat, hatOf } from './hats.ts'

/** Field and words on it; each pair can be told apart in daylight. The word always stands there: never the colour alone. */
const COLOURS: Readonly<Record<Hat['key'], { field: string; ink: string }>> = {
  white: { field: '#ffffff', ink: '#1d2b2a' },
  red: { field: '#a32a1f', ink: '#ffffff' },
  black: { field: '#0c1413', ink: '#f7f1e3' },
  yellow: { field: '#f2c230', ink: '#1d2b2a' },
  green: { field: '#1f6b3f', ink: '#ffffff' },
  blue: { field: '#274690', ink: '#ffffff' },
  plus: { field: '#6a5796', ink: '#ffffff' },
}
const OWN = { field: '#5d6b68', ink: '#ffffff' }

export function HatsPicture({ board, notes, size, ui }: WallPictureProps) {
  const prompt = board.prompts.find(one => one.id === board.step) ?? null
  const hat = hatOf(prompt)
  const worn = useMemo(() => notes.filter(note => note.prompt === prompt?.id), [notes, prompt])
  // Once the room talks, nothing that a hat brought stays unseen: all of them, from the one that is worn on.
  if (!prompt || board.phase === 'talk' || board.phase === 'closed')
    return <AllHats board={board} notes={notes} size={size} ui={ui} />
  const { field, ink } = hat ? COLOURS[hat.key] : OWN
  const shared = notes.length > 0
  const question = hat ? questionOf(prompt.text) : null
  return (
    <div className="flex h-full gap-40">
      <section
        className={`flex flex-col justify-center rounded-card border-[calc(var(--u)*2)] border-wall-line px-48 py-40 ${shared ? 'w-[36%] shrink-0' : 'flex-1'}`}
        style={{ background: field, color: ink }}
      >
        <h2
          className={`${wordSize(hat, shared, size.width / size.u > 1_500)} font-serif leading-[0.9] font-semibold tracking-[-0.03em]`}
        >
          {hat?.word ?? prompt.text}
          {hat?.key === 'plus' && <span className="sr-only"> {t('own-hat')}</span>}
        </h2>
        {question && (
          <p
            className={`${shared ? 'fs-48' : 'fs-88'} mt-28 font-serif leading-[1.1] font-semibold text-balance`}
          >
            {question}
          </p>
        )}
        <p className={`${shared ? 'fs-36' : 'fs-56'} mt-28 leading-[1.25] text-pretty`}>
          {hat?.asks ?? t('same-hat')}
        </p>
      </section>
      {shared && (
        <ui.Region
          name={prompt.id}
          notes={worn}
          columns={size.width / size.u > 1_500 ? 2 : 1}
          className="min-h-0 flex-1"
        />
      )}
    </div>
  )
}

/** “White hat: what do we know?” asks “What do we know?”. */
function questionOf(text: string): string | null {
  const question = text.split(': ').slice(1).join(': ').trim()
  return question === '' ? null : question.charAt(0).toUpperCase() + question.slice(1)
}

/** Colours' names on one line; a prompt of the organiser's own is a sentence. */
function wordSize(hat: Hat | null, shared: boolean, wide: boolean): string {
  if (!hat) return 'fs-64 text-balance'
  if (hat.key === 'plus') return shared ? 'fs-240' : 'fs-280'
  if (shared) return wide ? 'fs-156 whitespace-nowrap' : 'fs-104 whitespace-nowrap'
  return 'fs-240 whitespace-nowrap'
}

/** Between hats, and afterwards: all of them side by side, each with what it brought, the one that is worn first. */
function AllHats({ board, notes, size, ui }: Pick<WallPictureProps, 'board' | 'notes' | 'size' | 'ui'>) {
  const worn = board.phase === 'talk' ? board.step : null
  const hats = useMemo(
    () =>
      board.prompts
        .toSorted((a, b) => Number(b.id === worn) - Number(a.id === worn))
        .map(prompt => ({
          id: prompt.id,
          name: hatOf(prompt)?.label ?? prompt.text,
          notes: notes.filter(note => note.prompt === prompt.id),
        })),
    [board.prompts, notes, worn],
  )
  return (
    <div className="flex h-full flex-col gap-32">
      <ul className="flex gap-12">
        {board.prompts.map(prompt => {
          const hat = hatOf(prompt)
          const { field, ink } = hat ? COLOURS[hat.key] : OWN
          return (
            <li
              key={prompt.id}
              className={`${notes.length > 0 ? 'fs-40 py-20' : 'fs-56 py-160'} flex-1 overflow-hidden rounded-card border-[calc(var(--u)*2)] border-wall-line px-8 text-center font-serif leading-none font-semibold`}
              style={{ background: field, color: ink }}
            >
              {hat?.word ?? prompt.text}
            </li>
          )
        })}
      </ul>
      {notes.length > 0 && (
        <ui.Region
          name="all hats"
          notes={notes}
          sections={hats.filter(hat => hat.notes.length > 0)}
          columns={size.width / size.u > 1_500 ? 3 : 2}
          className="min-h-0 flex-1"
        />
      )}
    </div>
  )
}
