/** What is entered for people without a device, as a dialog reads it. Pure. */
import type { FieldSpec, Fields, Format, Note } from '@folkmoot/board-doc'
import { answersAsked, DOTS } from '@folkmoot/domain'
import type { BoardView, GroupsView, ScribedView } from '@folkmoot/protocol'

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

/** What stands for somebody, as far as it is told. */
export function standing(
  told: readonly ScribedView[],
  board: string,
  what: string,
  person: string,
): ScribedView | null {
  return told.find(one => one.board === board && one.what === what && one.person === person) ?? null
}

/** Of these people, those whose dots are not in. */
export function notVoted<P extends { id: string }>(
  told: readonly ScribedView[],
  board: string,
  people: readonly P[],
): P[] {
  return people.filter(({ id }) => standing(told, board, DOTS, id) === null)
}
