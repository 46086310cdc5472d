import type { FieldSpec } from '@folkmoot/board-doc'
import { sortAgenda, sortByOrder } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { t as tConsent } from '@folkmoot/messages/consent'
import { t } from '@folkmoot/messages/paper'
import { withEnglish } from '@folkmoot/messages/spoken'
import type { BoardView, Prompt } from '@folkmoot/protocol'
import { useState } from 'react'
import { Check } from '../../../design/Check.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { otherPrompt, otherTitle } from '../../../features/prompt-words/model.ts'
import { sheetCode } from '../../../features/sheet-code/model.ts'
import { useEventView } from '../parts/desk.ts'
import { visibilityTitle } from '../words/visibility.ts'
import { Paper } from './Paper.tsx'
import { AsTyped, onPaper, usePaperLanguage, withEnglishBeneath } from './paper-language.tsx'
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
      {chosen.map(board => (
        <SheetsOf key={board.id} board={board} />
      ))}
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

/** Its prompts in the language of the paper, as many to a sheet as leave room to write. */
const SheetsOf = onPaper(function SheetsOf({ board }: { board: BoardView }) {
  const event = useEventView(view => view.event)
  const networks = useEventView(view => view.networks)
  const { tag } = usePaperLanguage()
  const format = formatById(board.format)
  const told = withEnglish(() => sheetRules(board, format, networks, event).words)
  const rules = { ...sheetRules(board, format, networks, event), words: told.words }
  const shown = board.prompts.map(prompt => ({
    ...prompt,
    text: otherPrompt(board, prompt, tag)?.text ?? prompt.text,
  }))
  return sheetPages(shown, rules, tag).map(page => (
    <Sheet key={page.page} {...{ board, page, rules }} english={told.english} />
  ))
})

interface SheetProps {
  board: BoardView
  page: SheetPage
  rules: SheetRules
  /** Who will see it, in English; null: somebody has read it in the language of the paper. */
  english: string | null
}

const Sheet = onPaper(function Sheet({ board, page, rules, english }: SheetProps) {
  const event = useEventView(view => view.event)
  const session = useEventView(view => view.agenda.find(one => one.id === board.session))
  const { tag } = usePaperLanguage()
  const title = otherTitle(board, tag)?.text ?? board.title
  const where = [
    event.name,
    session && session.title !== board.title ? session.title : '',
    title === board.title ? '' : board.title,
  ]
  const at = { page: page.page, of: page.of }
  return (
    <article className="leaf" aria-label={t('sheet-of', { board: board.title, ...at })}>
      <div className="sheet-head">
        <p className="soft">
          <span dir="auto">{where.filter(Boolean).join(' · ')}</span>
          {page.of > 1 && ` · ${t('page-of', at)}`}
        </p>
        <p className="sheet-code">
          <AsTyped>{sheetCode(board.id)}</AsTyped>
        </p>
      </div>
      <h2 className="sheet-title" dir="auto">
        {title}
      </h2>
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
          <Asked key={prompt.id} {...{ board, prompt, rules }} />
        ))}
      </div>
      <footer className="sheet-foot rule">
        {rules.mayPublish && (
          <div className="sheet-choice">
            <span className="sheet-choices">
              <span>
                <i aria-hidden="true" />
                <span>{withEnglishBeneath(() => tConsent('on-paper'))}</span>
              </span>
            </span>
          </div>
        )}
        <p>
          <strong>{t('hand-in')}</strong> {t('typed-as-told')}
          {rules.asksFound && ` ${t('found-asked')}`}
        </p>
        <p className="soft">{rules.words}</p>
        {english !== null && (
          <p lang="en" dir="ltr" className="soft paper-english">
            {english}
          </p>
        )}
      </footer>
    </article>
  )
})

/** A prompt as it is read, with the original beneath for whoever types the sheet, and the room to answer it. */
const Asked = onPaper(function Asked({
  board,
  prompt,
  rules,
}: Pick<SheetProps, 'board' | 'rules'> & { prompt: Prompt }) {
  const original = board.prompts.find(one => one.id === prompt.id) ?? prompt
  return (
    <section className="sheet-prompt">
      <p dir="auto">{prompt.text}</p>
      {original.text !== prompt.text && (
        <p dir="auto" className="sheet-original soft">
          {original.text}
        </p>
      )}
      {rules.about !== null && <div className="fill-in">{rules.about}</div>}
      {rules.ruled && (
        <div className="sheet-lines" aria-hidden="true">
          {ruledLines.map(line => (
            <div key={line} />
          ))}
        </div>
      )}
      {rules.fields(original).map(spec => (
        <PaperField key={spec.key} spec={spec} />
      ))}
    </section>
  )
})

/** A small answer: boxes to tick where there is a choice, a line where there are words. */
const PaperField = onPaper(function PaperField({ spec }: { spec: FieldSpec }) {
  const choices = choicesOf(spec)
  if (choices.length === 0)
    return <div className="fill-in">{spec.kind === 'quotation' ? t('which-quotation') : spec.label}</div>
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
})
