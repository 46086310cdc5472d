/** What is typed from one sheet of paper, before it is posted. Pure. */
import type { FieldValue, Format } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'
import type { FieldValues } from '../../../design/FieldsForm.tsx'
import { hasTooLong, missingFields } from '../../../design/fields-missing.ts'
import { foldedName } from '../../../features/same-names/model.ts'

export interface Answer {
  text: string
  about: string
  fields: FieldValues
}
export interface Sheet {
  name: string
  /** Of several people with that name: a handle. */
  which: string
  /** An id; empty: not said. */
  network: string
  /** By prompt. */
  answers: Readonly<Record<string, Answer>>
  mayPublish: boolean
}

const NO_ANSWER: Answer = { text: '', about: '', fields: {} }
export const EMPTY: Sheet = { name: '', which: '', network: '', answers: {}, mayPublish: false }

export function answerTo(sheet: Sheet, prompt: string): Answer {
  return sheet.answers[prompt] ?? NO_ANSWER
}

export function isEmpty({ name, answers }: Sheet): boolean {
  const isBlank = ({ text, about, fields }: Answer) =>
    text.trim() === '' && about.trim() === '' && Object.values(fields).every(value => value === undefined)
  return name.trim() === '' && Object.values(answers).every(isBlank)
}

export interface Written {
  prompt: string
  text: string
  about: string
  fields: Record<string, FieldValue>
}

/** Whom somebody found, and not whose words they are. */
export function asksWhom(format: Format | null): boolean {
  return (format?.asksAbout ?? false) && format?.consent !== 'words'
}

/** The prompts that something was written to; null: something that is asked there is missing or too long. */
export function written(
  board: Pick<BoardView, 'prompts'>,
  format: Format | null,
  sheet: Sheet,
): Written[] | null {
  const found: Written[] = []
  for (const prompt of board.prompts) {
    const { text, about, fields } = answerTo(sheet, prompt.id)
    const answered = Object.entries(fields).filter(
      (entry): entry is [string, FieldValue] => entry[1] !== undefined && entry[1] !== '',
    )
    if (text.trim() === '' && about.trim() === '' && answered.length === 0) continue
    const specs = format?.fields?.(prompt) ?? []
    const needsText = !(format?.textOptional && specs.length > 0)
    const isWhole = missingFields(specs, fields).length === 0 && !hasTooLong(specs, fields)
    if ((needsText && text.trim() === '') || !isWhole) return null
    found.push({
      prompt: prompt.id,
      text: text.trim(),
      about: about.trim(),
      fields: Object.fromEntries(answered),
    })
  }
  return found.length > 0 && found.length <= (format?.most ?? found.length) ? found : null
}

export interface Known {
  id: string
  name: string
  deviceless: boolean
  network: string | null
}

/** Whom a name on a sheet may mean: people without a device, whom one writes for; and whether somebody with one has that name. */
export function meant<P extends Known>(
  people: readonly P[],
  name: string,
): { without: P[]; hasDevice: boolean } {
  const of = people.filter(one => name.trim() !== '' && foldedName(one.name) === foldedName(name))
  return { without: of.filter(one => one.deviceless), hasDevice: of.some(one => !one.deviceless) }
}

/** How a typed sheet is called in the list: its name, or its first words. */
export function titleOf(sheet: Sheet, unnamed: string): string {
  const words =
    Object.values(sheet.answers)
      .map(({ text }) => text.trim())
      .find(Boolean) ?? ''
  const short = words.length > 60 ? `${words.slice(0, 58).trimEnd()} …` : words
  const who = sheet.name.trim() || unnamed
  return short ? `${who}: ${short}` : who
}
