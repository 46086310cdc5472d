/**
 * The projection of one entry: a pure function of what is committed (the entry, the board, the people, the facilitator's
 * decisions) to plain strings. Run again it answers the same, so a crash between page and board costs nothing.
 * Length, count and phase are enforced here, and never by refusing somebody's page.
 */
import {
  cleanFields,
  type Fields,
  type Format,
  fieldWords,
  IN_ENGLISH,
  type Note,
  type Posted,
  type PostedEntry,
  WRITTEN_IN,
} from '@folkmoot/board-doc'
import { lineEnds } from '@folkmoot/kit'
import type {
  BoardRecord,
  EntryFate,
  Id,
  ModerationRecord,
  PersonRecord,
  Prompt,
  Quotation,
  QuoteRecord,
  Visibility,
} from '@folkmoot/protocol'
import { LIMITS } from '@folkmoot/protocol'
import { ANOTHER_NETWORK } from './network-labels.ts'

export type NoteBody = Omit<Note, 'id' | 'at'>

export type Decision =
  /** Not on the board. */
  | { kind: 'off'; fate: EntryFate; reason?: string }
  /** Looked at first: known to facilitators under its note id, not on the board. */
  | { kind: 'held'; body: NoteBody }
  | { kind: 'on'; body: NoteBody }
  /** A frozen board's note stays as it was frozen; during a vote it stays as it is voted on. */
  | { kind: 'keep' }
  /** Counted together with others', and no note. */
  | { kind: 'counted' }

/** Whose words a page holds: a person, or the people of a table together. */
export type Author = PersonRecord & { readonly table?: true }

export interface ProjectionInput {
  board: BoardRecord
  format: Format
  entry: PostedEntry
  author: Author | null
  moderation: ModerationRecord | null
  quote: QuoteRecord | null
  person(id: Id): PersonRecord | null
  /** What this note may say of its writer. */
  visibility: Visibility
  /** The network that it names, decided when it was released: for notes that say no more. */
  label: string | null
  /** How a named board calls the network of somebody found, who has not agreed to more yet. */
  foundLabel(network: Id | null): string | null
  /** Its note stands on the board now. */
  standing: boolean
  /** It was given a note before: on a frozen board it is not what came too late. */
  released: boolean
  /** The board was frozen while it waited for others. */
  few: boolean
  tooMany: boolean
  /** Of the board's session. */
  quotations: readonly Quotation[]
}

