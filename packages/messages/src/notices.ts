import type { KnownNotice, NoticeCode, NoticeParams } from '@folkmoot/protocol'
import { english } from './en/index.ts'
import type { Message, Params } from './message.ts'
import { wordsOfRefusal } from './refusal-words.ts'

const worded = english.surfaces.notices

/** Does not compile while a notice has no words, or its words ask for what it does not carry. */
const all: {
  readonly [K in NoticeCode]: NoticeParams[K] extends Params<(typeof worded)[K]> ? Message : never
} = worded

/** In English, for tabs of an earlier version: they show the words that come with a notice. */
export function noticeWords(notices: readonly KnownNotice[]): string {
  return notices
    .map(({ code, params }) => wordsOfRefusal(english.language, all, { reason: code, params }) ?? code)
    .join(' ')
}
