/** All answers of somebody without a device on a board whose answers are counted. */
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/for-somebody'
import type { BoardView, ScribedView } from '@folkmoot/protocol'
import { TextArea } from '../../design/Field.tsx'
import { FieldsForm } from '../../design/FieldsForm.tsx'
import type { StageConnection } from '../../live/stage-connection.ts'
import { ForSomebody, type Somebody } from './ForSomebody.tsx'
import { type Answers, given, type Question, questionsOf } from './model.ts'
import { standing } from './told.ts'

export interface AnswerForProps {
  board: BoardView
  people: readonly Somebody[]
  person?: string
  told: readonly ScribedView[]
  /** Who will see it. */
  promise: string
  /** The table at which somebody enters it for a neighbour. */
  table?: string
  connection: Pick<StageConnection<unknown>, 'command'>
  onClose(): void
}

const NONE: { answers: Answers } = { answers: {} }

export default function AnswerFor({
  board,
  people,
  person,
  told,
  promise,
  table,
  connection,
  onClose,
}: AnswerForProps) {
  const format = formatById(board.format)
  const asked = questionsOf(board, format)
  if (!format || !asked) return null
  const { what, questions } = asked
  const most = format.most ?? questions.length
  return (
    <ForSomebody
      title={t('answer-title')}
      about={t('answer-about')}
      {...{ people, person, onClose }}
      standing={id => standing(told, board.id, what, id)}
      kept={id => `answer for ${board.id} ${what} ${id}`}
      initial={NONE}
      ready={({ answers }) => {
        const { length } = given(questions, answers)
        return length > 0 && length <= most
      }}
      send={(id, rev, { answers }) =>
        connection.command('scribeAnswer', {
          board: board.id,
          person: id,
          answers: given(questions, answers),
          rev,
          ...(table !== undefined && { table }),
        })
      }
    >
      {form => (
        <>
          <Sheet
            {...{ questions, most }}
            words={format.countedNotes === true}
            answers={form.values.answers}
            onAnswers={answers => form.set({ answers })}
          />
          <p className="text-small text-ink-soft">{t('tell-them-first', { promise })}</p>
        </>
      )}
    </ForSomebody>
  )
}

function Sheet({
  questions,
  most,
  words,
  answers,
  onAnswers,
}: {
  questions: readonly Question[]
  most: number
  /** Words stand beside an answer. */
  words: boolean
  answers: Answers
  onAnswers(answers: Answers): void
}) {
  const set = (prompt: string, change: Partial<Answers[string]>) =>
    onAnswers({ ...answers, [prompt]: { ...(answers[prompt] ?? { text: '', fields: {} }), ...change } })
  const n = given(questions, answers).length
  const few = most < questions.length
  return (
    <>
      <p role="status" className="text-base font-semibold">
        {t(few ? 'chosen-of' : 'answered', { n, of: most })}
      </p>
      {questions.map(({ prompt, spec }) => {
        const answer = answers[prompt]
        const value = answer?.fields[spec.key]
        return (
          <div key={prompt} className="flex flex-col gap-2">
            <FieldsForm
              specs={[{ ...spec, required: !few || value === undefined }]}
              values={{ [spec.key]: value }}
              onValues={values => {
                const now = values[spec.key]
                set(prompt, { fields: now === undefined ? {} : { [spec.key]: now } })
              }}
            />
            {words && value !== undefined && (
              <TextArea
                label={t('words-beside')}
                maxLength={2_000}
                value={answer?.text ?? ''}
                onChange={event => set(prompt, { text: event.target.value })}
              />
            )}
          </div>
        )
      })}
    </>
  )
}
