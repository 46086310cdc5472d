import { z } from 'zod'

/** Ids on the wire: ours are random [a-z2-7]; those of the sample are words. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/)
export type Id = z.infer<typeof Id>
