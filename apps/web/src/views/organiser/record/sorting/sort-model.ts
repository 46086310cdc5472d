/** What somebody sorts, and where they are in it. Pure. */
import type { SortingAnswer } from '@folkmoot/protocol'

export type SortNote = SortingAnswer['notes'][number]
export type SortGroup = SortingAnswer['groups'][number]

/** N begins a group and U takes back; digits first, as far as they go. */
const KEYS = [...'1234567890qwertyiopasdfghjklzxcvbm']

export function keyOf(place: number): string | null {
  return KEYS[place] ?? null
}

/** Those that the room put nowhere. */
export function restOf({ notes }: SortingAnswer): SortNote[] {
  return notes.filter(({ group }) => group === null)
}

export function groupOf({ group, sorted }: SortNote): string | null {
  return group ?? sorted
}

/** After a press: as the server would tell it. @param added a group that began with it */
export function withPut(
  answer: SortingAnswer,
  note: string,
  sorted: string | null,
  added: SortGroup | null,
): SortingAnswer {
  const isKnown = added === null || answer.groups.some(({ id }) => id === added.id)
  return {
    ...answer,
    notes: answer.notes.map(one => (one.id === note ? { ...one, sorted } : one)),
    groups: isKnown || !added ? answer.groups : [...answer.groups, added],
  }
}

/** The next that is in no group, from here on and then from the beginning; the same one where there is none. */
export function nextLeft(rest: readonly SortNote[], from: number): number {
  for (let step = 1; step <= rest.length; step++) {
    const at = (from + step) % rest.length
    if (rest[at]?.sorted === null) return at
  }
  return from
}
