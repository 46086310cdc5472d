import { sortAgenda, sortByOrder } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { aboutActivity } from '@folkmoot/formats/about'
import { t } from '@folkmoot/messages/crib'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Check } from '../../../design/Check.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { whoSeesOnPaper } from '../../../features/who-sees/model.ts'
import { useEventView } from '../parts/desk.ts'
import { cribOf } from './crib.ts'
import { Paper } from './Paper.tsx'

/** For whoever runs an activity and has no time to read a manual: a page each. */
export function Cribs() {
  const agenda = useEventView(view => view.agenda)
  const all = useEventView(view => view.boards)
  const boards = sortAgenda(agenda).flatMap(session =>
    sortByOrder(all.filter(board => board.session === session.id)),
  )
  const [without, setWithout] = useState<readonly string[]>([])
  const toggle = (id: string, on: boolean) =>
    setWithout(on ? without.filter(one => one !== id) : [...without, id])
  return (
    <Paper
      title={t('title')}
      about={t('about')}
      forDelegates={false}
      options={
        boards.length > 0 && (
          <fieldset className="grid gap-x-8 sm:grid-cols-2">
            <legend className="text-base font-semibold">{t('of')}</legend>
            {boards.map(board => (
              <Check
                key={board.id}
                label={board.title}
                checked={!without.includes(board.id)}
                onChange={on => toggle(board.id, on)}
              />
            ))}
          </fieldset>
        )
      }
    >
      {boards
        .filter(board => !without.includes(board.id))
        .map(board => (
          <CribPage key={board.id} board={board} />
        ))}
      {boards.length === 0 && (
        <div className="print:hidden">
          <EmptyState title={t('none')}>{t('none-meaning')}</EmptyState>
        </div>
      )}
    </Paper>
  )
}

function CribPage({ board }: { board: BoardView }) {
  const event = useEventView(view => view.event)
  const networks = useEventView(view => view.networks)
  const session = useEventView(view => view.agenda.find(one => one.id === board.session))
  const format = formatById(board.format)
  const { steps, hints } = cribOf(board, format)
  const sees = whoSeesOnPaper(board, networks, event, format)
  const when = [
    session && event.days[session.day],
    session?.time,
    session?.minutes && t('minutes', { n: session.minutes }),
    session && session.title !== board.title && session.title,
  ]
  return (
    <article className="leaf crib" aria-label={t('of-board', { title: board.title })}>
      <p className="soft">{[event.name, ...when].filter(Boolean).join(' · ')}</p>
      <h2 className="sheet-title">{board.title}</h2>
      {format && (
        <section>
          <h3>{t('what-it-is')}</h3>
          <p>{aboutActivity(format.id)}</p>
        </section>
      )}
      <section>
        <h3>{t('say-this')}</h3>
        <ul className="crib-prompts">
          {board.prompts.map(prompt => (
            <li key={prompt.id} dir="auto">
              {prompt.text}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('who-sees')}</h3>
        <p>{[sees.room, sees.record, sees.kept, sees.private].filter(Boolean).join(' ')}</p>
      </section>
      <section>
        <h3>{t('press-this')}</h3>
        <ol className="crib-steps">
          {steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <footer className="sheet-foot rule">
        <h3>{t('mind-this')}</h3>
        {hints.map(hint => (
          <p key={hint}>{hint}</p>
        ))}
      </footer>
    </article>
  )
}
