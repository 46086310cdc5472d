import { RECORDS, type RecordKind, type RecordOf } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import type { RecordReader } from './behaviour.ts'
import {
  editsOfErasedNotes,
  editsOfErasedPerson,
  editsOfMerge,
  migrate,
  type RecordEdit,
  touchesOf,
} from './record-kinds.ts'

/** One record of every kind that speaks of the note `the-note` and of the person `ann-1` wherever it can. */
const SAMPLES: { [K in RecordKind]: RecordOf<K>[] } = {
  programme: [{ id: 'programme', name: 'P', about: '' }],
  network: [{ id: 'network', programme: 'programme', name: 'N', colour: '#000000', shape: 'circle' }],
  'event-index': [{ id: 'event', programme: 'programme', createdAt: 1 }],
  sorting: [{ id: 'board', groups: [{ id: 'g', name: 'G' }], notes: { note: 'g' } }],
  theme: [
    {
      id: 'theme',
      programme: 'programme',
      name: 'T',
      definition: 'what is meant',
      by: 'the team',
      groups: [{ event: 'event', board: 'board', group: 'g' }],
      rev: 1,
      at: 1,
      made: { device: 'd', label: '', at: 1 },
      signed: null,
    },
  ],
  'system-link': [{ id: 'link', tokenHash: '', createdAt: 1, usedAt: null, invites: null }],
  secret: [{ id: 'secret', value: '' }],
  'known-signer': [{ id: 'signer', key: '', programme: 'p', network: 'n', at: 1 }],
  address: [{ id: 'printed', address: 'http://192.0.2.7:4600', since: 1, past: [] }],
  outbox: [
    {
      id: 'sent',
      order: 1,
      sender: 'command',
      to: 'event',
      command: { name: 'people.restore-some', at: 1 },
    },
  ],
  event: [
    make('event', {
      id: 'event',
      programme: 'p',
      name: 'E',
      networks: [],
      joinCode: '',
      doorsOpen: true,
      epoch: 1,
      createdAt: 1,
    }),
  ],
  session: [make('session', { id: 'session', day: 0, order: 0, title: 'S', kind: 'activity' })],
  board: [
    make('board', {
      id: 'board',
      session: 'session',
      order: 0,
      title: 'B',
      format: 'f',
      prompts: [{ id: 'p', text: 'T' }],
      visibility: 'named',
    }),
  ],
  person: [person('ann-1'), person('bea')],
  device: [
    make('device', {
      id: 'device',
      tokenHash: '',
      role: 'delegate',
      person: 'ann-1',
      network: null,
      link: null,
      label: 'Ann',
      createdAt: 1,
    }),
  ],
  recognised: [
    {
      id: 'ann-1',
      into: 'bea',
      at: 1,
      by: { device: 'device', by: 'L' },
      network: null,
      deviceless: false,
      table: 'table',
      tookSeat: false,
      ballots: [{ board: 'board', own: { 'the-note': 1 }, theirs: {} }],
      marks: ['the-note'],
      heldBack: [],
    },
  ],
  'removed-person': [{ id: 'ann-1', at: 1, person: person('ann-1'), devices: [], table: null }],
  'listed-person': [
    { id: 'listed', name: 'Ann', network: null, need: 'a ramp', codeHash: null, person: 'ann-1', at: 1 },
  ],
  link: [{ id: 'link', tokenHash: '', label: 'L', network: null, createdAt: 1 }],
  lead: [{ id: 'lead', device: 'd' }],
  'time-asked': [{ id: 'ann-1' }],
  'self-notes': [{ id: 'd', notes: [{ session: 's', text: 'Ask Ann first' }] }],
  table: [{ id: 'table', name: 'T', order: 1, people: ['ann-1', 'bea'], page: 'together' }],
  'table-page': [{ id: 'together', table: 'table', name: 'T', pageEpoch: 1 }],
  sheet: [
    { id: 'typed', handle: 'h', board: 'board', network: 'town', at: 1 },
    { id: 'named', handle: 'i', board: 'board', network: null, at: 1, of: { page: 'ann-1', entries: [] } },
  ],
  stage: [
    make('stage', {
      id: 'stage',
      board: 'board',
      session: null,
      blank: false,
      timer: null,
      spotlight: 'the-note',
    }),
  ],
  round: [
    {
      id: 'board',
      mode: 'tables',
      turnMs: 1,
      quietMs: 1,
      finishedAt: null,
      tables: [
        {
          table: 'table',
          name: 'T',
          queue: ['ann-1', 'bea'],
          heard: [],
          passed: ['ann-1'],
          state: 'ready',
          deadline: null,
          remainingMs: null,
        },
      ],
    },
  ],
  move: [
    {
      id: 'board',
      move: 'move',
      device: 'device',
      by: 'L',
      before: { stage: { board: 'board', spotlight: 'the-note' } },
      after: { stage: { board: 'other', spotlight: null } },
    },
  ],
  'note-ref': [{ id: 'the-note', board: 'board', page: 'ann-1', entry: 'entry', at: 1 }],
  moderation: [
    {
      id: 'the-note',
      board: 'board',
      nodded: 'the-note',
      hidden: false,
      reason: '',
      agreed: null,
      reword: null,
    },
  ],
  groups: [
    {
      id: 'board',
      rev: 1,
      groups: [{ id: 'g', name: 'G', notes: ['the-note', 'other'] }],
      by: '',
      merged: {},
    },
  ],
  vote: [{ id: 'board', budget: 3, open: true }],
  ballot: [
    { id: 'board-ann-1', board: 'board', person: 'ann-1', dots: { 'the-note': 1 } },
    { id: 'board-bea', board: 'board', person: 'bea', dots: { 'the-note': 1, other: 1 } },
  ],
  scribed: [
    {
      id: 'board-ann-1-dots',
      board: 'board',
      person: 'ann-1',
      what: 'dots',
      rev: 1,
      by: { device: 'device', by: 'L' },
    },
  ],
  mark: [
    { id: 'the-note-bea', board: 'board', note: 'the-note', person: 'bea', kinds: ['me-too'] },
    { id: 'other-ann-1', board: 'board', note: 'other', person: 'ann-1', kinds: ['me-too'] },
  ],
  swap: [
    {
      id: 'the-note-bea',
      board: 'board',
      note: 'the-note',
      asker: 'bea',
      askerContact: '',
      author: 'ann-1',
      authorContact: '',
      answer: 'asked',
    },
    {
      id: 'other-ann-1',
      board: 'board',
      note: 'other',
      asker: 'ann-1',
      askerContact: '',
      author: 'cas',
      authorContact: '',
      answer: 'asked',
    },
  ],
  quote: [
    quote({ id: 'of-entry', page: 'ann-1', entry: 'entry', person: 'bea' }),
    quote({ id: 'of-ann', page: 'bea', entry: 'elsewhere', person: 'ann-1' }),
  ],
  erasure: [{ id: 'erased', page: 'ann-1', board: 'board', at: 1 }],
  tombstone: [{ id: 'gone', at: 1 }],
  told: [{ id: 'board', counts: { posted: 1, waiting: 0, hidden: 0, late: 0, writing: 0 }, summary: null }],
  snapshot: [
    {
      id: 'board-1',
      board: 'board',
      edition: 1,
      at: 1,
      erasures: 0,
      root: '',
      notes: 1,
      body: 'the-note',
      outcome: {
        groups: [{ id: 'g', name: 'G', notes: ['the-note'] }],
        votes: { 'the-note': 1 },
        tallies: [{ note: 'the-note', counts: {} }],
        summary: null,
      },
      sources: { 'the-note': { page: 'ann-1', entry: 'entry' } },
    },
  ],
  consent: [{ id: 'ann-1', answer: 'some', entries: { entry: 'public' } }],
  cleared: [
    {
      id: 'board',
      programme: { notes: ['the-note'], held: ['ann-1'] },
      public: { notes: ['the-note', 'other'], held: [] },
    },
  ],
  'record-edition': [
    {
      id: 'public-1',
      series: 'public',
      reach: 'public',
      network: null,
      edition: 1,
      hash: '',
      root: '',
      at: 1,
      boards: [],
      notes: 1,
      heldBack: 0,
      since: null,
      digests: ['0f'],
    },
  ],
  seal: [
    { id: 'seal-1', person: 'ann-1', codeHash: '', locator: '', publicKey: '', wrapped: '' },
    { id: 'seal-2', person: 'bea', codeHash: '', locator: '', publicKey: '', wrapped: '' },
  ],
  keepsake: [{ id: 'keepsake', locator: '', publicKey: '', wrapped: '', box: '' }],
  'kept-edition': [
    {
      id: 'public',
      edition: 1,
      at: 1,
      notes: 1,
      root: '',
      withdrawn: 0,
      fileName: 'record.json',
      json: '{}',
    },
  ],
  'erased-marks': [{ id: 'erased', hashes: ['a'] }],
  receipt: [
    {
      id: 'receipt',
      format: 'folkmoot-receipt/1',
      event: 'event',
      programme: 'programme',
      rehearsal: false,
      createdAt: 1,
      deletedAt: 2,
      by: 'device',
      keptUntil: null,
      counts: {
        people: 1,
        devices: 1,
        pages: 1,
        notes: 1,
        sessions: 1,
        boards: 1,
        snapshots: 0,
        editions: 0,
        keepsakes: 0,
        without: 0,
      },
      snapshots: [],
      editions: [],
      kept: [],
      backups: 0,
      hash: '',
    },
  ],
  'code-tag': [{ id: '0f', person: 'ann-1', tag: '' }],
  'network-home': [
    {
      id: 'home',
      at: 1,
      network: { id: 'network', name: 'N', colour: '#000000', shape: 'circle' },
      programme: { id: 'programme', name: 'P' },
      gone: [],
    },
  ],
  'network-part': [
    {
      id: 'part',
      part: {
        server: 'server',
        event: { id: 'event', name: 'E', place: '', dates: '' },
        at: 1,
        members: [{ handle: 'ann-1', name: 'A' }],
        codes: { key: '', salt: '', hashes: [{ handle: 'ann-1', hash: '' }] },
        given: [
          { id: 'the-note', board: 'board', title: 'T', by: null, name: '', text: '', lines: [] },
          { id: 'of-ann', board: 'board', title: 'T', by: 'ann-1', name: 'A', text: '', lines: [] },
        ],
        hidden: ['the-note'],
        unnamed: [],
        writers: [{ note: 'the-note', handle: 'ann-1' }],
      },
    },
  ],
  'kept-board': [
    {
      id: 'kept',
      server: 'server',
      own: true,
      body: 'the-note',
      erasures: 0,
      writers: [{ note: 'the-note', handle: 'ann-1' }],
    },
  ],
  meeting: [{ id: 'met', rev: 1, begunAt: 1, sealed: false, came: 3, said: '', agreed: '', next: '' }],
  workspace: [{ id: 'workspace', pageEpoch: 1, links: ['l1'], fine: [], asked: null, signed: null }],
  'case-draft': [
    {
      id: 'draft',
      rev: 1,
      begunAt: 1,
      context: '',
      what: '',
      so: '',
      now: '',
      evidence: '',
      notes: ['other'],
    },
  ],
  'placed-reach': [{ id: 'r', of: 'met', server: 's', reach: 'network', hours: null, at: 1 }],
  'case-due': [{ id: 'n', programme: 'p', day: null, at: 1 }],
  'programme-edition': [{ id: 'e', programme: 'p', reach: 'public', edition: 1, hash: '', at: 1 }],
  reply: [{ id: 'reply', said: 'x', state: 'yes', words: '', who: '', by: null, made: 1, at: 1 }],
  follow: [{ id: 'followed', of: 'the-note', state: 'done', told: '', at: 1 }],
  publication: [
    {
      id: 'public-1',
      reach: 'public',
      edition: 1,
      stage: 'published',
      about: { network: null, ofNetworks: 0, notHere: [], zone: null },
      boards: [{ snapshot: 'board-1', notes: ['the-note', 'other'], gone: [] }],
      contact: '',
      licence: '',
      flagged: ['the-note'],
      decided: { 'the-note': 'fine' },
      asked: null,
      signed: null,
      at: 1,
      since: null,
    },
  ],
}

