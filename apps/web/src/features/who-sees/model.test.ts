import type { NetworkRecord, RoomView, Visibility } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { whoSees } from './model.ts'

const network = (id: string, name: string): NetworkRecord => ({
  id,
  programme: 'p',
  name,
  colour: '#a87400',
  shape: 'diamond',
})
const networks = [network('keighley', 'Keighley'), network('hereford', 'Hereford')]
const room: RoomView = { inRoom: 9, joined: 12, byNetwork: [{ network: 'keighley', joined: 7 }] }
const event = { recordGoesTo: 'all seven networks', safetyContact: 'Jackie at the desk' }

function sees(visibility: Visibility, own: string | null, only: string | null = null) {
  const person = { id: 'sara', known: 'sara', name: 'Sara', network: own, pageEpoch: 1 }
  return whoSees({ visibility, network: only }, { person, table: null }, room, networks, event)
}

describe('who sees what is written', () => {
  it.each([
    ['named', 'keighley', 'The room will see your name, Sara, and “Keighley”.'],
    ['named', null, 'The room will see your name, Sara.'],
    ['network', 'keighley', 'The room will see “Keighley”, not your name.'],
    ['network', 'hereford', 'The room will see “another network” or none, not your name.'],
    ['network', null, 'The room will see “another network” or none, not your name.'],
    ['anonymous', 'keighley', 'The room will see your words alone: no name, no network.'],
  ] as const)('on a %s board by somebody of %s', (visibility, own, words) => {
    expect(sees(visibility, own).room).toBe(words)
  })

  it('names the readers of a network’s own board', () => {
    expect(sees('anonymous', 'hereford', 'hereford').room).toBe(
      'People of Hereford will see your words alone, without a name.',
    )
  })

  it('says who receives the record, and whether with names', () => {
    expect(sees('named', 'keighley').record).toBe(
      'The record goes to all seven networks, without names unless the organiser asks for them.',
    )
    expect(sees('anonymous', null).record).toBe(
      'The record goes to all seven networks, never with your name.',
    )
  })

  it('says on every board that does not name who could find out, and whom to speak to', () => {
    const said =
      'Nobody in the room can see who wrote this. Whoever runs the server could. ' +
      'Worried about someone’s safety? Speak to Jackie at the desk.'
    expect(sees('network', 'keighley').private).toBe(said)
    expect(sees('anonymous', null).private).toBe(said)
    expect(sees('named', null).private).toBeNull()
  })

  it('says that a table writes by its own name, or by none', () => {
    const person = { id: 'sara', known: 'sara', name: 'Sara', network: 'keighley', pageEpoch: 1 }
    const by = (visibility: Visibility) =>
      whoSees({ visibility, network: null }, { person, table: 'Table 3' }, room, networks, event)
    expect(by('named').room).toBe('The room will see “Table 3”, nobody’s name.')
    expect(by('named').record).toContain('nobody’s name')
    expect(by('anonymous').room).toBe('The room will see the words alone: no table, no name.')
    expect(JSON.stringify([by('named'), by('network'), by('anonymous')])).not.toContain('Sara')
  })

  it('says where an answer is only counted, and where the writer chooses', () => {
    const person = { id: 'sara', known: 'sara', name: 'Sara', network: 'keighley', pageEpoch: 1 }
    const by = (format: Parameters<typeof whoSees>[5]) =>
      whoSees({ visibility: 'named', network: null }, { person, table: null }, room, networks, event, format)
    const counted = () => ({ steps: [], rows: [] })
    expect(by({ counted }).room).toBe(
      'The room sees answers only counted together, from five people on, never yours by itself.',
    )
    const few = { ...room, joined: 4 }
    const person2 = { person, table: null }
    expect(
      whoSees({ visibility: 'named', network: null }, person2, few, networks, event, {
        counted,
      } as never).room,
    ).toContain('fewer are here now')
    expect(by({ counted }).record).toContain('never your answers')
    expect(by({ counted, countedNotes: true }).room).toContain('your words without it')
    expect(by({ audience: () => 'self' }).room).toBe(
      'You choose who sees it: you alone, your network or the room. Your name goes with it.',
    )
    expect(by({ audience: () => 'self' }).record).toContain('with what you give the room and nothing else')
  })

  it('has words where the organiser has set none', () => {
    const person = { id: 'sara', known: 'sara', name: 'Sara', network: null, pageEpoch: 1 }
    const none = { recordGoesTo: ' ', safetyContact: '' }
    const words = whoSees(
      { visibility: 'network', network: null },
      { person, table: null },
      room,
      networks,
      none,
    )
    expect(words.record).toContain('goes to the organiser,')
    expect(words.private).toContain('Speak to a facilitator.')
  })
})
