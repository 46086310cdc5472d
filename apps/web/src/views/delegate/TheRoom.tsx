import { EMPTY_BOARD, type Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/delegate'
import { nobodyCanSee } from '@folkmoot/messages/privacy'
import { type BoardView, type DelegateView, SHOWN_PHASES } from '@folkmoot/protocol'
import { useMemo, useRef, useState } from 'react'
import { Beside } from '../../design/Beside.tsx'
import { Button } from '../../design/Button.tsx'
import { EmptyState } from '../../design/EmptyState.tsx'
import { Prompt } from '../../design/Prompt.tsx'
import { useSaid } from '../../design/use-said.ts'
import { useAsked } from '../../features/prompt-words/use-asked.ts'
import type { BoardConnection } from '../../live/board-connection.ts'
import { useLate } from '../../live/use-late.ts'
import { useStore } from '../../live/use-store.ts'
import { Circle } from './Circle.tsx'
import { DotButtons } from './DotButtons.tsx'
import { useMine, usePhone, usePhoneView } from './phone.ts'
import { Given, type RoomContext, RoomNote } from './RoomNote.tsx'
import { type RoomGroup, roomSections } from './room-sections.ts'
import { Summary } from './Summary.tsx'
import { type Dots, useDots } from './use-dots.ts'
import { useMarks } from './use-marks.ts'
import { VoteAtTable } from './VoteAtTable.tsx'

const atOnce = 40

/** The board as the room sees it: one note before everybody, answers together, groups, notes under their prompts. */
export function TheRoom({ board, connection }: { board: BoardView; connection: BoardConnection }) {
  const { stage } = usePhone()
  const networks = usePhoneView(view => view.networks)
  const inRoom = usePhoneView(view => view.room.inRoom)
  const event = usePhoneView(view => view.event)
  const allTallies = usePhoneView(view => view.tallies)
  const groups = usePhoneView(view => view.groups.find(one => one.board === board.id)?.groups ?? NO_GROUPS)
  const vote = usePhoneView(view => view.votes.find(one => one.board === board.id) ?? null)
  const lit = usePhoneView(view => (view.stage.board === board.id ? view.stage.spotlight : null))
  const summary = usePhoneView(view => view.summaries.find(one => one.board === board.id) ?? null)
  const circles = usePhoneView(view => view.circle)
  const swaps = useMine(mine => mine.swaps)
  const said = useMine(mine => mine.marks)
  const ballots = useMine(mine => mine.ballots)
  const format = formatById(board.format)
  const asked = useAsked()
  const notes = useStore(connection, state => state.model.notes)
  const state = useStore(connection, one => one.state)
  const fresh = useFresh(notes, state)
  const tallies = useMemo(
    () => new Map(allTallies.filter(one => one.board === board.id).map(one => [one.note, one])),
    [allTallies, board.id],
  )
  const results = vote?.results ?? null
  const marks = useMarks(board.id, stage, said, tallies)
  const dots = useDots(stage, ballots, board.phase === 'vote' ? vote : null)
  const sections = useMemo(
    () => roomSections(notes, board.prompts, groups, format?.order, results),
    [notes, board.prompts, groups, format, results],
  )
  const context: RoomContext = {
    format,
    visibility: board.visibility,
    networks,
    tallies,
    dots,
    results,
    swaps,
    // One thing at a time: while the room votes there are dots, and before and after it kind words.
    marks: SHOWN_PHASES.includes(board.phase) && !dots ? marks : null,
  }
  const spotlight = lit === null ? null : notes.find(one => one.id === lit)
  useSaid(spotlight ? t('looks-at-this') : null, { about: spotlight?.id ?? null })
  const circle = circles.filter(one => one.board === board.id)
  const promptOf = (note: Note) => board.prompts.find(one => one.id === note.prompt) ?? null
  // Nothing is called empty before it is known.
  const loaded = useStore(connection, one => one.model !== EMPTY_BOARD)
  const nothing = loaded && notes.length === 0 && !summary?.rows.length && circle.length === 0
  return (
    <section aria-label={t('the-room')} className="flex flex-col gap-6">
      <p className="text-base text-ink-soft">
        {[
          loaded && t('notes', { n: notes.length }),
          t('in-the-room', { n: inRoom }),
          state === 'offline' && t('as-it-was'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {spotlight && (
        <div className="flex flex-col gap-2 rounded-card bg-hall p-4">
          <p className="text-base text-[#a9bbb6]">{t('looks-at-this')}</p>
          <RoomNote note={spotlight} prompt={promptOf(spotlight)} room={{ ...context, dots: null }} />
        </div>
      )}
      {dots && <Budget dots={dots} voters={vote?.voters ?? 0} />}
      {dots && vote && <VoteAtTable {...{ vote, groups, notes }} />}
      {summary && (
        <Summary
          summary={summary}
          prompts={board.prompts.map(one => asked.withWords(board, one))}
          networks={networks}
        />
      )}
      {!loaded && <OnTheirWay />}
      {nothing && <Nothing board={board} />}
      {sections.groups.map(group => (
        <Group key={group.id} {...{ group, fresh, promptOf }} room={context} />
      ))}
      {sections.prompts.map(({ prompt, notes: under }) => (
        <section key={prompt.id} className="flex flex-col gap-3">
          <Prompt text={asked.prompt(board, prompt)} as="h2" size="text-title" />
          <Notes notes={under} fresh={fresh} promptOf={promptOf} room={context} />
        </section>
      ))}
      <Circle notes={circle} board={board} format={format} />
      {/* On a laptop it stands under one's own writing beside this. */}
      {board.visibility !== 'named' && (
        <p className="text-small text-ink-soft lg:hidden">
          <Beside say={() => nobodyCanSee(board.visibility, event) ?? ''} />
        </p>
      )}
    </section>
  )
}
const NO_GROUPS: DelegateView['groups'][number]['groups'] = []

/** How many dots are left, kept in view while one scrolls through the notes. */
function Budget({ dots, voters }: { dots: Dots; voters: number }) {
  return (
    <div className="sticky top-0 z-10 -mx-4 bg-paper px-4 py-2 lg:mx-0 lg:px-0">
      <p className="text-lead font-semibold">
        {dots.left > 0
          ? t(dots.left === dots.budget ? 'dots-to-give' : 'dots-left', { n: dots.left })
          : t('all-dots-given')}
      </p>
      <p className="text-small text-ink-soft">{t('voters', { n: voters })}</p>
    </div>
  )
}

function OnTheirWay() {
  const late = useLate(true)
  return <EmptyState title={t('notes-on-their-way')}>{late ? t('notes-blocked') : null}</EmptyState>
}

function Nothing({ board }: { board: BoardView }) {
  if (board.phase === 'write')
    return <EmptyState title={t('writes-in-private')}>{t('notes-appear')}</EmptyState>
  return <EmptyState title={t('nothing-here')}>{t('first-note')}</EmptyState>
}

interface ListProps {
  fresh: ReadonlySet<string>
  promptOf(note: Note): BoardView['prompts'][number] | null
  room: RoomContext
}

/** Notes that the room put together; dots are for the group as a whole. */
function Group({ group, room, ...rest }: ListProps & { group: RoomGroup }) {
  const { dots, results } = room
  const name = group.name || t('together')
  return (
    <section className="flex flex-col gap-3 border-s-4 border-line ps-3">
      <div>
        <h2 dir="auto" className="text-title">
          {name}
        </h2>
        {dots && <DotButtons dots={dots} target={group.id} about={name} />}
        {results && <Given dots={results[group.id] ?? 0} />}
      </div>
      <Notes notes={group.notes} room={room} {...rest} voted={false} />
    </section>
  )
}

function Notes({
  notes,
  fresh,
  promptOf,
  room,
  voted = true,
}: ListProps & { notes: readonly Note[]; voted?: boolean }) {
  const [limit, setLimit] = useState(atOnce)
  return (
    <>
      <ul className="gap-3 xl:columns-2">
        {notes.slice(0, limit).map(note => (
          <li key={note.id} className="mb-3 break-inside-avoid">
            <RoomNote
              note={note}
              prompt={promptOf(note)}
              room={room}
              fresh={fresh.has(note.id)}
              voted={voted}
            />
          </li>
        ))}
      </ul>
      {notes.length > limit && (
        <Button onClick={() => setLimit(limit + atOnce)}>
          {t('show-more', { n: Math.min(atOnce, notes.length - limit) })}
        </Button>
      )}
    </>
  )
}

/** Notes that came in while one was looking. */
function useFresh(notes: readonly Note[], state: string): ReadonlySet<string> {
  const known = useRef<Set<string> | null>(null)
  return useMemo(() => {
    const fresh = new Set<string>()
    if (known.current === null) {
      if (state === 'live') known.current = new Set(notes.map(note => note.id))
      return fresh
    }
    for (const note of notes) {
      if (!known.current.has(note.id)) fresh.add(note.id)
      known.current.add(note.id)
    }
    return fresh
  }, [notes, state])
}