function make<K extends RecordKind>(kind: K, value: object): RecordOf<K> {
  return RECORDS[kind].parse(value) as RecordOf<K>
}
function person(id: string): RecordOf<'person'> {
  return make('person', {
    id,
    name: id,
    network: null,
    returnCodeHash: null,
    deviceless: false,
    pageEpoch: 1,
    joinedAt: 1,
  })
}
function quote(about: Partial<RecordOf<'quote'>>): RecordOf<'quote'> {
  return make('quote', {
    board: 'board',
    typedName: '',
    text: '',
    answer: 'asked',
    correctedText: null,
    correctedName: null,
    ...about,
  })
}

const read: RecordReader = {
  get: (kind, id) => (SAMPLES[kind] as { id: string }[]).find(one => one.id === id) as never,
  list: kind => SAMPLES[kind] as never,
}
const KINDS = Object.keys(RECORDS) as RecordKind[]

function after(edits: readonly RecordEdit[]): [RecordKind, object][] {
  const left = KINDS.flatMap(kind => SAMPLES[kind].map(record => [kind, record] as [RecordKind, object]))
  return left.flatMap(([kind, record]) => {
    const edit = edits.find(one => one.before === record)
    return edit === undefined ? [[kind, record]] : edit.after ? [[kind, edit.after]] : []
  }) as [RecordKind, object][]
}
const eraseFromBody = () => ({ body: 'erased', erased: 1, erasures: 1 })
const erasing = { isUnnamed: () => false, eraseFromBody, now: 1 }

