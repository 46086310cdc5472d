/** A stack of sheets of paper, typed one after the other by keyboard alone. */
import { formatById } from '@folkmoot/formats'
import { t as onConsent } from '@folkmoot/messages/cockpit'
import { t } from '@folkmoot/messages/sheets'
import type { BoardView } from '@folkmoot/protocol'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Check } from '../../../design/Check.tsx'
import { Field } from '../../../design/Field.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useForm } from '../../../design/use-form.ts'
import { boardsOfCode, sheetCode } from '../../../features/sheet-code/model.ts'
import { whoSeesOnPaper } from '../../../features/who-sees/model.ts'
import { useCockpitView } from '../cockpit.ts'
import { WideDialog } from '../parts/WideDialog.tsx'
import { OneAnswer } from './OneAnswer.tsx'
import { EMPTY, isEmpty, meant, type Sheet, titleOf, written } from './sheet.ts'
import { type Typed, useTyping } from './use-typing.ts'
import { Whose } from './Whose.tsx'

/** `board`: whose sheets come first. */
export default function SheetStack({ board: first, onClose }: { board: BoardView; onClose(): void }) {
  const boards = useCockpitView(view => view.boards)
  const [chosen, setChosen] = useState(first.id)
  const open = boards.filter(one => one.by === 'person' && one.phase !== 'waiting' && one.phase !== 'closed')
  const board = open.find(one => one.id === chosen) ?? first
  return (
    <WideDialog title={t('title')} aside={<Button onClick={onClose}>{t('done')}</Button>} onClose={onClose}>
      <Stack key={board.id} board={board} open={open} onBoard={setChosen} />
    </WideDialog>
  )
}

interface StackProps {
  board: BoardView
  open: readonly BoardView[]
  onBoard(board: string): void
}

function Stack({ board, open, onBoard }: StackProps) {
  const format = formatById(board.format)
  const typing = useTyping(board)
  const top = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  /** Where the next sheet begins: its name, or its words. */
  const begin = () => top.current?.querySelector<HTMLElement>('input:not([type=checkbox]), textarea')?.focus()
  useEffect(begin, [])
  const form = useForm<Sheet, string>({
    kept: `sheet ${board.id}`,
    initial: EMPTY,
    send: sheet => {
      const answers = written(board, format, sheet)
      return answers && typing.post(sheet, answers)
    },
    // Sheets of one network mostly lie together.
    next: ({ network }) => ({ ...EMPTY, network }),
    done: (by, sheet) => {
      typing.add(sheet, by)
      setSaid(t('typed-one', { sheet: titleOf(sheet, t('without-name')) }))
      begin()
    },
  })
  const takeBack = async (one: Typed) => {
    const done = await typing.takeBack(one)
    const isFree = isEmpty(form.values)
    if (done.ok && isFree) form.set(one.sheet)
    setSaid(!done.ok ? done.error.message : t(isFree ? 'taken-back' : 'taken-back-gone'))
    begin()
  }
  const ready = written(board, format, form.values) !== null && isNamed(board, form.values, typing)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (ready && !form.action.busy) void form.submit()
    }
    const last = typing.typed[0]
    if (event.key === 'z' && last && isEmpty(form.values)) {
      event.preventDefault()
      void takeBack(last)
    }
  }
  return (
    <div className="grid min-h-0 flex-1 content-start gap-x-10 gap-y-6 overflow-y-auto px-4 py-4 sm:px-6 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
      <form {...form.props} onKeyDown={onKeyDown} className="flex flex-col gap-5">
        <Code board={board} open={open} onBoard={onBoard} onRead={begin} />
        <div ref={top} className="flex flex-col gap-5">
          {board.visibility !== 'anonymous' && <Whose board={board} form={form} people={typing.people} />}
          {board.prompts.map(prompt => (
            <OneAnswer key={prompt.id} board={board} prompt={prompt} form={form} />
          ))}
        </div>
        <Check
          label={onConsent('typed-from-paper')}
          checked={form.values.mayPublish}
          onChange={form.field('mayPublish').onChange}
        />
        <Refused error={form.action.error} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button kind="primary" type="submit" disabled={form.action.busy || !ready}>
            {t('next-sheet')}
          </Button>
          <p className="text-small text-ink-soft">{t('next-keys')}</p>
        </div>
        <Promised board={board} />
      </form>
      <TypedList typed={typing.typed} said={said} onTakeBack={takeBack} />
    </div>
  )
}

/** On boards with names it is known whose sheet it is. */
function isNamed(
  board: BoardView,
  sheet: Sheet,
  { people }: Pick<ReturnType<typeof useTyping>, 'people'>,
): boolean {
  if (board.visibility !== 'named') return true
  const { without } = meant(people, sheet.name)
  return sheet.name.trim() !== '' && (without.length < 2 || without.some(({ id }) => id === sheet.which))
}

/** `onRead`: the code of this board was typed. */
function Code({ board, open, onBoard, onRead }: StackProps & { onRead(): void }) {
  const [code, setCode] = useState(sheetCode(board.id))
  const found = boardsOfCode(open, code)
  const type = (typed: string) => {
    setCode(typed)
    const [of] = boardsOfCode(open, typed)
    if (of?.id === board.id) onRead()
    else if (of) onBoard(of.id)
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-4">
      <p className="text-lead font-semibold">{t('sheet-of', { board: board.title })}</p>
      <div className="w-56">
        <Field
          label={t('code')}
          hint={t('code-hint')}
          value={code}
          autoComplete="off"
          error={code.trim().length >= 4 && found.length === 0 ? t('code-unknown') : null}
          onChange={event => type(event.target.value)}
        />
      </div>
    </div>
  )
}

function Promised({ board }: { board: BoardView }) {
  const networks = useCockpitView(view => view.networks)
  const event = useCockpitView(view => view.event)
  const { room } = whoSeesOnPaper(board, networks, event, formatById(board.format))
  return <p className="text-small text-ink-soft">{t('tell-them', { promise: room })}</p>
}

interface TypedListProps {
  typed: readonly Typed[]
  said: string
  onTakeBack(one: Typed): void
}

function TypedList({ typed, said, onTakeBack }: TypedListProps) {
  return (
    <section aria-labelledby="sheets-typed" className="flex flex-col gap-2">
      <h2 id="sheets-typed" className="text-lead font-semibold">
        {t('typed', { n: typed.length })}
      </h2>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ul className="flex flex-col divide-y divide-line">
        {typed.map(one => {
          const sheet = titleOf(one.sheet, t('without-name'))
          return (
            <li key={one.id} className="flex items-center justify-between gap-4 py-1">
              <span dir="auto" className="line-clamp-2 text-base">
                {sheet}
              </span>
              <Button kind="quiet" aria-label={t('take-back-one', { sheet })} onClick={() => onTakeBack(one)}>
                {t('take-back')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
