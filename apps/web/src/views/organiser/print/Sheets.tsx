import type { FieldSpec } from '@folkmoot/board-doc'
import { sortAgenda, sortByOrder } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/consent'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Check } from '../../../design/Check.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { sheetCode } from '../../../features/sheet-code/model.ts'
import { useEventView } from '../parts/desk.ts'
import { visibilityTitle } from '../words/visibility.ts'
import { Paper } from './Paper.tsx'
import {
  choicesOf,
  type SheetPage,
  type SheetRules,
  sheetBoards,
  sheetPages,
  sheetRules,
} from './sheet-plan.ts'

/** More lines than any sheet has room for; what does not fit is cut off by its frame. */
const ruledLines = Array.from({ length: 24 }, (_, line) => line)

/** Paper for those who would rather write by hand: a sheet a board, handed to the facilitator and typed as told. */
export function Sheets() {
  const agenda = useEventView(view => view.agenda)
  const all = useEventView(view => view.boards)
  const boards = sortAgenda(agenda).flatMap(session =>
    sortByOrder(sheetBoards(all).filter(board => board.session === session.id)),
  )
  const networks = useEventView(view => view.networks)
  const event = useEventView(view => view.event)
  const [without, setWithout] = useState<readonly string[]>([])
  const chosen = boards.filter(board => !without.includes(board.id))
  const toggle = (id: string, on: boolean) =>
    setWithout(on ? without.filter(one => one !== id) : [...without, id])

  return (
    <Paper
      title="Answer sheets"
      about="For people who would rather write by hand. A facilitator types them as they were told, for a person added without a device."
      options={
        boards.length > 0 && (
          <fieldset className="grid gap-x-8 sm:grid-cols-2">
            <legend className="text-base font-semibold">Sheets for</legend>
            {boards.map(board => (
              <Check
                key={board.id}
                label={board.title}
                meaning={visibilityTitle(board.visibility)}
                checked={!without.includes(board.id)}
                onChange={on => toggle(board.id, on)}
              />
            ))}
          </fieldset>
        )
      }
    >
      {chosen.flatMap(board => {
        const rules = sheetRules(board, formatById(board.format), networks, event)
        return sheetPages(board.prompts, rules).map(page => (
          <Sheet key={`${board.id}-${page.page}`} board={board} page={page} rules={rules} />
        ))
      })}
      {boards.length === 0 && (
        <div className="print:hidden">
          <EmptyState title="No board needs a sheet">
            Boards are added in the agenda; frozen boards take no more words.
          </EmptyState>
        </div>
      )}
    </Paper>
  )
}

function Sheet({ board, page, rules }: { board: BoardView; page: SheetPage; rules: SheetRules }) {
  const event = useEventView(view => view.event)
  const session = useEventView(view => view.agenda.find(one => one.id === board.session))
  return (
    <article className="leaf" aria-label={`Sheet for ${board.title}, page ${page.page} of ${page.of}`}>
      <div className="sheet-head">
        <p className="soft">
          {[event.name, session && session.title !== board.title ? session.title : '']
            .filter(Boolean)
            .join(' · ')}
          {page.of > 1 && ` · page ${page.page} of ${page.of}`}
        </p>
        <p className="sheet-code">{sheetCode(board.id)}</p>
      </div>
      <h2 className="sheet-title">{board.title}</h2>
      {rules.blanks.length > 0 && (
        <div className="sheet-names">
          {rules.blanks.map(blank => (
            <div key={blank} className="fill-in">
              {blank}
            </div>
          ))}
        </div>
      )}
      <div className="sheet-prompts">
        {page.prompts.map(prompt => (
          <section key={prompt.id} className="sheet-prompt">
            <p dir="auto">{prompt.text}</p>
            {rules.about !== null && <div className="fill-in">{rules.about}</div>}
            {rules.ruled && (
              <div className="sheet-lines" aria-hidden="true">
                {ruledLines.map(line => (
                  <div key={line} />
                ))}
              </div>
            )}
            {rules.fields(prompt).map(spec => (
              <PaperField key={spec.key} spec={spec} />
            ))}
          </section>
        ))}
      </div>
      <footer className="sheet-foot rule">
        {rules.mayPublish && (
          <div className="sheet-choice">
            <span className="sheet-choices">
              <span>
                <i aria-hidden="true" />
                {t('on-paper')}
              </span>
            </span>
          </div>
        )}
        <p>
          <strong>Hand this to the facilitator.</strong> Somebody will type it as you told it.
          {rules.about === 'Whom I found' && ' Those you found are asked before they are named.'}
        </p>
        <p className="soft">{rules.words}</p>
      </footer>
    </article>
  )
}

/** A small answer: boxes to tick where there is a choice, a line where there are words. */
function PaperField({ spec }: { spec: FieldSpec }) {
  const choices = choicesOf(spec)
  if (choices.length === 0)
    return (
      <div className="fill-in">
        {spec.kind === 'quotation' ? 'Which quotation, by its first words' : spec.label}
      </div>
    )
  return (
    <div className="sheet-choice">
      {spec.kind !== 'tick' && <strong>{spec.label}</strong>}
      <span className="sheet-choices">
        {choices.map((choice, i) => (
          <span key={choice}>
            <i aria-hidden="true" />
            {spec.kind === 'scale' ? `${i + 1} ${choice}` : choice}
          </span>
        ))}
      </span>
    </div>
  )
}
