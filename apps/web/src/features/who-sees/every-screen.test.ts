/** Every activity, every visibility, every screen: one promise. */
import { FORMATS } from '@folkmoot/formats'
import type { BoardView, NetworkRecord, RoomView } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import { sheetRules } from '../../views/organiser/print/sheet-plan.ts'
import { whoSees, whoWillSee } from './model.ts'

const keighley: NetworkRecord = {
  id: 'keighley',
  programme: 'p',
  name: 'Keighley',
  colour: '#a87400',
  shape: 'diamond',
}
const networks = [keighley]
const room: RoomView = { inRoom: 9, joined: 12, byNetwork: [{ network: 'keighley', joined: 7 }] }
const event = { recordGoesTo: 'all seven networks', safetyContact: 'Jackie' }
const person = { id: 'sara', known: 'sara', name: 'Sara', network: 'keighley', pageEpoch: 1 }

type Board = Pick<BoardView, 'visibility' | 'network' | 'by' | 'format'>

const boards: Board[] = FORMATS.flatMap(format =>
  (['named', 'network', 'anonymous'] as const).flatMap(visibility =>
    (['person', 'table'] as const).flatMap(by =>
      [null, 'keighley'].map(network => ({ format: format.id, visibility, by, network })),
    ),
  ),
)

/** What is said to one person, with what is theirs taken out of it. */
function ofAnybody(said: string): string {
  return said
    .replace('your name, Sara, and “Keighley”', 'your name and your network')
    .replace('“Keighley”, not your name', 'your network at most, never your name')
    .replace('“Table 3”, nobody’s name', 'your table’s name, nobody’s own name')
}

describe.each(boards)('[W-63] $format, $visibility, by $by, for $network', board => {
  const format = FORMATS.find(one => one.id === board.format) ?? null
  const table = board.by === 'table' ? 'Table 3' : null
  const phone = whoSees(board, { person, table }, room, networks, event, format)
  const wall = whoWillSee(board, networks, event)

  test('the phone, the wall, paper and whoever writes for somebody say the same', () => {
    expect(ofAnybody(phone.room)).toBe(wall[0])
    expect(wall[1] ?? null).toBe(phone.private)
    expect(sheetRules(board, format, networks, event).words).toContain(wall[0])
  })

  test('in one line of ninety characters at most', () => {
    const few = whoSees(board, { person, table }, { ...room, joined: 4 }, networks, event, format)
    const other = { ...person, network: 'hereford' }
    const unnamed = whoSees(board, { person: other, table }, room, networks, event, format)
    for (const sees of [phone, few, unnamed])
      for (const line of [sees.room, ...Object.values(sees.chosen ?? {})])
        expect(line.length, line).toBeLessThanOrEqual(90)
  })

  test('it is said what becomes of the name', () => {
    const counted = format?.counted !== undefined
    expect(phone.room).toMatch(counted ? /only counted/ : /name/)
    if (board.visibility !== 'named') expect(phone.room).not.toContain('Sara')
    else if (!counted && !format?.audience && board.by === 'person')
      expect(phone.room).toContain('your name, Sara')
  })

  test('what the writer chooses is said too, and the room’s part of it as on any board', () => {
    if (!format?.audience) return expect(phone.chosen).toBeNull()
    const plain = whoSees(board, { person, table }, room, networks, event)
    expect(phone.chosen).toEqual({
      self: table
        ? 'Only your table will see it.'
        : 'Only you will see it. It comes back to you with your return code.',
      network: table
        ? 'Only your table will see it.'
        : 'Only people of Keighley will see it, with your name.',
      room: plain.room,
    })
  })
})
