/**
 * Writing to a board's prompts, one at a time: the prompt, the words, the format's small answers, Post, and what was
 * posted. Most panels are this and a few lines.
 */
import { type About, cleanFields, type FieldSpec, type Fields } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/format-panels'
import type { ReactNode } from 'react'
import type { Given, PanelProps, Prompt } from './panel.tsx'
import { Steps, type StepsState, useSteps } from './steps.tsx'
import { type Draft, useDraft } from './use-draft.tsx'

interface Head {
  over?: string
  text: string
  size?: string
}

export interface WriteWithFieldsProps {
  panel: PanelProps
  /** After Post: go on to the next prompt that has nothing yet, instead of offering to add more here. */
  advance?: boolean
  /** Prompts of a word or two are chosen by their words rather than by number. */
  byWords?: boolean
  /** Keys of fields that come before the words; the words wait for the required ones among them. */
  first?: readonly string[]
  /** What the words answer, where the prompt is a heading rather than a question: “What happened?”. */
  ask?: string
  /** The prompt as this panel draws it: what is large, and a line above it. Without it: its text. */
  head?: (prompt: Prompt) => Head
  /** Between prompt and writing. */
  hint?: (prompt: Prompt) => ReactNode
  /** Fields' values till the writer chooses others. */
  defaults?: Fields
  /** What the writer's own answers make of who will see it. */
  given?: (fields: Fields, about: About | null) => Given
  /** Between prompt and words: whose words they are. */
  whose?: (draft: Draft) => ReactNode
  /** Under the words and the small answers, once there are words. */
  below?: (draft: Draft) => ReactNode
  /** What has to be done before there can be any writing; undefined: nothing. */
  wait?: (draft: Draft) => string | undefined
  onPosted?: () => void
}

export function WriteWithFields(props: WriteWithFieldsProps) {
  const { panel } = props
  const steps = useSteps(panel)
  if (!steps.prompt) return <panel.ui.Notice>{t('nothing-to-write')}</panel.ui.Notice>
  return <OnePrompt key={steps.prompt.id} {...props} steps={steps} prompt={steps.prompt} />
}

function OnePrompt({
  steps,
  prompt,
  ...props
}: WriteWithFieldsProps & { steps: StepsState; prompt: Prompt }) {
  const { panel, advance = false, byWords = false, head = headOf, hint, onPosted } = props
  const { ui, entries, format, prompts, asked, posted: tell } = panel
  const shown = asked(prompt)
  const draft = useDraft(panel, prompt.id)
  const posted = entries.filter(one => one.posted !== null).length
  const { over, text: large, size } = head(shown)
  const full = format.most !== undefined && posted >= format.most
  const post = (fields: Fields) => {
    const next = advance ? steps.next() : null
    draft.post(fields)
    tell(t('posted'))
    onPosted?.()
    if (next === null) steps.stay()
    else steps.go(next)
  }
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        <div className="flex flex-col gap-1">
          {over && <p className="text-lead text-ink-soft">{over}</p>}
          <ui.Prompt text={large} size={size} />
        </div>
        <Steps
          prompts={prompts.map(asked)}
          current={steps.current}
          answered={steps.answered}
          onStep={steps.go}
          byWords={byWords}
        />
        {hint?.(shown)}
      </div>
      {full ? (
        // Frozen, nothing of it can be changed or taken back.
        panel.board.phase !== 'closed' && (
          <ui.Notice live>{t('all-written', { most: format.most ?? 0 })}</ui.Notice>
        )
      ) : (
        <WriteHere {...props} draft={draft} prompt={prompt} focus={steps.moves} onPost={post} />
      )}
      <ui.Entries
        entries={advance ? draft.others : draft.others.filter(one => one.prompt === prompt.id)}
        samePrompt={!advance}
        title={advance || isLong(shown) ? t('my-words') : t('my-words-to', { prompt: shown.text })}
      />
    </div>
  )
}

/** A whole question takes half a phone in the prompt's size. */
function isLong({ text }: Prompt): boolean {
  return text.length > 70
}
function headOf(prompt: Prompt): Head {
  return isLong(prompt) ? { text: prompt.text, size: LONG_PROMPT } : { text: prompt.text }
}
export const LONG_PROMPT = 'text-[clamp(1.375rem,1.1rem+1.2vw,2rem)] leading-tight'

/** The words and the small answers around them. */
function WriteHere({
  panel,
  first = NO_KEYS,
  ask,
  defaults,
  given,
  whose,
  below,
  wait,
  draft,
  prompt,
  focus,
  onPost,
}: WriteWithFieldsProps & {
  draft: Draft
  prompt: Prompt
  focus: number
  onPost(fields: Fields): void
}) {
  const { ui, format, quotations } = panel
  const specs = format.fields?.(prompt) ?? NO_SPECS
  const before = specs.filter(spec => first.includes(spec.key))
  const after = specs.filter(spec => !first.includes(spec.key))
  const values = { ...defaults, ...draft.fields }
  const written = draft.text.trim() !== ''
  const todo = wait?.(draft)
  const waits = todo !== undefined || missingOf(before, values).length > 0
  const why = todo ?? whyNot(specs, values)
  const ready = why === undefined && (written || format.textOptional === true)
  const form = (some: readonly FieldSpec[]) => (
    <ui.Fields
      specs={some}
      values={values}
      onValues={changed => draft.setFields({ ...values, ...changed })}
      quotations={quotations}
    />
  )
  return (
    <>
      {whose?.(draft)}
      {before.length > 0 && form(before)}
      {waits && !written ? (
        <ui.WhoSees given={given?.(values, draft.about)} />
      ) : (
        <div className="flex flex-col gap-2">
          {ask && <p className="text-lead font-semibold">{ask}</p>}
          <ui.Writer
            label={ask ?? panel.asked(prompt).text}
            text={draft.text}
            onText={draft.setText}
            saved={draft.entry?.saved ?? 'saved'}
            focus={focus}
            onPost={ready ? () => onPost(values) : undefined}
            why={written ? why : undefined}
            given={given?.(values, draft.about)}
          >
            {after.length > 0 && (written || format.textOptional) && form(after)}
            {written && below?.(draft)}
            <Advice panel={panel} words={[draft.text, ...Object.values(draft.fields)]} />
          </ui.Writer>
        </div>
      )}
    </>
  )
}
const NO_KEYS: readonly string[] = []
const NO_SPECS: readonly FieldSpec[] = []

/** A kind word, said once for all the words of an entry, small answers included. */
function Advice({ panel: { format, ui }, words }: { panel: PanelProps; words: readonly unknown[] }) {
  const advice = words
    .map(one => (typeof one === 'string' ? (format.advise?.(one) ?? null) : null))
    .find(one => one !== null)
  return advice ? <ui.Notice live>{advice}</ui.Notice> : null
}

const untouched = (text: string) => text.trim()

function missingOf(specs: readonly FieldSpec[], values: Fields): string[] {
  return cleanFields(specs, values, untouched).missing
}

/** What is still to do about the small answers before this can be posted; undefined: nothing. */
function whyNot(specs: readonly FieldSpec[], values: Fields): string | undefined {
  const { missing, tooLong } = cleanFields(specs, values, untouched)
  const labelOf = (key: string) => specs.find(spec => spec.key === key)?.label ?? key
  if (missing[0] !== undefined) return t('still-open', { field: labelOf(missing[0]) })
  if (tooLong[0] !== undefined) return t('too-long', { field: labelOf(tooLong[0]) })
  return undefined
}
