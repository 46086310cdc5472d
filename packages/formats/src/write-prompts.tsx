/** Writing to a board's prompts, one at a time: the round's quiet minutes and the day's review both do. */
import type { PanelProps, Prompt } from './panel.tsx'
import { Steps, type StepsState, useSteps } from './steps.tsx'
import { useDraft } from './use-draft.tsx'

export interface WritePromptsProps {
  panel: PanelProps
  /** After Post: go on to the next prompt that has nothing yet, instead of offering to add more here. */
  advance: boolean
}

export function WritePrompts({ panel, advance }: WritePromptsProps) {
  const steps = useSteps(panel)
  if (!steps.prompt) return null
  return <OnePrompt key={steps.prompt.id} {...{ panel, advance, steps }} prompt={steps.prompt} />
}

function OnePrompt({
  panel,
  advance,
  steps,
  prompt,
}: WritePromptsProps & { steps: StepsState; prompt: Prompt }) {
  const { board, ui, toast } = panel
  const draft = useDraft(panel, prompt.id)
  const ready = draft.text.trim() !== ''
  const post = () => {
    const next = advance ? steps.next() : null
    draft.post()
    toast('Posted.')
    if (next === null) steps.stay()
    else steps.go(next)
  }
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        <ui.Prompt text={prompt.text} />
        <Steps prompts={board.prompts} current={steps.current} answered={steps.answered} onStep={steps.go} />
      </div>
      <ui.Writer
        label={prompt.text}
        text={draft.text}
        onText={draft.setText}
        saved={draft.entry?.saved ?? 'saved'}
        focus={steps.moves}
        onPost={ready ? post : undefined}
      />
      <ui.Entries
        entries={advance ? draft.others : draft.others.filter(one => one.prompt === prompt.id)}
        samePrompt={!advance}
        title={advance ? 'My words so far' : `My words to “${prompt.text}”`}
      />
    </div>
  )
}
