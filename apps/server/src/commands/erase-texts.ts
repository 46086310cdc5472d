/** Erasing what somebody typed besides notes: from where it stands, from every edition, and from the disk. */
import { eraseTexts, textsOf } from '@folkmoot/capture'
import { editsOfErasedText, type FoundText, typedTexts } from '@folkmoot/domain'
import { err, ok, type Result, searchFor, wordsForSearch } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import { type Actor, type COMMANDS, LIMITS, NEVER_EMPTY, type Refusal, refuse } from '@folkmoot/protocol'
import { type Call, type InputOf, task } from './handler.ts'
import { applyEdits } from './traces.ts'

type C = typeof COMMANDS

export const textErase = task(
  (tx, { input }: Call<InputOf<C['textErase']>>): Result<{ editions: number }, Refusal> => {
    const { instead, ...text } = input
    if (instead === text.text) return err(refuse('same-words-instead'))
    const edits = editsOfErasedText(tx, text, { instead, bodies: { textsOf, eraseTexts }, now: tx.now })
    if (edits.length === 0) return err(refuse('text-gone'))
    const editions = edits.filter(({ kind }) => kind === 'snapshot').length
    if (instead === '' && NEVER_EMPTY.includes(text.of) && editions < edits.length)
      return err(refuse('nothing-instead'))
    applyEdits(tx, edits)
    tx.scrub()
    return ok({ editions })
  },
)

/** Texts that can be erased, by some of their words; `more`: type on. */
export function findTexts(
  read: RoomReader,
  actor: Actor,
  find: string,
): Result<{ texts: FoundText[]; more: boolean }, Refusal> {
  if (actor.role !== 'organiser') return err(refuse('forbidden'))
  if (wordsForSearch(find).length === 0) return ok({ texts: [], more: false })
  const isFound = searchFor(find)
  const all = typedTexts(read, { textsOf }).filter(({ text }) => isFound(text))
  return ok({ texts: all.slice(0, LIMITS.textsFound), more: all.length > LIMITS.textsFound })
}
