import { FORMATS, formatById } from '@folkmoot/formats'
import { type BoardView, LIMITS, type SessionRecord, type Visibility } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Field } from '../../../design/Field.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Check } from '../parts/Check.tsx'
import { Choice } from '../parts/Choice.tsx'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { useEvent, useEventView } from '../parts/desk.ts'
import { FormEnd } from '../parts/FormEnd.tsx'
import { NONE, networkOptions, Select } from '../parts/Select.tsx'
import { useAction } from '../parts/use-action.ts'
import { useFirstFocus } from '../parts/use-focus.ts'
import { isVisibilityOpen, VISIBILITIES } from '../words/visibility.ts'
import { type BoardDraft, newPrompt } from './inputs.ts'
import { PromptFields } from './PromptFields.tsx'

interface BoardFormProps {
  /** null: a new one. */
  board: BoardView | null
  session: SessionRecord
  order: number
  close(): void
}

function startWith(board: BoardView | null, session: SessionRecord): BoardDraft {
  if (board) {
    const { title, format, visibility, network, lookFirst } = board
    const prompts = board.prompts.map(prompt => newPrompt(prompt.text, prompt.id))
    return { title, format, prompts, visibility, network, lookFirst }
  }
  const [format] = FORMATS
  return {
    title: session.title,
    format: format?.id ?? '',
    prompts: format?.defaults.prompts.map(text => newPrompt(text)) ?? [newPrompt()],
    visibility: format?.defaults.visibility ?? 'network',
    network: null,
    lookFirst: false,
  }
}

/** A board: its format, its own prompts, and who sees what. Once somebody has written, only what cannot hurt them changes. */
export function BoardForm({ board, session, order, close }: BoardFormProps) {
  const event = useEvent()
  const networks = useEventView(view => view.networks)
  const action = useAction()
  const form = useFirstFocus()
  const [draft, setDraft] = useState(() => startWith(board, session))
  const [ownPrompts, setOwnPrompts] = useState(board !== null)
  const isWritten = board?.written ?? false
  const isOpened = isWritten || (board !== null && board.phase !== 'waiting')
  const change = (part: Partial<BoardDraft>) => setDraft({ ...draft, ...part })

  const changeFormat = (id: string) => {
    const defaults = formatById(id)?.defaults
    // Prompts that somebody typed are kept; a format's own make room for the next format's.
    if (!defaults || ownPrompts) return change({ format: id })
    change({
      format: id,
      prompts: defaults.prompts.map(text => newPrompt(text)),
      visibility: defaults.visibility,
    })
  }
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const prompts = draft.prompts.map(({ id, text }) => ({ id, text }))
    const saved = await action.run(() =>
      event.command('boardSave', { ...draft, prompts, board: board?.id ?? null, session: session.id, order }),
    )
    if (!saved) return
    announce(`The board “${draft.title}” is saved.`)
    close()
  }

  return (
    <form
      ref={form}
      onSubmit={save}
      className="my-3 flex max-w-2xl flex-col gap-5 border-l-4 border-ink pl-4 sm:pl-6"
    >
      <h4 className="font-serif text-title font-semibold">
        {board ? `Change the board “${board.title}”` : `A new board for “${session.title}”`}
      </h4>
      {isWritten && (
        <Notice>
          Somebody has written here. The format, the prompts and whose board it is stay as they are, and it
          can only become more private.
        </Notice>
      )}
      <Field
        label="Name"
        required
        maxLength={LIMITS.titleChars}
        value={draft.title}
        onChange={input => change({ title: input.target.value })}
      />
      <Choice
        legend="Format"
        value={draft.format}
        onChange={changeFormat}
        disabled={isWritten}
        options={FORMATS.map(format => ({ value: format.id, title: format.title, meaning: format.about }))}
      />
      <PromptFields
        prompts={draft.prompts}
        fixed={isWritten}
        onChange={prompts => {
          setOwnPrompts(true)
          change({ prompts })
        }}
      />
      <Choice<Visibility>
        legend="Who sees who wrote a note"
        value={draft.visibility}
        onChange={visibility => change({ visibility })}
        options={VISIBILITIES.map(one => ({
          ...one,
          disabled: !isVisibilityOpen(one.value, board?.visibility ?? 'named', isWritten),
        }))}
      />
      <Select
        label="Whose board"
        hint={
          isOpened
            ? 'It is settled once the board was opened.'
            : 'Only people of a board’s network see it and write on it.'
        }
        value={draft.network ?? NONE}
        disabled={isOpened}
        onChange={value => change({ network: value === NONE ? null : value })}
        options={networkOptions(networks, 'Everybody’s')}
      />
      <Check
        label="Look first"
        meaning="Each note waits until a facilitator has read it and lets it through. Its writer sees that it waits."
        checked={draft.lookFirst}
        onChange={lookFirst => change({ lookFirst })}
      />
      <FormEnd action={action} save={board ? 'Save the board' : 'Add the board'} cancel={close}>
        {board && !isWritten && (
          <ConfirmButton
            label="Remove this board"
            title={`Remove the board “${board.title}”?`}
            consequences={[
              'It leaves the agenda and every screen, with its prompts.',
              'Nobody has written on it, so no words are lost.',
            ]}
            confirm="Remove the board"
            confirmKind="stop"
            act={() => event.command('boardRemove', { board: board.id })}
            said="The board is removed."
          />
        )}
      </FormEnd>
    </form>
  )
}
