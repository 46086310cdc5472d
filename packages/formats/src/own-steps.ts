/** A scale's steps in this page's own words: what the server counted says them in English. */
import type { Format } from '@folkmoot/board-doc'

/** `told`: as they came. They stand where this version's scale has other steps than those that were counted. */
export function stepWords(
  format: Pick<Format, 'fields'> | null,
  prompt: { id: string; text: string } | undefined,
  told: readonly string[],
): readonly string[] {
  const spec = prompt && format?.fields?.(prompt).find(one => one.kind === 'scale')
  return spec?.kind === 'scale' && spec.steps.length === told.length ? spec.steps : told
}
