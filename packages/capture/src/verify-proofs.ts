/** Checks the proofs that somebody’s “my words” holds, alone and against a record. Pure: works anywhere. */
import { type Checkpoint, checkProof, PROOF_FORMAT, PROOFS_FORMAT } from './proof.ts'
import type { Verification } from './verify.ts'
import { isObject } from './verify-shape.ts'

/** One edition of one board, and which notes were shown to stand under its root. */
export interface ProvenEdition extends Checkpoint {
  notes: { note: string; words: string }[]
}
export interface VerifiedProofs {
  ok: boolean
  /** In plain words; never a note’s words. */
  problems: string[]
  /** In the file’s order. */
  editions: ProvenEdition[]
}

/** More notes than one person writes at an event. */
const MOST_PROOFS = 10_000

export function isProofs(file: unknown): boolean {
  return isObject(file) && (file.format === PROOFS_FORMAT || file.format === PROOF_FORMAT)
}

/** @param file what `findProofs` found, of unknown origin: several proofs, or one */
export function verifyProofs(file: unknown): VerifiedProofs {
  const wrong = (problem: string) => ({ ok: false, problems: [problem], editions: [] })
  if (!isObject(file)) return wrong('there are no proofs in it')
  const several = file.format === PROOFS_FORMAT
  const { proofs } = several ? file : { proofs: [file] }
  if (!Array.isArray(proofs) || proofs.length === 0) return wrong('there are no proofs in it')
  if (proofs.length > MOST_PROOFS) return wrong(`it has more than ${MOST_PROOFS} proofs`)
  if (several && Object.keys(file).sort().join() !== 'format,proofs')
    return wrong('something stands beside the proofs that was not written there')
  const problems: string[] = []
  const editions = new Map<string, ProvenEdition>()
  for (const [i, proof] of proofs.entries()) {
    const checked = checkProof(proof)
    problems.push(...checked.problems.map(problem => `note ${i + 1}: ${problem}`))
    const { checkpoint, note, words } = checked
    if (!checkpoint || checked.problems.length > 0) continue
    const key = `${checkpoint.event} ${checkpoint.board} ${checkpoint.edition} ${checkpoint.root}`
    const edition = editions.get(key) ?? { ...checkpoint, notes: [] }
    edition.notes.push({ note, words })
    editions.set(key, edition)
  }
  return { ok: problems.length === 0, problems, editions: [...editions.values()] }
}

/** `same`: stands in the record under the same root · `other`: the record has another root for it · `absent`: it is not in the record. */
export interface Comparison {
  edition: ProvenEdition
  found: 'same' | 'other' | 'absent'
}

export function compareWithRecord(
  { editions }: VerifiedProofs,
  { boards }: Pick<Verification, 'boards'>,
): Comparison[] {
  return editions.map(edition => {
    const board = boards.find(
      one => one.event === edition.event && one.board === edition.board && one.edition === edition.edition,
    )
    return { edition, found: board ? (board.root === edition.root ? 'same' : 'other') : 'absent' }
  })
}
