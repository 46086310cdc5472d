/** Answers are read without the protocol's schemas, and have to be read as those read them. */
import { http } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import * as answers from './answers.ts'
import type { Reads } from './reads.ts'

const network = { id: 'n1', programme: 'p1', name: 'Keighley', colour: '#1f6b52', shape: 'star' }
const session = {
  role: 'delegate',
  event: 'e1',
  eventName: 'Better Together',
  person: { id: 'a1', name: 'Ann', network: null, pageEpoch: 3 },
  network: null,
  device: 'd1',
}
/** Ours, the protocol's, and an answer that has everything. */
const DOORS: { readonly [K in keyof typeof answers]: readonly [Reads<unknown>, Reads<unknown>, object] } = {
  LookUpAnswer: [
    answers.LookUpAnswer,
    http.LookUpAnswer,
    {
      event: 'e1',
      name: 'Better Together',
      place: '',
      dates: '7 December',
      doorsOpen: true,
      networks: [network],
      moved: true,
    },
  ],
  JoinAnswer: [answers.JoinAnswer, http.JoinAnswer, { event: 'e1', person: 'a1', returnCode: 'ABCD' }],
  ReturnAnswer: [
    answers.ReturnAnswer,
    http.ReturnAnswer,
    { event: 'e1', person: 'a1', name: 'Ann', home: true },
  ],
  EnterAnswer: [answers.EnterAnswer, http.EnterAnswer, { role: 'organiser', event: 'e1' }],
  MeAnswer: [answers.MeAnswer, http.MeAnswer, { sessions: [session] }],
  DisplayAnswer: [
    answers.DisplayAnswer,
    http.DisplayAnswer,
    { id: 'd1', code: 'ABCD', secret: 's'.repeat(20) },
  ],
  DisplayPollAnswer: [answers.DisplayPollAnswer, http.DisplayPollAnswer, { paired: true, event: 'e1' }],
  PeopleAnswer: [
    answers.PeopleAnswer,
    http.PeopleAnswer,
    { people: [{ id: 'a1', name: 'Ann', network: 'n1' }], more: false },
  ],
  ErrorAnswer: [
    answers.ErrorAnswer,
    http.ErrorAnswer,
    { code: 'conflict', message: 'No.', reason: 'board-moved', params: { who: 'Ann', n: 2 } },
  ],
}
const ODD = [
  undefined,
  null,
  true,
  0,
  1.5,
  '',
  'x',
  ' ',
  ' x ',
  'x\n',
  'No Id',
  'a'.repeat(20),
  'a'.repeat(81),
  'a'.repeat(201),
  '#1f6b52',
  [],
  [null],
  {},
  { a: null },
  Number.NaN,
]

/** The value, and each that differs from it in one place: a member that is missing, one too many, or something odd. */
function* variants(value: unknown): Generator<unknown> {
  yield value
  yield* ODD
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) for (const other of variants(one)) yield value.with(i, other)
    return
  }
  if (typeof value !== 'object' || value === null) return
  yield { ...value, unknown: 1 }
  for (const [name, one] of Object.entries(value)) {
    const { [name]: _, ...without } = value as Record<string, unknown>
    yield without
    for (const other of variants(one)) yield { ...value, [name]: other }
  }
}

describe.each(Object.entries(DOORS))('%s', (_, [own, protocols, whole]) => {
  it('is read as the protocol reads it', () => {
    let read = 0
    let tried = 0
    for (const one of variants(whole)) {
      const ours = own.safeParse(one)
      const theirs = protocols.safeParse(one)
      const told = JSON.stringify(one)
      expect(ours.success, told).toBe(theirs.success)
      if (ours.success && theirs.success) expect(ours.data, told).toEqual(theirs.data)
      if (ours.success) read++
      tried++
    }
    expect(read).toBeGreaterThan(1)
    expect(tried).toBeGreaterThan(40)
  })
})
