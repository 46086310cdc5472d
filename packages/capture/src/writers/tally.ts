/** Notes by network, as their printed labels say: nothing here can't be counted by whoever reads the notes. */
import { t } from '@folkmoot/messages/record'
import { networkWords, type OpenBoard, type OpenRecord } from './open-record.ts'

export interface NetworkTally {
  /** Empty: no label. */
  network: string
  words: string
  notes: number
  /** The last board that has it: a network keeps the name and shape that it has there. */
  board: OpenBoard
}

/** Over all boards, those without a label last and together; empty when no note names a network. */
export function notesByNetwork(record: Pick<OpenRecord, 'boards'>): NetworkTally[] {
  const tally = new Map<string, { board: OpenBoard; notes: number }>()
  for (const board of record.boards)
    for (const { network = '' } of board.notes)
      tally.set(network, { board, notes: (tally.get(network)?.notes ?? 0) + 1 })
  if (tally.size === 0 || (tally.size === 1 && tally.has(''))) return []
  const order = [...new Set(record.boards.flatMap(board => [...board.networks.keys()])), 'another', '']
  return order.flatMap(network => {
    const counted = tally.get(network)
    if (!counted) return []
    const words = network === '' ? t('no-label') : networkWords(counted.board, network)
    return [{ network, words, ...counted }]
  })
}
