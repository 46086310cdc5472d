import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/sheets'
import type { BoardView, Prompt } from '@folkmoot/protocol'
import { Field, TextArea } from '../../../design/Field.tsx'
import { FieldsForm } from '../../../design/FieldsForm.tsx'
import type { Form } from '../../../design/use-form.ts'
import { useCockpitView } from '../cockpit.ts'
import { type Answer, answerTo, asksWhom, type Sheet } from './sheet.ts'

/** What stands on the sheet under one prompt. */
export function OneAnswer({ board, prompt, form }: { board: BoardView; prompt: Prompt; form: Form<Sheet> }) {
  const format = formatById(board.format)
  const session = useCockpitView(view => view.agenda.find(one => one.id === board.session))
  const answer = answerTo(form.values, prompt.id)
  const change = (to: Partial<Answer>) =>
    form.set(now => ({ answers: { ...now.answers, [prompt.id]: { ...answerTo(now, prompt.id), ...to } } }))
  const specs = format?.fields?.(prompt) ?? []
  const hasWords = !(format?.counted && !format.countedNotes)
  return (
    <div className="flex flex-col gap-3">
      {board.prompts.length > 1 && (
        <h3 dir="auto" className="text-base font-semibold">
          {prompt.text}
        </h3>
      )}
      {asksWhom(format) && (
        <Field
          label={t('whom-found')}
          list="sheet-people"
          maxLength={80}
          value={answer.about}
          onChange={event => change({ about: event.target.value })}
        />
      )}
      {hasWords && (
        <TextArea
          label={board.prompts.length > 1 ? t('words-to', { prompt: prompt.text }) : t('words')}
          labelHidden={board.prompts.length > 1}
          rows={board.prompts.length > 3 ? 2 : 4}
          maxLength={2_000}
          value={answer.text}
          onChange={event => change({ text: event.target.value })}
        />
      )}
      <FieldsForm
        specs={specs}
        values={answer.fields}
        onValues={fields => change({ fields })}
        quotations={session?.quotations ?? []}
      />
    </div>
  )
}
