import { z } from 'zod'

/** Whatever is typed or pasted where a code is asked for, a whole address too. */
export const code = z.string().min(1).max(300)
