/** Fetched where the record is finished. */
import { z } from 'zod'
import { Id } from '../ids.ts'

/** What a section of the record holds that a person writes. */
export const SECTION_KINDS = ['summary', 'present', 'said', 'theme', 'next'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

/** GET /api/events/:event/workspace: the record's thirteen sections as far as they are computed, and what people may write. */
export const WorkspaceAnswer = z.object({
  /** Of the page on which it is written. */
  page: Id,
  pageEpoch: z.number().int(),
  /** Lines of the thirteen sections, by their number from 1. */
  computed: z.array(z.object({ number: z.number().int(), lines: z.array(z.string()) })),
  /** Groups of frozen boards, those with the most dots first. */
  themes: z.array(
    z.object({
      /** Its section on the page. */
      section: z.string(),
      name: z.string(),
      board: z.string(),
      notes: z.number().int(),
      dots: z.number().int(),
      /** Notes that stand in it, as the edition for the people here shows them. */
      inside: z.array(Id),
    }),
  ),
  /** Facilitators' links to the whole event; for an organiser. */
  links: z.array(z.object({ id: Id, label: z.string(), may: z.boolean() })),
  /** For an organiser: what of the written text may give somebody away, and how far reading it for the public is. */
  reading: z
    .object({
      words: z.string(),
      found: z.array(
        z.object({
          id: z.string(),
          section: z.string(),
          kind: z.enum(['name', 'email', 'phone', 'link', 'place', 'role', 'network']),
          words: z.string(),
          fine: z.boolean(),
        }),
      ),
      /** What stands in the public record of it. */
      state: z.enum(['nothing', 'unread', 'asked', 'signed', 'changed']),
      asked: z.string().nullable(),
      signed: z.string().nullable(),
      /** This device has asked, so another one signs. */
      mine: z.boolean(),
    })
    .nullable(),
})
export type WorkspaceAnswer = z.infer<typeof WorkspaceAnswer>

/** GET /api/events/:event/workspace/notes: what can be quoted to an audience, in the record's order. */
export const QuotableAnswer = z.object({
  notes: z.array(
    z.object({
      id: Id,
      board: z.string(),
      prompt: z.string(),
      text: z.string(),
      /** As it is printed; empty: none. */
      label: z.string(),
      /** Audiences that it may stand before. */
      programme: z.boolean(),
      public: z.boolean(),
    }),
  ),
})
export type QuotableAnswer = z.infer<typeof QuotableAnswer>
