import { t } from '@folkmoot/messages/format-panels'
import { useState } from 'react'
import type { PanelProps, Prompt } from './panel.tsx'

/** 1-2-3 under the prompt: which one this is, which are answered, and a way to any of them. */
export function Steps({
  prompts,
  current,
  answered,
  onStep,
  byWords = false,
}: {
  prompts: readonly Prompt[]
  current: number
  answered: ReadonlySet<string>
  onStep(index: number): void
  /** Prompts of a word or two are their own labels. */
  byWords?: boolean
}) {
  if (prompts.length < 2) return null
  // Seven of them are 44 px wide on one line of a phone.
  const inLines = prompts.length > 7
  return (
    <nav aria-label={t('prompts')}>
      <ol
        className={
          byWords
            ? 'flex flex-wrap gap-1.5'
            : inLines
              ? 'flex flex-wrap gap-1'
              : 'grid auto-cols-[minmax(0,2.75rem)] grid-flow-col gap-0.5'
        }
      >
        {prompts.map((prompt, index) => {
          const done = answered.has(prompt.id)
          const here = index === current
          return (
            <li key={prompt.id}>
              <button
                type="button"
                onClick={() => onStep(index)}
                aria-current={here ? 'step' : undefined}
                aria-label={t(done ? 'prompt-answered' : 'prompt-at', {
                  n: index + 1,
                  of: prompts.length,
                  prompt: prompt.text,
                })}
                className={`rounded-full border border-transparent text-base font-bold ${
                  byWords
                    ? 'min-h-11 px-3.5 py-1 text-start'
                    : `grid h-11 w-full place-items-center ${inLines ? 'min-w-11' : 'min-w-10'}`
                } ${
                  here
                    ? 'bg-ink text-paper'
                    : done
                      ? 'bg-action-pale text-action-deep'
                      : 'bg-paper-deep text-ink'
                }`}
              >
                {byWords ? `${prompt.text}${done ? ' ✓' : ''}` : done && !here ? '✓' : index + 1}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** Which prompt one is at: where words were left as a draft, else the first without an answer; then where one goes. */
export function useSteps({ prompts, entries }: PanelProps) {
  const answered: ReadonlySet<string> = new Set(entries.filter(one => one.posted).map(one => one.prompt))
  const [at, setAt] = useState(() => {
    const draft = entries.findLast(one => one.posted === null && one.draft.trim() !== '')
    const begun = prompts.findIndex(prompt => prompt.id === draft?.prompt)
    const first = prompts.findIndex(prompt => !answered.has(prompt.id))
    return begun >= 0 ? begun : Math.max(first, 0)
  })
  const [moves, setMoves] = useState(0)
  const current = Math.min(at, prompts.length - 1)
  return {
    current,
    prompt: prompts[current] ?? null,
    answered,
    /** How often the person moved: the focus follows that, and never jumps by itself. */
    moves,
    /** Stays at this prompt, but gives the focus back to where one writes. */
    stay: () => setMoves(count => count + 1),
    go: (index: number) => {
      setAt(index)
      setMoves(count => count + 1)
    },
    /** The next prompt after this one that has no answer yet; null when there is none. */
    next: () => {
      const index = prompts.findIndex((one, i) => i > current && !answered.has(one.id))
      return index < 0 ? null : index
    },
  }
}
export type StepsState = ReturnType<typeof useSteps>
