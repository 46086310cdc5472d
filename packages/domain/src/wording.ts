/** Correcting a prompt's words while people write: what they wrote stays with it, and so does what it said before. */
import { err, ok, type Result } from '@folkmoot/kit'
import { type BoardRecord, LIMITS, type Prompt, type Refusal, refuse } from '@folkmoot/protocol'
import { fromBefore } from './in-languages.ts'
import { FROZEN } from './phases.ts'

type Board = Readonly<Pick<BoardRecord, 'title' | 'titleInLanguages' | 'prompts' | 'phase'>>

/** What of an activity is read out of a prompt's words: those are rules that people write by. */
interface Activity {
  maxWords(text: string): number | null
  fields?(prompt: Prompt): readonly unknown[]
  marks?(prompt: Prompt): readonly unknown[]
  steps?(prompts: readonly Prompt[]): readonly { id: string }[]
}

export interface Rewording {
  prompt: string
  /** As the screen showed it. */
  from: string
  text: string
  now: number
  activity: Activity | null
  /** Nobody has seen the words yet: what they were need not be kept. */
  unseen: boolean
}

/** The board's prompts and title afterwards. A title that is the question's own words goes with it. */
export function reworded(
  board: Board,
  { prompt: id, from, text, now, activity, unseen }: Rewording,
): Result<Pick<BoardRecord, 'prompts' | 'title' | 'titleInLanguages'>, Refusal> {
  const prompt = board.prompts.find(one => one.id === id)
  if (!prompt) return err(refuse('not-found'))
  if (board.phase === 'closed') return err(FROZEN)
  if (prompt.text !== from) return err(refuse('reworded-since'))
  const { titleInLanguages } = board
  if (text === from) return ok({ prompts: board.prompts, title: board.title, titleInLanguages })
  const earlier = [...(prompt.earlier ?? []), { text: from, until: now }]
  if (!unseen && earlier.length > LIMITS.wordingsPerPrompt) return err(refuse('reworded-enough'))
  const after: Prompt = {
    ...prompt,
    text,
    ...(!unseen && { earlier }),
    ...(prompt.inLanguages && { inLanguages: fromBefore(prompt.inLanguages) }),
  }
  const prompts = board.prompts.map(one => (one.id === id ? after : one))
  if (!unseen && activity && rulesIn(activity, prompt, board.prompts) !== rulesIn(activity, after, prompts))
    return err(refuse('words-are-a-rule'))
  if (board.title !== from) return ok({ prompts, title: board.title, titleInLanguages })
  const title = text.slice(0, LIMITS.titleChars)
  return ok({ prompts, title, titleInLanguages: fromBefore(titleInLanguages) })
}

function rulesIn(activity: Activity, prompt: Prompt, prompts: readonly Prompt[]): string {
  return JSON.stringify([
    activity.maxWords(prompt.text),
    activity.fields?.(prompt),
    activity.marks?.(prompt),
    activity.steps?.(prompts).map(step => step.id),
  ])
}