describe('every kind of record', () => {
  test('keeps nothing of an erased note', () => {
    const isErased = ({ page, entry }: { page: string; entry: string }) =>
      page === 'ann-1' && entry === 'entry'
    const left = after(editsOfErasedNotes(read, { notes: new Set(['the-note']), isErased, eraseFromBody }))
    for (const [kind, record] of left) expect(JSON.stringify(record), kind).not.toContain('the-note')
    expect(left.filter(([kind]) => kind === 'quote')).toHaveLength(1)
    expect(left.find(([kind]) => kind === 'ballot')?.[1]).toMatchObject({ dots: { other: 1 } })
    expect(left.find(([kind]) => kind === 'snapshot')?.[1]).toMatchObject({ notes: 0, body: 'erased' })
  })

  test('keeps nothing of a removed person', () => {
    const people = new Set(['ann-1'])
    const left = after(editsOfErasedPerson(read, { people, handles: people, gone: ['0e'], ...erasing }))
    for (const [kind, record] of left.filter(([kind]) => kind !== 'snapshot'))
      expect(JSON.stringify(record), kind).not.toContain('ann-1')
    expect(left.find(([kind]) => kind === 'network-home')?.[1]).toMatchObject({ gone: ['0e'] })
    expect(left.find(([kind]) => kind === 'table')?.[1]).toMatchObject({ people: ['bea'] })
    expect(left.find(([kind]) => kind === 'round')?.[1]).toMatchObject({
      tables: [{ queue: ['bea'], passed: [] }],
    })
  })

  test('of two who turned out to be one, the one who stays is believed', () => {
    const edits = editsOfMerge(read, { from: 'ann-1', into: 'bea', now: 1 })
    const moved = edits.map(({ kind, before, after: to }) => [kind, before.id, to?.id ?? null])
    expect(moved).toEqual(
      expect.arrayContaining([
        ['ballot', 'board-ann-1', null],
        ['ballot', 'board-bea', 'board-bea'],
        ['mark', 'other-ann-1', 'other-bea'],
        ['swap', 'the-note-bea', null],
        ['swap', 'other-ann-1', 'other-ann-1'],
        ['table', 'table', 'table'],
        ['round', 'board', 'board'],
        ['listed-person', 'listed', 'listed'],
        ['time-asked', 'ann-1', 'bea'],
      ]),
    )
    expect(edits).toHaveLength(11)
    const dots = edits.find(one => one.before.id === 'board-bea')?.after
    expect(dots).toMatchObject({ dots: { 'the-note': 2, other: 1 } })
  })

  test('is brought up to date, and kept as it stands where it does not fit', () => {
    for (const kind of KINDS)
      for (const record of SAMPLES[kind]) expect(migrate(kind, record)).toEqual(record)
    const { layout, step, ...older } = SAMPLES.board[0] as RecordOf<'board'>
    expect(migrate('board', older)).toEqual(SAMPLES.board[0])
    expect(migrate('board', { id: 'odd' })).toEqual({ id: 'odd' })
    expect(migrate('of-a-newer-version' as RecordKind, { id: 'new' })).toEqual({ id: 'new' })
  })

  test('says what has to be looked at again', () => {
    expect(touchesOf('moderation', null, SAMPLES.moderation[0] ?? null, read)).toEqual([
      { what: 'entry', board: 'board', page: 'ann-1', entry: 'entry' },
    ])
    expect(touchesOf('swap', SAMPLES.swap[0] ?? null, null, read)).toEqual([
      { what: 'page', page: 'bea' },
      { what: 'page', page: 'ann-1' },
    ])
    const renamed = { ...person('ann-1'), name: 'Anna' }
    expect(touchesOf('person', person('ann-1'), renamed, read).map(touch => touch.what)).toEqual([
      'labels',
      'page',
      'notes',
    ])
  })
})
