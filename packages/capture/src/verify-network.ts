/** What is found in a network's file, in plain lines. Apart from what pages check too: signatures are checked by Node alone. */
import { printableLine } from '@folkmoot/kit'
import { NETWORK_FORMAT } from '@folkmoot/protocol'
import { type NetworkFileFault, readSignedFile } from './network-file/file.ts'
import { keyNumber, type SignedBy } from './network-file/signature.ts'
import { verifiedWords } from './verify.ts'
import { checkBody } from './verify-body.ts'
import type { Report } from './verify-report.ts'
import { isObject } from './verify-shape.ts'

/** @returns null: it is no network's file, and for others to check */
export function reportOnNetwork(texts: readonly string[], root?: string): Report | null {
  const [text = ''] = texts
  if (texts.length !== 1 || !isNetworkFile(text)) return null
  const read = readSignedFile(text)
  if (!read.ok) return wrong(faultWords(read.error))
  const { state, signedBy, root: own } = read.value
  if (root !== undefined && root !== own)
    return wrong(`its root is not ${root} but ${own}: this is another file, or it was made anew`)
  const boards = state.boards.flatMap(({ body, own: isWhole }) => {
    const { title, ...board } = checkBody(body, '', [], true, !isWhole)
    const { edition } = body.header
    return [`${printableLine(title)}, edition ${edition}: ${verifiedWords(board)}`, `  root ${body.root}`]
  })
  return {
    ok: true,
    lines: [
      ...boards,
      `The file of ${printableLine(state.network.name)}: root verifies`,
      `  root ${own}`,
      ...signatureWords(signedBy),
    ],
  }
}

function isNetworkFile(text: string): boolean {
  try {
    const file: unknown = JSON.parse(text)
    return isObject(file) && file.format === NETWORK_FORMAT
  } catch {
    return false
  }
}

function signatureWords(by: SignedBy | null): string[] {
  if (!by)
    return [
      'It is not signed: it is from before there were signatures, or somebody took the signature away. Who wrote it cannot be seen from it.',
    ]
  return [
    `It is signed by the Folkmoot with the number ${keyNumber(by.key)}, and nothing was changed since.`,
    'Compare the number with the one that whoever made the file sees when they make one.',
  ]
}

function faultWords(fault: NetworkFileFault): string {
  switch (fault.why) {
    case 'changed':
      return 'its root does not match: something in it was changed, or a part of it is missing'
    case 'signature':
      return 'its signature is of something else: it was changed and sealed anew, or the signature is another file’s'
    case 'board':
      return `board ${fault.place + 1}, “${printableLine(fault.title)}”, is not what was frozen`
    default:
      return 'it is a network’s file that no Folkmoot wrote: its shape is another'
  }
}

function wrong(problem: string): Report {
  return { ok: false, lines: ['It does not verify.', `  ${problem}`] }
}
