/**
 * The code of an activity is contained. What decides about one entry says whose rule failed and never with which words;
 * what only shows or counts answers something plain in its place.
 */
import type { Card, Format, SnapshotForOutline } from './format.ts'
import { outlineByPrompt } from './outline.ts'

/** A rule of an activity threw. Its message names both and holds nobody's words. */
export class RuleFault extends Error {
  readonly format: string
  readonly rule: string

  constructor(format: string, rule: string) {
    super(`the rule “${rule}” of the activity “${format}” failed`)
    this.format = format
    this.rule = rule
  }
}

type Rule = (...args: never[]) => unknown

/** `told`: of each fault that was answered with something plain. */
export function guardFormat(format: Format, told: (fault: RuleFault) => void): Format {
  const { id, audience, card, counted, fields, marks, order, promised, steps } = format
  const strict = <R extends Rule>(rule: string, act: R): R =>
    ((...args) => {
      try {
        return act(...args)
      } catch {
        throw new RuleFault(id, rule)
      }
    }) as R
  const plain = <R extends Rule>(
    rule: string,
    act: R,
    instead: (...args: Parameters<R>) => ReturnType<R>,
  ): R =>
    ((...args: Parameters<R>) => {
      try {
        return act(...args)
      } catch {
        told(new RuleFault(id, rule))
        return instead(...args)
      }
    }) as R
  return {
    ...format,
    judge: strict('judge', format.judge),
    decorate: strict('decorate', format.decorate),
    ...(fields && { fields: strict('fields', fields) }),
    ...(audience && { audience: strict('audience', audience) }),
    ...(counted && {
      counted: plain('counted', counted, () => ({ steps: [], rows: [] })),
    }),
    ...(marks && { marks: plain('marks', marks, () => []) }),
    ...(promised && { promised: plain('promised', promised, () => []) }),
    ...(steps && { steps: plain('steps', steps, () => []) }),
    ...(order && { order: plain('order', order, () => 0) }),
    ...(card && { card: plain('card', card, (note): Card => ({ text: note.text, lines: [] })) }),
    maxWords: plain('maxWords', format.maxWords, () => null),
    outline: plain('outline', format.outline, (snapshot: SnapshotForOutline) => outlineByPrompt(snapshot)),
  }
}
