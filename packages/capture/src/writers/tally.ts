/** Notes by network, as their labels say. */
import { networkWords, type OpenBoard, type OpenRecord } from './open-record.ts'

export interface NetworkTally {
  network: string
  words: string
  notes: number
  /** The last board that has it: a network keeps the name and shape that it has there. */
  board: OpenBoard
}

/** Over all boards; empty when no note names a network. */
export function notesByNetwork(record: OpenRecord): NetworkTally[] {
  const tally = new Map<string, { board: OpenBoard; notes: number }>()
  for (const board of record.boards)
    for (const { network } of board.notes)
      if (network !== undefined) tally.set(network, { board, notes: (tally.get(network)?.notes ?? 0) + 1 })
  const order = [...new Set(record.boards.flatMap(board => [...board.networks.keys()])), 'another']
  return order.flatMap(network => {
    const counted = tally.get(network)
    return counted ? [{ network, words: networkWords(counted.board, network), ...counted }] : []
  })
}
