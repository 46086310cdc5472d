/** At a network's own place: what became of its promises, and what is erased there. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOrNone } from '../names.ts'
import { PromiseState } from '../network-file.ts'
import { defineCommand } from './command.ts'

export const promiseFollow = defineCommand({
  name: 'promise.follow',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'At a network’s own place: what became of a promise, and to whom it was told.',
  input: z.object({ of: Id, state: PromiseState, told: nameOrNone(LIMITS.nameChars) }),
  result: z.object({ follow: Id }),
})
export const networkErase = defineCommand({
  name: 'network.erase',
  allow: ['organiser'],
  scope: 'event',
  summary:
    'At a network’s own place: erase a note, a promise or what was said of one, from its boards and its files. No older file brings it back.',
  input: z.object({ id: Id }),
  result: z.object({}),
})