/** Plain text: no control characters but line breaks and tabs, no lone surrogates; words are never otherwise touched. */
export function plainText(text: string): string {
  return (
    lineEnds(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
      .toWellFormed()
      .trim()
  )
}

export function projectEntry(input: ProjectionInput): Decision {
  const { board, format, author } = input
  const prompt = board.prompts.find(candidate => candidate.id === input.entry.prompt)
  if (board.phase === 'waiting' || !prompt || !author) return off('waiting')
  if (board.network !== null && author.network !== board.network) return off('waiting')
  if (input.moderation?.hidden) return { kind: 'off', fate: 'hidden', reason: input.moderation.reason }
  if ((board.phase === 'closed' || board.phase === 'vote') && input.standing) return { kind: 'keep' }

  const judged = judgeEntry(input, prompt)
  if (judged.refused) return off(judged.refused)
  const { entry } = judged
  const audience = format.audience?.(entry) ?? 'room'
  if (audience === 'self') return off('yours')
  if (board.phase === 'closed' && !input.released && audience === 'room')
    return off(input.few ? 'few' : 'late')
  if (format.counted && !(format.countedNotes && entry.posted.text !== '')) return { kind: 'counted' }

  if (board.phase === 'closed' && audience === 'room') {
    // Hidden after freezing and brought back: with the words that were frozen, and no others.
    const stood = input.moderation?.stood ?? null
    const back = stood === null ? null : onBoard(input, prompt, entry, author)
    if (back?.kind === 'on' && back.body.text === stood) return back
    return off(board.lookFirst ? 'waiting' : 'late')
  }
  if (board.phase === 'write' && !asksForWords(format, entry)) return off('waiting')
  if (audience === 'network') return off('network')
  if (board.revealed.length > 0 && !board.revealed.includes(prompt.id)) return off('waiting')
  return onBoard(input, prompt, entry, author)
}

/** Plain, whole and within the limits: or why it stays a draft. */
function judgeEntry(
  input: ProjectionInput,
  prompt: Prompt,
): { refused: EntryFate } | { refused: null; entry: PostedEntry } {
  const { format } = input
  const { posted, missing, tooLong } = cleanPosted(format, prompt, input.entry.posted)
  if ((posted.text === '' && !format.textOptional) || missing) return { refused: 'incomplete' }
  if (posted.text.length > LIMITS.entryChars || tooLong) return { refused: 'too-long' }
  if (input.tooMany) return { refused: 'too-many' }
  const entry = { ...input.entry, posted }
  const refused = format.judge(entry, prompt.text)
  return refused ? { refused } : { refused: null, entry }
}

/** Plain text and declared fields, of what anybody may have put on their page. */
export function cleanPosted(
  format: Format,
  prompt: Prompt,
  raw: Posted,
): { posted: Posted; missing: boolean; tooLong: boolean } {
  const { fields, missing, tooLong } = cleanFields(format.fields?.(prompt) ?? [], raw.fields, plainText)
  const posted: Posted = { text: plainText(raw.text), about: cleanAbout(raw.about) }
  if (hasMembers(fields)) posted.fields = fields
  return { posted, missing: missing.length > 0, tooLong: tooLong.length > 0 }
}

function onBoard(input: ProjectionInput, prompt: Prompt, entry: PostedEntry, author: Author): Decision {
  const { board, format, quotations, visibility } = input
  const { about } = entry.posted
  const found = format.asksAbout && visibility === 'named' ? foundPerson(input, about) : null
  const told = asksForWords(format, entry)
  // Names are asked about where there are names; whose words they are, everywhere.
  const asked = told || visibility === 'named'
  const quote = asked && input.quote?.text === readBack(format, prompt, entry.posted) ? input.quote : null
  if (told && quote?.answer !== 'agreed') return off('asked')
  if (board.phase === 'write') return off('waiting')

  const body: NoteBody = { prompt: prompt.id, ...format.decorate(entry, { quote, found, quotations }) }
  if (typeof body.text !== 'string') throw new TypeError('a note has words')
  if (told && quote?.correctedText) {
    // As the teller put it themself: nothing that somebody else typed stays beside it.
    body.text = quote.correctedText
    delete body.fields
  }
  const teller = told && about?.person != null ? input.person(about.person) : null
  if (visibility === 'named') {
    // Words that somebody else typed are their teller's, who has just agreed to them.
    body.name = told ? (teller?.name ?? about?.name ?? '') : author.name
    const network = told ? (teller?.network ?? null) : author.network
    if (network !== null) body.network = network
  } else if (visibility === 'network' && input.label !== null) body.network = input.label
  if (input.moderation?.agreed != null && input.moderation.agreed === body.text) body.agreed = true
  beside(body, input, told)
  if (board.phase === 'vote') return off('waiting')
  if (board.lookFirst && input.moderation?.nodded !== body.text) return { kind: 'held', body }
  return { kind: 'on', body }
}

/** Its words in English, the writer's own before a helper's, and the language they are in. */
function beside(body: NoteBody, { entry, moderation }: ProjectionInput, told: boolean): void {
  const { [IN_ENGLISH]: own, [WRITTEN_IN]: language } = entry.posted.fields ?? {}
  const english = typeof own === 'string' && !told ? plainText(own) : ''
  if (english !== '' && english.length <= LIMITS.entryChars) body.reading = { text: english, by: 'writer' }
  else if (moderation?.reading?.of === body.text)
    body.reading = { text: moderation.reading.text, by: 'helper' }
  if (typeof language === 'string' && !told && /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(language))
    body.lang = language
}

/**
 * Somebody else typed these words, and whose they are has to approve them before anybody sees them. Whoever tells their
 * own story names nobody; a page on which its own person is named is one that others write for them.
 */
function asksForWords(format: Format, { posted: { about } }: PostedEntry): boolean {
  return format.consent === 'words' && about !== null && (about.person !== null || about.name !== '')
}

/** What a person is asked about: the words; where they are theirs whole, each with what it answers. */
export function readBack(
  format: Format,
  prompt: Prompt | null,
  posted: { text: string; fields?: Fields },
): string {
  const text = plainText(posted.text)
  if (format.consent !== 'words' || !prompt) return text
  const specs = format.fields?.(prompt) ?? []
  const { fields } = cleanFields(specs, posted.fields, plainText)
  const lines = specs.flatMap(spec => {
    const words = fieldWords(spec, fields[spec.key])
    return words === '' ? [] : [`${spec.label}: ${words}`]
  })
  return [text, ...lines].join('\n')
}

function hasMembers(fields: Fields): boolean {
  return Object.keys(fields).length > 0
}

function off(fate: EntryFate): Decision {
  return { kind: 'off', fate }
}

function cleanAbout(about: PostedEntry['posted']['about']): PostedEntry['posted']['about'] {
  if (!about) return null
  const name = plainText(about.name).slice(0, LIMITS.nameChars)
  return about.person === null && name === '' ? null : { person: about.person, name }
}

/** The found person: their network only as small networks allow, for they have not agreed to more yet. */
function foundPerson(
  input: ProjectionInput,
  about: PostedEntry['posted']['about'],
): { name: string; network: string | null } | null {
  if (!about) return null
  const person = about.person === null ? null : input.person(about.person)
  if (!person) return { name: about.name, network: null }
  const label = input.foundLabel(person.network)
  return { name: person.name, network: label === ANOTHER_NETWORK ? null : label }
}
