/** What was found in files, in plain lines: the terminal and the page that checks without a server say the same. Pure. */
import { printable, printableLine } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/check'
import { findProofs } from './proofs-block.ts'
import { type Verification, verifiedWords, verifySnapshot } from './verify.ts'
import {
  compareWithRecord,
  isProofs,
  type ProvenEdition,
  type VerifiedProofs,
  verifyProofs,
} from './verify-proofs.ts'

export interface Report {
  ok: boolean
  lines: string[]
}
type Checked = { of: 'record'; result: Verification } | { of: 'proofs'; result: VerifiedProofs }

const SEALED_ANEW =
  'was frozen by an earlier version, and a text that stood under its root was erased since, so it was sealed again. What else may have been changed then cannot be seen from this file: compare it with a copy from before.'

/** @param text of a record, a snapshot, a “my words” page, or proofs by themselves */
function check(text: string): Checked {
  const proofs = findProofs(text)
  if (isProofs(proofs)) return { of: 'proofs', result: verifyProofs(proofs) }
  if (/^\s*</.test(text))
    return {
      of: 'proofs',
      result: {
        ok: false,
        problems: [
          'it is a page without proofs: a record is checked as JSON, and “my words” has proofs once a board was frozen',
        ],
        editions: [],
      },
    }
  return { of: 'record', result: verifySnapshot(text) }
}

/**
 * @param texts one file’s, or two: a record and a “my words” page, in either order
 * @param root what a record was given out with, 64 hex digits; undefined: nobody said
 */
export function reportOn(texts: readonly string[], root?: string): Report {
  const files = texts.map(check)
  const problems = files.flatMap(({ result }) => result.problems)
  if (problems.length > 0) return wrong(problems)
  const record = files.find(file => file.of === 'record')
  const proofs = files.find(file => file.of === 'proofs')
  if (files.length > 1 && !(record && proofs))
    return wrong(['two files are compared if one is a record (JSON) and the other “my words” (a page)'])
  const reports = [
    ...(record ? [reportRecord(record.result, root)] : []),
    ...(proofs ? [reportProofs(proofs.result, record ? undefined : root)] : []),
    ...(record && proofs ? [compare(proofs.result, record.result)] : []),
  ]
  const failed = reports.find(({ ok }) => !ok)
  return failed ?? { ok: true, lines: reports.flatMap(({ lines }) => lines) }
}

function wrong(problems: readonly string[]): Report {
  return { ok: false, lines: ['It does not verify.', ...problems.map(problem => `  ${printable(problem)}`)] }
}

/** Whose root it is, in words; null: nobody's in this file. */
function ownerOf(root: string, { boards, root: whole }: Verification): string | null {
  if (whole === root && boards.length !== 1) return 'the whole record'
  const board = boards.find(one => one.root === root)
  if (board) return `${printableLine(board.title)}, edition ${board.edition}`
  return whole === root ? 'the whole record' : null
}

function sealedAnew({ boards }: Verification): string[] {
  return boards
    .filter(board => board.sealedAnew !== null)
    .map(({ title, edition }) => `${printableLine(title)}, edition ${edition}, ${SEALED_ANEW}`)
}

function reportRecord(result: Verification, root: string | undefined): Report {
  const owner = root === undefined ? null : ownerOf(root, result)
  if (root !== undefined && owner === null)
    return wrong([
      `its root is not ${root} but ${result.root}, and no board of it has that root: this is another record, or it was made anew`,
      ...sealedAnew(result),
    ])
  const lines = result.boards.flatMap(board => [
    `${printableLine(board.title)}, edition ${board.edition}: ${verifiedWords(board)}`,
    `  root ${board.root}`,
  ])
  lines.push(...sealedAnew(result))
  if (result.boards.length !== 1)
    lines.push(`The whole record: ${verifiedWords(result)}`, `  root ${result.root}`)
  if (result.notHere.length > 0)
    lines.push(
      'The record says that these boards of the event are not in it, or not whole:',
      ...result.notHere.map(({ title }) => `  ${printableLine(title)}`),
    )
  lines.push(
    owner === null
      ? 'Compare the root with the one that the organiser published or a printed record shows.'
      : `The root that you gave is that of ${owner}.`,
  )
  return { ok: true, lines }
}

/** @param boards of a record, which knows titles */
function placeOf({ event, board, edition }: ProvenEdition, boards: Verification['boards'] = []): string {
  const title = boards.find(one => one.event === event && one.board === board)?.title
  return t('in-edition', {
    board: title ? printableLine(title) : t('of-board', { board, event }),
    edition: String(edition),
  })
}

function reportProofs({ editions }: VerifiedProofs, root: string | undefined): Report {
  if (root !== undefined && !editions.some(one => one.root === root))
    return wrong([
      `none of its notes stands under the root ${root}: it is of another board, or that edition was made anew`,
    ])
  const lines = editions.flatMap(edition => [
    t('under-root', { n: edition.notes.length, place: placeOf(edition) }),
    `  root ${edition.root}`,
    ...edition.notes.map(({ words }) => `  “${printableLine(words)}”`),
  ])
  return { ok: true, lines }
}

function compare(proofs: VerifiedProofs, record: Verification): Report {
  const found = compareWithRecord(proofs, record)
  const other = found.filter(one => one.found === 'other')
  if (other.length > 0)
    return wrong(
      other.map(
        ({ edition }) =>
          `${placeOf(edition, record.boards)} has another root in the record than in “my words”: one of them was made anew`,
      ),
    )
  const [same, absent] = (['same', 'absent'] as const).map(kind =>
    found.filter(one => one.found === kind).map(({ edition }) => edition),
  )
  return {
    ok: true,
    lines: [
      ...(same ?? []).map(edition => t('record-has', { place: placeOf(edition, record.boards) })),
      ...(absent ?? []).map(edition => t('record-has-not', { place: placeOf(edition, record.boards) })),
    ],
  }
}
