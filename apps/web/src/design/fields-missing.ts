import type { FieldSpec, Fields, FieldValue } from '@folkmoot/board-doc'
import { cleanFields } from '@folkmoot/board-doc'

/** The required ones among `specs` that have no answer, as the server will see it. */
export function missingFields(
  specs: readonly FieldSpec[],
  values: Readonly<Record<string, FieldValue | undefined>>,
): FieldSpec[] {
  const { missing } = cleanFields(specs, values as Fields, text => text.trim())
  return specs.filter(spec => missing.includes(spec.key))
}

/** Is anything longer than its field takes? */
export function hasTooLong(
  specs: readonly FieldSpec[],
  values: Readonly<Record<string, FieldValue | undefined>>,
): boolean {
  return cleanFields(specs, values as Fields, text => text.trim()).tooLong.length > 0
}
