import { type Direction, orderAtEnd, planMove, sortAgenda, steppedOver } from '@folkmoot/domain'
import type { SessionRecord } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'
import type { Editing } from './editing.ts'
import { SessionForm } from './SessionForm.tsx'
import { SessionLine } from './SessionLine.tsx'
import { useMoving } from './use-moving.ts'

interface DayProps {
  day: number
  name: string
  days: readonly string[]
  editing: Editing
  edit(editing: Editing): void
}

/** One day of the agenda, in order. */
export function Day({ day, name, days, editing, edit }: DayProps) {
  const event = useEvent()
  const agenda = useEventView(view => view.agenda)
  const { move } = useMoving()
  const sessions = sortAgenda(agenda).filter(session => session.day === day)
  const isAdding = editing?.what === 'session' && editing.id === null && editing.day === day
  const opener = useReturnFocus<HTMLButtonElement>(isAdding)

  const save = async (id: string, to: Direction): Promise<string | null> => {
    const moved = await event.command('sessionMove', { session: id, to, over: steppedOver(agenda, id, to) })
    return moved.ok ? null : moved.error.message
  }
  const canMove = (session: SessionRecord, direction: Direction) =>
    planMove(agenda, session.id, direction, days.length).length > 0

  return (
    <Section title={name}>
      {sessions.length === 0 && !isAdding && (
        <p className="text-lead text-ink-soft">Nothing on this day yet.</p>
      )}
      {sessions.length > 0 && (
        <ol aria-label={`Sessions of ${name}`} className="flex flex-col divide-y divide-line lg:-mt-2">
          {sessions.map(session => (
            <li key={session.id}>
              <SessionLine
                session={session}
                days={days}
                editing={editing}
                edit={edit}
                canMove={direction => canMove(session, direction)}
                move={direction => move(session.id, direction, () => save(session.id, direction))}
              />
            </li>
          ))}
        </ol>
      )}
      {isAdding ? (
        <SessionForm
          session={null}
          day={day}
          days={days}
          order={orderAtEnd(sessions)}
          close={() => edit(null)}
        />
      ) : (
        <div>
          <Button
            ref={opener}
            onClick={() => edit({ what: 'session', id: null, day })}
            aria-label={`Add a session to ${name}`}
          >
            Add a session
          </Button>
        </div>
      )}
    </Section>
  )
}
