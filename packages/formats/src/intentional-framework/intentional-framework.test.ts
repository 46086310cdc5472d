import { expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { intentionalFramework as format } from './index.ts'
import { VISION } from './rules.ts'

test('five areas and six cues, as on the slides', () => {
  expect(format.defaults.prompts).toEqual([
    'Welcome',
    'Agreed Understandings',
    'Community Voice',
    'Allied Partnerships',
    'Liberating Cultures',
  ])
  const [cue] = format.fields?.(promptsOf(format)[0] as never) ?? []
  expect(cue?.kind === 'choice' && cue.options.map(option => option.label)).toEqual([
    'Think!',
    'Develop!',
    'Listen!',
    'Promote!',
    'Liberate!',
    'Build!',
  ])
  expect(cue?.required).toBeUndefined()
})

test('the vision in its middle is the slide’s quotation, whole, and whose it is', () => {
  expect(`${VISION.text} ${VISION.author}`).toBe(
    '“An inspiring view of the future: Vision gives us our purpose, a framework for operating; ' +
      'it provides the why as well as the what people work for.” Ian Lawson Campaign For Leadership',
  )
})

test('one picture on the wall, that the room comes back to and groups', () => {
  expect(format.wall).toBe('own')
  expect(format.phases).toEqual(['write', 'share', 'group', 'talk'])
  expect(format.defaults.visibility).toBe('network')
})

test('a cue is kept when it is one of the six', () => {
  expect(projected(format, 'welcome', entryOf('Ask at the gate', { cue: 'listen' }))).toEqual({
    text: 'Ask at the gate',
    fields: { cue: 'listen' },
  })
  expect(projected(format, 'welcome', entryOf('Ask at the gate', { cue: 'shout' }))).toEqual({
    text: 'Ask at the gate',
  })
  expect(projected(format, 'welcome', entryOf(' ', { cue: 'listen' }))).toBe('incomplete')
})

test('the cue stands above the words, on the wall and in the record', () => {
  const note = { ...noteOf('Ask at the gate', { cue: 'listen' }), prompt: 'community-voice' }
  expect(format.card?.(note, null)).toEqual({ above: 'Listen!', text: 'Ask at the gate', lines: [] })
  const sections = format.outline({ prompts: promptsOf(format), networks: [], notes: [note] })
  expect(sections[2]).toEqual({
    heading: 'Community Voice',
    items: [{ note: 'note', text: 'Ask at the gate', by: '', network: '', above: 'Listen!' }],
  })
})
