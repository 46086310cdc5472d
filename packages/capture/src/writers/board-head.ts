/** What stands under a board’s title in a document: what it was, when it was frozen, and who was there. */
import { t } from '@folkmoot/messages/files'
import { timeWords } from '../text.ts'
import { factsWords, networkWords, type OpenBoard, visibilityWords, whereWords } from './open-record.ts'

/** A line each. */
export function headWords(board: OpenBoard, formatTitle: string): string[] {
  const { header } = board
  const joined = header.counts.reduce((sum, count) => sum + count.joined, 0)
  const networks = header.counts.map(({ network, joined: n }) => {
    const name = network === null ? t('other-network') : networkWords(board, network)
    return `${name} ${n}`
  })
  const what = [whereWords(header), formatTitle, visibilityWords(board)]
  const when = [
    t('edition', { edition: header.edition }),
    t('frozen', { at: timeWords(header.at, board.zone) }),
  ]
  return [
    what.filter(Boolean).join(' · '),
    when.join(' · '),
    ...(joined > 0 ? [t('had-joined', { n: joined, networks: networks.join(', ') })] : []),
    ...factsWords(board),
  ]
}
