/** Rules and shapes that formats have in common; a format's own `rules.ts` takes what fits and writes the rest. */
import {
  type Card,
  cleanFields,
  type FieldSpec,
  type Fields,
  type Format,
  fieldWords,
  type Note,
  outlineByPrompt,
} from '@folkmoot/board-doc'
import type { Prompt } from '@folkmoot/protocol'

/** Only the general length limit holds. */
export const noWordLimit: Format['maxWords'] = () => null

/** Anything but blank becomes a note. */
export const anyWords: Format['judge'] = entry => (entry.posted.text.trim() === '' ? 'incomplete' : null)

/** The words alone. Whom an entry may name, and what else it carries, is no business of such a format. */
export const wordsAlone: Format['decorate'] = entry => ({ text: entry.posted.text })

/** The declared fields of `raw`, each of its kind; null when there are none. */
export function ownFields(specs: readonly FieldSpec[], raw: Fields | undefined): Fields | null {
  const { fields } = cleanFields(specs, raw, text => text.trim())
  return Object.keys(fields).length > 0 ? fields : null
}

/** The words with those of `specs` that were filled in. */
export function wordsWith(specs: readonly FieldSpec[]): Format['decorate'] {
  return ({ posted }) => {
    const fields = ownFields(specs, posted.fields)
    return { text: posted.text, ...(fields && { fields }) }
  }
}

/** “By when: Easter”: the filled-in ones of `specs` in their order, as lines under a note. */
function linesOf(specs: readonly FieldSpec[], fields: Fields | undefined): Card['lines'] {
  return specs.flatMap(spec => {
    const text = fieldWords(spec, fields?.[spec.key])
    return text.trim() === '' ? [] : [{ label: spec.label, text }]
  })
}

/** One field's text: above a note, or wherever it is wanted by itself; undefined when it is empty. */
export function textOf(fields: Fields | undefined, key: string): string | undefined {
  const value = fields?.[key]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** A note with a line for each of `specs` that was filled in; the field `above` stands over the words instead. */
export function cardFrom(specs: readonly FieldSpec[], above?: string): (note: Note) => Card {
  const over = specs.find(spec => spec.key === above)
  const below = specs.filter(spec => spec !== over)
  return note => {
    const overWords = over ? fieldWords(over, note.fields?.[over.key]) : ''
    return { ...(overWords && { above: overWords }), text: note.text, lines: linesOf(below, note.fields) }
  }
}

/** Prompt by prompt, each note as its card draws it. */
export function outlineFrom(card: (note: Note, prompt: Prompt) => Card): Format['outline'] {
  return snapshot => outlineByPrompt(snapshot, undefined, card)
}

/** Prompt by prompt, the words alone. */
export const plainOutline: Format['outline'] = snapshot => outlineByPrompt(snapshot)
