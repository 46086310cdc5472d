import type { Direction } from '@folkmoot/domain'
import { LIMITS } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { newPrompt, type PromptDraft } from './inputs.ts'
import { MoveButtons } from './MoveButtons.tsx'
import { useMoving } from './use-moving.ts'

/** The board's prompts, in order: what people read in big type and answer. */
export function PromptFields({
  prompts,
  onChange,
  fixed,
}: {
  prompts: readonly PromptDraft[]
  onChange(prompts: PromptDraft[]): void
  /** Somebody has answered them already. */
  fixed: boolean
}) {
  const mover = useMoving()
  const swap = (at: number, direction: Direction) => {
    const next = [...prompts]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + (direction === 'up' ? -1 : 1), 0, moved)
    onChange(next)
  }
  const rewrite = (key: string, text: string) =>
    onChange(prompts.map(one => (one.key === key ? { ...one, text } : one)))

  if (fixed)
    return (
      <div>
        <p className="text-base font-semibold">Prompts</p>
        <ol className="list-decimal ps-6 text-lead">
          {prompts.map(prompt => (
            <li key={prompt.key} dir="auto">
              {prompt.text}
            </li>
          ))}
        </ol>
      </div>
    )
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-base font-semibold">Prompts</legend>
      <p className="text-small text-ink-soft">
        What people read in big type. Trailing dots ask them to finish the sentence.
      </p>
      {prompts.map((prompt, index) => (
        <div key={prompt.key} className="flex flex-wrap items-start gap-x-1">
          <div className="min-w-0 flex-1 basis-56">
            <TextArea
              label={`Prompt ${index + 1}`}
              labelHidden
              required
              rows={1}
              className="min-h-12! py-2! text-lead!"
              maxLength={LIMITS.promptChars}
              value={prompt.text}
              onChange={input => rewrite(prompt.key, input.target.value)}
            />
          </div>
          <div className="flex">
            <MoveButtons
              id={prompt.key}
              name={`prompt ${index + 1}`}
              canMove={direction => (direction === 'up' ? index > 0 : index < prompts.length - 1)}
              move={direction =>
                mover.move(prompt.key, direction, async () => {
                  swap(index, direction)
                  return null
                })
              }
            />
            <Button
              kind="quiet"
              className="mx-0! px-3!"
              disabled={prompts.length === 1}
              aria-label={`Remove prompt ${index + 1}`}
              onClick={() => onChange(prompts.filter(one => one.key !== prompt.key))}
            >
              Remove
            </Button>
          </div>
        </div>
      ))}
      {prompts.length < LIMITS.promptsPerBoard && (
        <div>
          <Button onClick={() => onChange([...prompts, newPrompt()])}>Add a prompt</Button>
        </div>
      )}
    </fieldset>
  )
}
