/**
 * The projection of one entry: a pure function of what is committed (the entry, the board, the people, the facilitator's
 * decisions) to plain strings. Run again it answers the same, so a crash between page and board costs nothing.
 * Length, count and phase are enforced here, and never by refusing somebody's page.
 */
import type { Format, Note, PostedEntry } from '@folkmoot/board-doc'
import type {
  BoardRecord,
  EntryFate,
  Id,
  ModerationRecord,
  PersonRecord,
  QuoteRecord,
} from '@folkmoot/protocol'
import { LIMITS } from '@folkmoot/protocol'
import { ANOTHER_NETWORK } from './small-networks.ts'

export type NoteBody = Omit<Note, 'id' | 'at'>

export type Decision =
  /** Not on the board. */
  | { kind: 'off'; fate: EntryFate; reason?: string }
  /** Looked at first: known to facilitators under its note id, not on the board. */
  | { kind: 'held'; body: NoteBody }
  | { kind: 'on'; body: NoteBody }
  /** A frozen board's note stays as it was frozen. */
  | { kind: 'keep' }

export interface ProjectionInput {
  board: BoardRecord
  format: Format
  entry: PostedEntry
  author: PersonRecord | null
  moderation: ModerationRecord | null
  quote: QuoteRecord | null
  person(id: Id): PersonRecord | null
  label(network: Id | null): string | null
  /** Its note stands on the board now. */
  standing: boolean
  /** It was given a note before: on a frozen board it is not what came too late. */
  released: boolean
  tooMany: boolean
}

/** Plain text: no control characters but line breaks and tabs, no lone surrogates; words are never otherwise touched. */
export function plainText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
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
  if (board.phase === 'closed' && input.standing) return { kind: 'keep' }

  const posted = { text: plainText(input.entry.posted.text), about: cleanAbout(input.entry.posted.about) }
  const entry = { ...input.entry, posted }
  if (posted.text === '') return off('incomplete')
  if (posted.text.length > LIMITS.entryChars) return off('too-long')
  if (input.tooMany) return off('too-many')
  const refusal = format.judge(entry, prompt.text)
  if (refusal) return off(refusal)

  if (board.phase === 'closed') return off(board.lookFirst && input.released ? 'waiting' : 'late')
  if (board.phase === 'write') return off('waiting')
  if (board.revealed.length > 0 && !board.revealed.includes(prompt.id)) return off('waiting')

  const found = format.asksAbout && board.visibility !== 'anonymous' ? foundPerson(input, posted.about) : null
  const quote = board.visibility === 'named' && input.quote?.text === posted.text ? input.quote : null
  const body: NoteBody = { prompt: prompt.id, ...format.decorate(entry, { quote, found }) }
  if (board.visibility === 'named') {
    body.name = author.name
    if (author.network !== null) body.network = author.network
  } else if (board.visibility === 'network') {
    const label = input.label(author.network)
    if (label !== null) body.network = label
  }
  if (board.lookFirst && input.moderation?.nodded !== body.text) return { kind: 'held', body }
  return { kind: 'on', body }
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
  const label = input.label(person.network)
  return { name: person.name, network: label === ANOTHER_NETWORK ? null : label }
}
