/** Records of the scope `system`: what stands outside any one event. */
import { z } from 'zod'
import { Shape } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { name, title } from './parts.ts'

export const ProgrammeRecord = z.object({ id: Id, name: title, about: z.string().max(4_000).default('') })
export type ProgrammeRecord = z.infer<typeof ProgrammeRecord>
export const NetworkRecord = z.object({
  id: Id,
  programme: Id,
  name,
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  shape: Shape,
})
export type NetworkRecord = z.infer<typeof NetworkRecord>
/** Which events there are; the event itself lives in its own scope. */
export const EventIndexRecord = z.object({ id: Id, programme: Id, createdAt: z.number() })
export type EventIndexRecord = z.infer<typeof EventIndexRecord>
/** One-time organiser links and organiser devices. */
export const SystemLinkRecord = z.object({
  id: Id,
  tokenHash: z.string(),
  createdAt: z.number(),
  usedAt: z.number().nullable(),
  /** Made at the desk, for this person; null: the one that a start prints. */
  invites: z.string().max(LIMITS.nameChars).nullable().default(null),
})
export type SystemLinkRecord = z.infer<typeof SystemLinkRecord>
/** The one record `printed`: under which address phones were told to come, and under which before that. */
export const AddressRecord = z.object({
  id: Id,
  /** As `http://192.168.1.20:4600`. */
  address: z.string(),
  since: z.number(),
  /** The newest first; `until`: when another was printed in its place. */
  past: z.array(z.object({ address: z.string(), until: z.number() })).default([]),
})
export type AddressRecord = z.infer<typeof AddressRecord>
export const SecretRecord = z.object({ id: Id, value: z.string() })
