/**
 * The small answers that a format asks for beside the text, declared as data: one form draws them, one function cleans
 * them, and record and spreadsheet name them alike.
 */
import type { Fields, FieldValue } from './page.ts'

interface FieldBase {
  /** In the entry: short, of the format's own. */
  key: string
  /** As people read it: “By when?”. */
  label: string
  hint?: string
  required?: boolean
}
export type FieldSpec = FieldBase &
  (
    | { kind: 'text'; max: number; rows?: number }
    | { kind: 'choice'; options: readonly { value: string; label: string }[] }
    /** `steps`: in words, lowest first; the value is the step's place from 1. */
    | { kind: 'scale'; steps: readonly string[] }
    | { kind: 'tick' }
    /** One of the session's quotations, by its place from 0. */
    | { kind: 'quotation' }
    /** Which notes which words come from: `place=id,id;place=id`. Its panel asks for it, not the form. */
    | { kind: 'notes'; max: number }
  )

/** What stands there, in words; empty for nothing. */
export function fieldWords(spec: FieldSpec, value: FieldValue | undefined): string {
  if (value === undefined) return ''
  switch (spec.kind) {
    case 'text':
      return String(value)
    case 'choice':
      return spec.options.find(option => option.value === value)?.label ?? ''
    case 'scale':
      return typeof value === 'number' ? (spec.steps[value - 1] ?? '') : ''
    case 'tick':
      return value === true ? 'yes' : ''
    case 'quotation':
      return ''
    case 'notes':
      return [
        ...new Set(
          String(value)
            .split(/[;,]/)
            .map(one => one.replace(/^.*=/, '')),
        ),
      ].join(', ')
  }
}

/**
 * Only what is declared and fits: texts through `clean` and no longer than their limit (`tooLong` says which was),
 * choices and steps that exist. `missing` names required ones without an answer.
 */
export function cleanFields(
  specs: readonly FieldSpec[],
  raw: Fields | undefined,
  clean: (text: string) => string,
): { fields: Fields; missing: string[]; tooLong: string[] } {
  const fields: Record<string, FieldValue> = {}
  const missing: string[] = []
  const tooLong: string[] = []
  for (const spec of specs) {
    const value = cleanOne(spec, raw?.[spec.key], clean)
    if (value === undefined) {
      if (spec.required) missing.push(spec.key)
      continue
    }
    if ((spec.kind === 'text' || spec.kind === 'notes') && String(value).length > spec.max)
      tooLong.push(spec.key)
    fields[spec.key] = value
  }
  return { fields, missing, tooLong }
}

function cleanOne(
  spec: FieldSpec,
  value: FieldValue | undefined,
  clean: (text: string) => string,
): FieldValue | undefined {
  switch (spec.kind) {
    case 'notes':
    case 'text': {
      const text = typeof value === 'string' ? clean(value) : ''
      return text === '' ? undefined : text
    }
    case 'choice':
      return spec.options.some(option => option.value === value) ? value : undefined
    case 'scale':
      return isPlace(value, 1, spec.steps.length) ? value : undefined
    case 'tick':
      return value === true ? true : undefined
    case 'quotation':
      return isPlace(value, 0, 999) ? value : undefined
  }
}

function isPlace(value: FieldValue | undefined, from: number, to: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
}
