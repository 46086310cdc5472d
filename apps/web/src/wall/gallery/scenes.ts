/** Views as the server would tell them, one a scene. */
import { FORMATS, formatById } from '@folkmoot/formats'
import { oneTap, spread, urgent } from './answers.ts'
import { boardOf, QUOTATIONS, SESSION, viewOf } from './made-up.ts'
import { CUES, FOUND, fieldsFor, findWords, gift, grouped, LONG, said, vote } from './notes.ts'
import { AGREED, madeOf, PROGRESS, planOf, round } from './room.ts'
import { NOTHING, type Scene, shared } from './scene.ts'

const scenes: Record<string, () => Scene> = {
  blank: () => ({ view: viewOf(null, {}, { blank: true, session: null }), model: NOTHING }),
  welcome: () => ({ view: viewOf(null, { agreed: AGREED }, { session: null }), model: NOTHING }),
  quotations: () => ({ view: viewOf(boardOf('quotations', 'write')), model: NOTHING, progress: PROGRESS }),
  'quotations-share': () =>
    shared('quotations', 'share', 9, {
      notes: i => ({
        fields: {
          quotationText: QUOTATIONS[i % 2]?.text ?? '',
          quotationAuthor: QUOTATIONS[i % 2]?.author ?? '',
        },
      }),
      view: notes => ({ tallies: said(notes) }),
    }),
  made: () => madeOf(11),
  'made-few': () => madeOf(2),
  plan: () => planOf(12, 8),
  'plan-few': () => planOf(4, 5),
  'plan-many': () => planOf(30, 9),
  session: () => ({
    view: viewOf(null, {
      agreed: AGREED,
      agenda: [
        {
          ...SESSION,
          quotations: [],
          title: 'Better Together – our aims',
          kind: 'talk',
          lines: formatById('aims')?.defaults.prompts.slice() ?? [],
        },
      ],
    }),
    model: NOTHING,
  }),
  write: () => ({
    view: viewOf(boardOf('one-minute-round', 'write'), { agreed: AGREED }),
    model: NOTHING,
    progress: PROGRESS,
  }),
  round: () => round(6),
  'round-10': () => round(10),
  'round-2': () => round(2),
  plenary: () => round(1),
  share: () => shared('one-minute-round', 'share', 64),
  few: () => shared('one-minute-round', 'share', 6),
  columns: () => shared('day-review', 'share', 30),
  tallies: () => shared('open-board', 'share', 30, { view: notes => ({ tallies: said(notes) }) }),
  group: () => shared('one-minute-round', 'group', 26, { view: notes => ({ groups: grouped(notes) }) }),
  vote: () => shared('good-practice', 'vote', 26, { view: vote(true) }),
  results: () => shared('good-practice', 'talk', 26, { view: vote(false) }),
  talk: () => shared('one-minute-round', 'talk', 40, { view: () => ({ agreed: AGREED }) }),
  spotlight: () =>
    shared('one-minute-round', 'share', 20, { stage: notes => ({ spotlight: notes[7]?.id ?? null }) }),
  'spotlight-short': () =>
    shared('agreed-understandings', 'talk', 20, {
      stage: notes => ({ spotlight: notes[26 % 20]?.id ?? null }),
    }),
  'spotlight-long': () =>
    shared('one-minute-round', 'share', 20, {
      notes: i => (i === 1 ? { text: LONG } : {}),
      stage: notes => ({ spotlight: notes[1]?.id ?? null }),
    }),
  announcement: () =>
    shared('day-review', 'share', 30, {
      stage: () => ({
        announcement: {
          text: 'Lunch is in the hall downstairs. Please be back by half past one, and bring somebody you had not met.',
          at: 1,
        },
      }),
    }),
  rehearsal: () => {
    const one = shared('one-minute-round', 'share', 64)
    return {
      ...one,
      reconnecting: true,
      view: { ...one.view, event: { ...one.view.event, rehearsal: true } },
    }
  },
  agreed: () =>
    shared('agreed-understandings', 'share', 12, {
      notes: i => (i % 5 === 0 ? { agreed: true } : {}),
      view: notes => ({ tallies: said(notes), agreed: AGREED }),
    }),
  find: () => shared('find-someone-who', 'share', 41, { notes: findWords }),
  'find-many': () => shared('find-someone-who', 'share', 120, { notes: findWords }),
  'framework-write': () => shared('intentional-framework', 'write', 0),
  framework: () =>
    shared('intentional-framework', 'share', 23, { notes: i => ({ fields: { cue: CUES[i % 6] ?? '' } }) }),
  'hats-write': () => shared('thinking-hats', 'write', 0, { board: { step: 'p1' } }),
  hats: () => shared('thinking-hats', 'share', 30, { board: { step: 'p3' } }),
  'hats-plus': () =>
    shared('thinking-hats', 'share', 30, {
      board: { step: 'p6' },
      notes: () => ({ fields: { hat: 'the ten-year-old’s hat' } }),
    }),
  'hats-all': () => shared('thinking-hats', 'share', 30),
  gifts: () => shared('gifts-and-capacities', 'share', 13, { notes: gift }),
  'acknowledge-write': () => shared('acknowledge-promote', 'write', 0, { board: { step: 'acknowledge' } }),
  acknowledge: () => shared('acknowledge-promote', 'share', 30),
  'aims-write': () => shared('aims', 'write', 0, { board: { step: 'before' } }),
  'urgency-write': () => shared('urgency', 'write', 0),
  'aims-few': () => shared('aims', 'share', 0, { board: { step: 'after' } }),
  'aims-before': () =>
    shared('aims', 'share', 0, {
      board: { step: 'before' },
      view: () => ({ summaries: [spread(boardOf('aims', 'share'), ['before'])] }),
    }),
  aims: () =>
    shared('aims', 'share', 0, {
      board: { step: 'after' },
      view: () => ({ summaries: [spread(boardOf('aims', 'share'), ['before', 'after'])] }),
    }),
  urgency: () =>
    shared('urgency', 'share', 17, { view: () => ({ summaries: [urgent(boardOf('urgency', 'share'))] }) }),
  'on-a-scale': () => oneTap('on-a-scale', [3, 8, 14, 22, 9]),
  'yes-or-no': () => oneTap('yes-or-no', [41, 12, 9]),
  'yes-or-no-few': () => shared('yes-or-no', 'share', 0),
  break: () => ({
    view: viewOf(
      null,
      {},
      {
        timer: {
          label: 'Lunch',
          totalMs: 3_600_000,
          deadline: Date.now() + 1_840_000,
          remainingMs: null,
          isBreak: true,
        },
      },
    ),
    model: NOTHING,
  }),
  join: () => ({ view: viewOf(null), model: NOTHING, screen: 'join' }),
  timer: () => ({
    view: viewOf(
      boardOf('day-review', 'write'),
      {},
      {
        timer: {
          label: 'Two quiet minutes to write',
          totalMs: 120_000,
          deadline: Date.now() + 74_000,
          remainingMs: null,
        },
      },
    ),
    model: NOTHING,
    screen: 'timer',
  }),
  'timer-last': () => ({
    view: viewOf(
      boardOf('day-review', 'write'),
      {},
      {
        timer: { label: '', totalMs: 120_000, deadline: Date.now() + 9_000, remainingMs: null },
      },
    ),
    model: NOTHING,
    screen: 'timer',
  }),
}
/** The same wall with few notes and with very many. */
for (const n of [0, 1, 3, 6, 15, 90, 400]) {
  scenes[`share-${n}`] = () => shared('one-minute-round', 'share', n)
  scenes[`find-${n}`] = () => shared('find-someone-who', 'share', n, { notes: findWords })
  scenes[`columns-${n}`] = () => shared('day-review', 'share', n)
  scenes[`agreed-${n}`] = () => shared('agreed-understandings', 'share', n)
  scenes[`group-${n}`] = () =>
    shared('one-minute-round', 'group', n, { view: notes => ({ groups: grouped(notes) }) })
  scenes[`results-${n}`] = () => shared('good-practice', 'talk', n, { view: vote(false) })
}
for (const format of FORMATS)
  if (!scenes[format.id])
    scenes[format.id] = () =>
      shared(format.id, 'share', 24, {
        notes: i => ({
          ...(format.asksAbout ? FOUND(i) : {}),
          ...(format.fields ? { fields: fieldsFor(format.id, i) } : {}),
        }),
        view: notes => ({ tallies: said(notes) }),
      })

const made = new Map<string, Scene>()
/** The same objects each time, as a connection would keep them. */
export function scene(name: string): Scene {
  const make = scenes[name]
  if (!make) throw new Error(`there is no scene ${name}; there are ${Object.keys(scenes).join(', ')}`)
  const one = made.get(name) ?? make()
  made.set(name, one)
  return one
}
