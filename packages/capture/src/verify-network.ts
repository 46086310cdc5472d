/** What is found in a network's file, in plain lines. Apart from what pages check too: signatures are checked by Node alone. */
import { printableLine } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/network-check'
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
  if (root !== undefined && root !== own) return wrong(t('other-root', { asked: root, root: own }))
  const boards = state.boards.flatMap(({ body, own: isWhole }) => {
    const { title, ...board } = checkBody(body, '', [], true, !isWhole)
    const { edition } = body.header
    return [`${printableLine(title)}, edition ${edition}: ${verifiedWords(board)}`, `  root ${body.root}`]
  })
  return {
    ok: true,
    lines: [
      ...boards,
      t('file-holds', { network: printableLine(state.network.name) }),
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
  if (!by) return [t('not-signed')]
  return [t('signed-by', { number: keyNumber(by.key) }), t('compare-number')]
}

function faultWords(fault: NetworkFileFault): string {
  switch (fault.why) {
    case 'changed':
    case 'signature':
      return t(fault.why)
    case 'board':
      return t('board', { place: fault.place + 1, title: printableLine(fault.title) })
    default:
      return t('shape')
  }
}

function wrong(problem: string): Report {
  return { ok: false, lines: ['It does not verify.', `  ${problem}`] }
}
