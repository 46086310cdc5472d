/**
 * Names of people, tables, groups, networks, sessions, boards, events, links and screens: one line, cleaned alike, and
 * something of it to be seen. A name of invisible characters would be a blank on every screen that nobody can call or find.
 */
import { z } from 'zod'
import type { Reason } from './refusals.ts'

/** Controls and what turns the direction of writing; the joiners that Urdu and Bengali names need stay. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu
/** What has no ink of its own: besides spaces and marks, the fillers of Hangul and the empty cell of Braille. */
const NO_INK = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\p{M}\u2800]/gu

/** One name as it is kept. */
export function cleanName(name: string): string {
  return name.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
}

function canBeSeen(text: string): boolean {
  return text.replace(NO_INK, '') !== ''
}

/** A reason: whoever reads the schema's complaint makes a refusal of it. */
const UNSEEN_NAME: Reason = 'name-unseen'

export function nameOf(max: number) {
  return z.string().overwrite(cleanName).max(max).refine(canBeSeen, { error: UNSEEN_NAME })
}

/** May be left empty, but not be made of nothing that can be seen. */
export function nameOrNone(max: number) {
  return z
    .string()
    .overwrite(cleanName)
    .max(max)
    .refine(name => name === '' || canBeSeen(name), { error: UNSEEN_NAME })
}
