/** An event, the sessions of its agenda, and their boards. */
import { z } from 'zod'
import { Phase, Visibility } from '../choices.ts'
import { Day } from '../days.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { InLanguage, LanguageTag, Prompt, Quotation, title } from './parts.ts'
import { NetworkRecord } from './system.ts'

/** The day until which words and names are kept was moved, and why. */
export const KeptMove = z.object({
  at: z.number(),
  from: Day,
  to: Day,
  /** Empty: it was erased. */
  why: z.string().max(LIMITS.titleChars),
})
export type KeptMove = z.infer<typeof KeptMove>
/** A language besides English was switched on for an event, by whom it was read, and until when it was on. */
export const LanguageOn = z.object({
  language: LanguageTag,
  /** Who read its translation for this event; empty: it was erased. */
  readBy: z.string().max(LIMITS.nameChars),
  at: z.number(),
  /** null: it is on. */
  until: z.number().nullable(),
})
export type LanguageOn = z.infer<typeof LanguageOn>
/** Where an event lives once its days are over. */
export const EventHome = z.object({
  /** `address`: Folkmoot itself is reached there for good · `folder`: what is published lies there · `nowhere`. */
  kind: z.enum(['address', 'folder', 'nowhere']),
  /** Empty where it is nowhere, or not known yet. */
  address: z.string().max(LIMITS.titleChars),
  /** Who takes withdrawals, and how to reach them. */
  withdrawals: z.string().max(LIMITS.titleChars),
})
export type EventHome = z.infer<typeof EventHome>
export const EventRecord = z.object({
  id: Id,
  programme: Id,
  name: title,
  place: z.string().max(LIMITS.titleChars).default(''),
  dates: z.string().max(LIMITS.titleChars).default(''),
  days: z.array(z.string().max(LIMITS.titleChars)).default([]),
  networks: z.array(NetworkRecord),
  joinCode: z.string(),
  doorsOpen: z.boolean(),
  /** A copy to practise with, peopled by simulated delegates; marked on every screen and never mixed with real words. */
  rehearsal: z.boolean().default(false),
  /** Whom to speak to when worried about someone's safety; shown beside every place to write privately. */
  safetyContact: z.string().max(LIMITS.titleChars).default(''),
  /** Who receives the record, in plain words, shown before people write. */
  recordGoesTo: z.string().max(LIMITS.titleChars).default(''),
  /** Of all boards: part of a board socket's URL; raised by erasure and by a restore. */
  epoch: z.number().int(),
  createdAt: z.number(),
  /** How many people are expected; null: as this server is set. */
  expected: z.number().int().nullable().default(null),
  /** In which time its record speaks, an IANA name such as Europe/London; null: UTC. */
  zone: z.string().max(60).nullable().default(null),
  /** Its last day; null: nobody said. */
  ends: Day.nullable().default(null),
  /** When people are asked what became of it; null: they are not. */
  followUp: Day.nullable().default(null),
  /** Until when words and names are kept; null: nobody said yet. Nothing goes by itself on that day. */
  keptUntil: Day.nullable().default(null),
  /** Where it lives afterwards; null: nobody was asked. */
  home: EventHome.nullable().default(null),
  /** Since when it is read only and out of lists; null: it is not. */
  archivedAt: z.number().nullable().default(null),
  /** How that day was moved, oldest first. */
  keptMoves: z.array(KeptMove).max(LIMITS.keptMoves).default([]),
  /** Languages besides English, oldest first; what was switched off stays with when it was. Missing: none was ever on. */
  languages: z.array(LanguageOn).max(LIMITS.languagesOn).optional(),
  /** What the walls speak while it is switched on. Missing: English. */
  wallLanguage: LanguageTag.optional(),
  /** It is this network's own place: what it took along is read there, and its meetings are kept. */
  placeOf: Id.optional(),
})
export type EventRecord = z.infer<typeof EventRecord>
export const SessionRecord = z.object({
  id: Id,
  day: z.number().int().min(0).max(30),
  order: z.number(),
  time: z.string().max(20).default(''),
  title,
  kind: z.enum(['activity', 'talk', 'break', 'quotations']),
  speaker: z.string().max(LIMITS.titleChars).default(''),
  /** Lines of the slides shown for this session, such as the aims. */
  lines: z.array(z.string().max(1_000)).default([]),
  quotations: z.array(Quotation).default([]),
  /** Planned length; null: until the next session's time. */
  minutes: z.number().int().min(1).max(600).nullable().default(null),
  /** Boards of other sessions that this one comes back to. */
  revisits: z.array(Id).max(24).default([]),
  /** Left out as the day runs: nothing leads to it, and nothing of it is lost. */
  skipped: z.boolean().optional(),
})
export type SessionRecord = z.infer<typeof SessionRecord>
/** What a board has been to people so far: kept by the engine, told to nobody. */
export const BoardPast = z.object({
  /** Part of its socket's URL, beside the event's: raised when its document is written anew. */
  epoch: z.number().int(),
  /** What stands on it was written in random order, or not since it lost its names: not by an earlier version. */
  shuffled: z.boolean(),
  /** Visibilities that it had while delegates could see it. */
  had: z.array(Visibility),
  /** When delegates could first see it; null: unknown, or not yet. */
  openedAt: z.number().nullable(),
  /** Prompts whose notes have been on the wall: what is posted for them later comes with the board's own clock. */
  shown: z.array(Id),
  /** Networks that its notes name; null: not decided before sharing first ends. */
  labels: z.array(Id).nullable(),
  /** Since when the oldest of the words waits that come out with others only; null: none waits. */
  waitsSince: z.number().nullable().optional(),
})
export type BoardPast = z.infer<typeof BoardPast>
export const NO_PAST: BoardPast = Object.freeze({
  epoch: 0,
  shuffled: false,
  had: [],
  openedAt: null,
  shown: [],
  labels: null,
})
export const BoardRecord = z.object({
  id: Id,
  session: Id,
  order: z.number(),
  title,
  /** The title in other languages. */
  titleInLanguages: z.array(InLanguage).max(LIMITS.languagesPerPrompt).optional(),
  format: Id,
  prompts: z.array(Prompt).min(1).max(LIMITS.promptsPerBoard),
  visibility: Visibility,
  /** Only people of this network write on it and see it; null: everybody. */
  network: Id.nullable().default(null),
  /** Notes wait for a facilitator's nod before anybody sees them. */
  lookFirst: z.boolean().default(false),
  phase: Phase.default('waiting'),
  /** Prompts whose notes are on the wall in `share`; empty means all (formats that reveal column by column fill it). */
  revealed: z.array(Id).default([]),
  /** Somebody has posted here: from now on visibility only tightens. */
  written: z.boolean().default(false),
  /** The 60-second last call before freezing: deadline in server time. */
  lastCall: z.number().nullable().default(null),
  /** Number of snapshots taken. */
  editions: z.number().int().default(0),
  /** Who writes an entry: each person on their own page, or each table on the page it shares. */
  by: z.enum(['person', 'table']).default('person'),
  /** Every table has one of the prompts, in turn. */
  oneEach: z.boolean().default(false),
  /** How the wall lays notes out; null: as the format does. */
  layout: z.enum(['stream', 'columns']).nullable().default(null),
  /** Where the room is in a format with steps: a hat, “before” or “after”; null before the first. */
  step: z.string().max(40).nullable().default(null),
  /** It was asked on the spot, while the screens showed this board: the room goes back to it. */
  during: Id.optional(),
  past: BoardPast.optional(),
})
export type BoardRecord = z.infer<typeof BoardRecord>
