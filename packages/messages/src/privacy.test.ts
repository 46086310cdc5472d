import { expect, test } from 'vitest'
import { type ActivityRule, nobodyCanSee, whoSees } from './surfaces/privacy.ts'

const contacts = { recordGoesTo: 'all seven networks', safetyContact: 'Jackie at the desk' }
const nobody = { recordGoesTo: ' ', safetyContact: '' }
const rule = (change: Partial<ActivityRule>): ActivityRule => ({
  counted: false,
  countedNotes: false,
  audience: false,
  consent: false,
  ...change,
})
const sara = { kind: 'person', name: 'Sara', network: 'Keighley', networkShown: true } as const
const anybody = { kind: 'anybody' } as const

test('[W-46] what is promised of somebody unknown promises no more than what is promised by name', () => {
  for (const visibility of ['named', 'network', 'anonymous'] as const) {
    const readers = { visibility, only: null }
    const known = whoSees(readers, sara, contacts)
    const unknown = whoSees(readers, anybody, contacts)
    expect([unknown.record, unknown.private]).toEqual([known.record, known.private])
    if (visibility !== 'named') expect(`${known.room}${unknown.room}`).not.toContain('Sara')
  }
  expect(whoSees({ visibility: 'anonymous', only: null }, anybody, contacts).room).toBe(
    whoSees({ visibility: 'anonymous', only: null }, sara, contacts).room,
  )
})

test('[W-46] a network that may not be told is not told to its own people either', () => {
  const hidden = { ...sara, networkShown: false }
  const none = { ...sara, network: null }
  const readers = { visibility: 'network', only: null } as const
  expect(whoSees(readers, hidden, contacts).room).toBe(whoSees(readers, none, contacts).room)
  expect(whoSees(readers, hidden, contacts).room).not.toContain('Keighley')
})

test('[W-46] one network’s board is read by its people alone, and says so in every case', () => {
  const writers = [
    sara,
    anybody,
    { kind: 'table', table: null },
    { kind: 'table', table: 'Table 3' },
  ] as const
  for (const visibility of ['named', 'network', 'anonymous'] as const)
    for (const writer of writers) {
      expect(whoSees({ visibility, only: 'Hereford' }, writer, contacts).room).toMatch(
        /^People of Hereford will see/,
      )
      expect(whoSees({ visibility, only: null }, writer, contacts).room).toMatch(/^The room will see/)
    }
})

test('[W-46] whoever could find out is named wherever the board does not name', () => {
  expect(nobodyCanSee('named', contacts)).toBeNull()
  expect(nobodyCanSee('network', contacts)).toBe(
    'Nobody in the room can see who wrote this. Whoever runs the server could. ' +
      'Worried about someone’s safety? Speak to Jackie at the desk.',
  )
  expect(nobodyCanSee('anonymous', nobody)).toMatch(/Speak to a facilitator\.$/)
  expect(whoSees({ visibility: 'named', only: null }, sara, nobody).record).toMatch(/goes to the organiser,/)
})

test('[W-46] an activity that counts, or leaves it to the writer, is promised before the board is', () => {
  const readers = { visibility: 'named', only: null } as const
  const counted = whoSees(readers, sara, contacts, rule({ counted: true }), 9)
  expect(counted.room).toMatch(/only counted together, from five people on, never yours by itself\.$/)
  expect(counted.record).toMatch(/never your answers/)
  expect(whoSees(readers, sara, contacts, rule({ counted: true }), 4).room).toMatch(/fewer are here now/)
  expect(whoSees(readers, anybody, contacts, rule({ counted: true })).room).toMatch(/from five people on/)
  expect(whoSees(readers, sara, contacts, rule({ counted: true, countedNotes: true })).room).toMatch(
    /words without it/,
  )
  expect(whoSees(readers, sara, contacts, rule({ audience: true })).room).toBe(
    'You choose who sees it: you alone, your network or the room. Your name goes with it.',
  )
  // Somebody else's words wait for them; who sees one's own is said all the same.
  expect(whoSees(readers, sara, contacts, rule({ consent: true })).room).toMatch(
    /^The room will see your name, Sara, .*Others’ words need a yes\.$/,
  )
})
