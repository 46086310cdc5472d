/** What several kinds of records answer alike. */
import { type Id, RECORDS, type RecordKind, type RecordOf } from '@folkmoot/protocol'
import type { Touch } from './behaviour.ts'

const NOTHING: readonly Touch[] = []
export const touchesNothing = (): readonly Touch[] => NOTHING

/** It holds nothing that could go with somebody's words, or with them. */
export const stays = <R>(record: R): R => record

/** The kind has had the same members since it was first written. */
export const asStored = <R>(stored: unknown): R => stored as R

/** The kind has gained members: those that a record lacks get their defaults. */
export const withDefaults =
  <K extends RecordKind>(kind: K) =>
  (stored: unknown): RecordOf<K> => {
    const parsed = RECORDS[kind].safeParse(stored)
    return (parsed.success ? parsed.data : stored) as RecordOf<K>
  }

export const page = (id: Id): Touch => ({ what: 'page', page: id })
