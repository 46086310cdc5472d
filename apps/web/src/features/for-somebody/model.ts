/** What is entered for people without a device, as a dialog reads it. Pure. */
import type { FieldSpec, Fields, Format, Note } from '@folkmoot/board-doc'
import { answersAsked } from '@folkmoot/domain'
import type { BoardView, GroupsView } from '@folkmoot/protocol'

/** A note or a group that dots can be given to. */
export interface Target {
  id: string
  words: string
}

/** Groups first; a note in a group is no target of its own. */
export function dotTargets(
  groups: readonly GroupsView['groups'][number][],
  notes: readonly Note[],
): Target[] {
  const grouped = new Set(groups.flatMap(group => group.notes))
  return [
    ...groups.map(({ id, name }) => ({ id, words: name })),
    ...notes.filter(note => !grouped.has(note.id)).map(({ id, text }) => ({ id, words: text })),
  ]
}

/** One prompt of a board whose answers are counted, with the one scale that is asked now. */
export interface Question {
  prompt: string
  spec: FieldSpec
}

/** null: nothing is counted on this board. */
export function questionsOf(
  board: BoardView,
  format: Format | null,
): { what: string; questions: Question[] } | null {
  if (!format?.counted) return null
  const steps = format.steps?.(board.prompts) ?? []
  const what = answersAsked(board, steps)
  const questions = board.prompts.flatMap(prompt => {
    const specs = format.fields?.(prompt) ?? []
    const spec = specs.find(({ key }) => steps.length === 0 || key === what)
    return spec ? [{ prompt: prompt.id, spec: { ...spec, label: prompt.text } }] : []
  })
  return { what, questions }
}

/** Prompt → what was answered. */
export type Answers = Readonly<Record<string, { text: string; fields: Fields }>>

/** Those with an answer, as they are sent. */
export function given(
  questions: readonly Question[],
  answers: Answers,
): { prompt: string; text: string; fields: Fields }[] {
  return questions.flatMap(({ prompt, spec }) => {
    const answer = answers[prompt]
    return answer?.fields[spec.key] === undefined
      ? []
      : [{ prompt, text: answer.text.trim(), fields: answer.fields }]
  })
}
