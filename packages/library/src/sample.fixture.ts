/** A library for tests: two events, several networks and scripts, groups with dots. */
import type { Note } from '@folkmoot/board-doc'
import { type CompiledRecord, compileRecord } from '@folkmoot/capture'
import { seededRng } from '@folkmoot/kit'
import { FROZEN_AT, snapshotOf } from '../../capture/src/fixtures.ts'
import type { Published } from './published.ts'
import type { Theme } from './themes.ts'

const SAYINGS = [
  'Parents trust the youth centre more than they trust us',
  'More time to listen before we plan',
  'Mae angen mwy o amser arnom ŵyl a gŵr',
  'ہم سب ایک ساتھ بہتر ہیں',
  'ਸਾਨੂੰ ਹੋਰ ਸਮਾਂ ਚਾਹੀਦਾ ਹੈ',
  'আমাদের একসাথে কাজ করা দরকার',
  'Więcej spotkań z rodzicami, łatwiejsze formularze',
  'Breakfast club run by grandparents\nEvery Tuesday',
]

/** A helper put the Urdu into English. */
function said(text: string): Pick<Note, 'text' | 'reading'> {
  if (!text.startsWith(SAYINGS[3] ?? '')) return { text }
  return { text, reading: { text: 'All of us are better side by side', by: 'helper' } }
}

/** One event's boards. @param notes how many a board has */
function recordOf(event: string, name: string, notes: number, seed: number): CompiledRecord {
  const rng = seededRng(seed)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(rng.next() * all.length)] as T
  const board = (id: string, title: string, format: string) => {
    const all = Array.from({ length: notes }, (_, i): Note => {
      const network = pick(['keighley', 'rotherham', undefined])
      return {
        id: `${event}-${id}-${i}`,
        prompt: pick(['p1', 'p2']),
        ...said(`${pick(SAYINGS)} (${i})`),
        at: FROZEN_AT - i,
        ...(network && { network }),
        ...(i % 9 === 0 && { agreed: true as const }),
        ...(format === 'good-practice' && { fields: { whom: 'new parents', took: 'two hours a week' } }),
      }
    })
    const groups = ['Trust', 'Time for each other'].map((title, g) => ({
      id: `${event}-${id}-g${g}`,
      name: title,
      notes: all.filter((_, i) => i % 3 === g).map(one => one.id),
    }))
    const votes = Object.fromEntries(all.slice(0, 8).map((one, i) => [one.id, 8 - i]))
    return snapshotOf(all, {
      event: { id: event, name },
      board: {
        id: `${event}-${id}`,
        title,
        format,
        visibility: id === 'b2' ? 'named' : 'anonymous',
        order: Number(id.slice(1)),
      },
      outcome: { groups, votes, tallies: [], summary: null },
    }).body
  }
  const bodies = [
    board('b1', 'Why are we here?', 'one-minute-round'),
    board('b2', 'What works', 'open-board'),
    board('b3', 'Examples of good practice', 'good-practice'),
  ]
  const record = compileRecord(bodies, { network: null, ofNetworks: 1, notHere: [], zone: 'Europe/London' })
  if (!record) throw new Error('nothing to publish')
  return record
}

/** One across both events, one of a single group; a person's words. */
export function sampleThemes(): Theme[] {
  const of = (event: string, board: string, group: string) => ({
    event,
    board: `${event}-${board}`,
    group: `${event}-${board}-${group}`,
  })
  return [
    {
      id: 'theme-trust',
      name: 'Trust before everything else',
      definition:
        'What people say has to be there before parents, schools and neighbours do anything together.\nNot: trust in an institution.',
      by: 'the programme’s editors',
      on: '2027-01-18',
      groups: [
        of('better-together', 'b1', 'g0'),
        of('better-together', 'b2', 'g0'),
        of('stratford', 'b1', 'g0'),
      ],
    },
    {
      id: 'theme-time',
      name: 'ایک دوسرے کے لیے وقت',
      definition: 'ہم ایک دوسرے کو کتنا وقت دیتے ہیں',
      by: 'Bradford’s group',
      on: '2027-01-20',
      groups: [of('stratford', 'b2', 'g1')],
    },
  ]
}

export function samplePublished(notesABoard: number): Published[] {
  return [
    { readers: 'public', edition: 1, record: recordOf('better-together', 'Better Together', notesABoard, 1) },
    { readers: 'public', edition: 1, record: recordOf('stratford', 'Stratford-upon-Avon', notesABoard, 2) },
  ]
}
