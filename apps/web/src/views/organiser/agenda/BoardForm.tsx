import { FORMATS, formatById } from '@folkmoot/formats'
import { aboutActivity } from '@folkmoot/formats/about'
import { t } from '@folkmoot/messages/network-ways'
import { type BoardView, LIMITS, type SessionRecord, type Visibility } from '@folkmoot/protocol'
import { announce } from '../../../design/Announcer.tsx'
import { Check } from '../../../design/Check.tsx'
import { Choice } from '../../../design/Choice.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Select } from '../../../design/Select.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { NONE, networkOptions } from '../parts/network-options.ts'
import { isVisibilityOpen, VISIBILITIES } from '../words/visibility.ts'
import { type BoardDraft, formatDefaults, newPrompt, promptInputs } from './inputs.ts'
import { LayoutField } from './LayoutField.tsx'
import { PromptFields } from './PromptFields.tsx'

interface BoardFormProps {
  /** null: a new one. */
  board: BoardView | null
  session: SessionRecord
  order: number
  close(): void
}

function startWith(board: BoardView | null, session: SessionRecord, few: boolean): BoardDraft {
  if (board) {
    const { title, format, visibility, network, lookFirst, by, oneEach, layout } = board
    const prompts = board.prompts.map(prompt => newPrompt(prompt.text, prompt.id, prompt.key))
    return { title, format, prompts, visibility, network, lookFirst, by, oneEach, layout }
  }
  const format = (few ? FORMATS.find(one => !one.counted) : FORMATS[0]) ?? null
  const defaults = formatDefaults(format)
  const visibility = few ? 'named' : defaults.visibility
  return { title: session.title, format: format?.id ?? '', ...defaults, visibility }
}

const WRITERS = [
  { value: 'person', title: 'Each person', meaning: 'On a page of their own, until they post.' },
  {
    value: 'table',
    title: 'Each table',
    meaning: 'The people of a table write one note together. The room reads the table’s name.',
  },
] as const

/** A board: its format, its own prompts, and who sees what. Once somebody has written, only what cannot hurt them changes. */
export function BoardForm({ board, session, order, close }: BoardFormProps) {
  const event = useEvent()
  const networks = useEventView(view => view.networks)
  const few = useEventView(view => view.event.few ?? false)
  const form = useForm({
    kept: `board ${session.id} ${board?.id ?? 'new'}`,
    initial: () => ({ draft: startWith(board, session, few), ownPrompts: board !== null }),
    send: ({ draft }) => {
      const prompts = promptInputs(draft.prompts)
      return event.command('boardSave', {
        ...draft,
        prompts,
        board: board?.id ?? null,
        session: session.id,
        order,
      })
    },
    done: (_, { draft }) => {
      announce(`The board “${draft.title}” is saved.`)
      close()
    },
    close,
    focus: true,
  })
  const { draft, ownPrompts } = form.values
  const isWritten = board?.written ?? false
  const isOpened = isWritten || (board !== null && board.phase !== 'waiting')
  const change = (part: Partial<BoardDraft>) => form.set(now => ({ draft: { ...now.draft, ...part } }))

  const changeFormat = (id: string) => {
    const format = formatById(id)
    // Prompts that somebody typed are kept; a format's own make room for the next format's.
    if (!format || ownPrompts) return change({ format: id })
    const defaults = formatDefaults(format)
    change({
      format: id,
      ...defaults,
      visibility: few ? 'named' : defaults.visibility,
      network: draft.network,
    })
  }
  return (
    <form {...form.props} className="my-3 flex max-w-2xl flex-col gap-5 border-s-4 border-ink ps-4 sm:ps-6">
      <h4 className="font-serif text-title font-semibold">
        {board ? `Change the board “${board.title}”` : `A new board for “${session.title}”`}
      </h4>
      {form.begun && (
        <Notice>What you had begun here is back, not saved yet. “Cancel” leaves it as it was.</Notice>
      )}
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
        options={FORMATS.filter(format => !few || !format.counted).map(format => ({
          value: format.id,
          title: format.title,
          meaning: aboutActivity(format.id) ?? '',
        }))}
      />
      <PromptFields
        prompts={draft.prompts}
        fixed={isWritten}
        onChange={prompts => {
          form.set({ ownPrompts: true })
          change({ prompts })
        }}
      />
      <Choice<Visibility>
        legend="Who sees who wrote a note"
        value={draft.visibility}
        onChange={visibility => change({ visibility })}
        hint={few ? t('few-named') : undefined}
        options={VISIBILITIES.filter(
          one => !few || one.value === 'named' || one.value === draft.visibility,
        ).map(one => ({
          ...one,
          disabled: !isVisibilityOpen(one.value, board?.visibility ?? 'named', isWritten),
        }))}
      />
      <Choice<BoardView['by']>
        legend="Who writes"
        value={draft.by}
        disabled={isWritten}
        onChange={by => change({ by, oneEach: by === 'table' && draft.oneEach })}
        options={WRITERS}
      />
      {draft.prompts.length > 1 && (
        <Check
          label="A prompt for each table"
          meaning="Tables have the prompts in turn: table one the first, table two the second, and so on."
          disabled={isWritten}
          checked={draft.oneEach}
          onChange={oneEach => change({ oneEach })}
        />
      )}
      {draft.prompts.length > 1 && formatById(draft.format)?.wall !== 'own' && (
        <LayoutField layout={draft.layout} onLayout={layout => change({ layout })} />
      )}
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
      <FormEnd form={form} save={board ? 'Save the board' : 'Add the board'}>
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
