/**
 * “Who are we?”: seven prompts, each answered standing, with one thumb: a person and a few words. Writers are named; the
 * person they found is named on wall and record only after agreeing.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { decorate, judge, marks, maxWords } from './rules.ts'

export const findSomeoneWho: Format = {
  id: 'find-someone-who',
  title: 'Find someone who',
  defaults: {
    prompts: [
      'Find someone who has worked in both an organisational and a community setting and can tell you about one way in which they are different',
      'Find someone who can give you an example of a good community – school partnership',
      'Find someone who can give you up to 3 words that describe community leadership',
      'Find someone who knows how they are going to build on the seminar when they go back to their setting',
      'Find someone who is involved in meeting one of the five outcomes of every child matters and can tell you what this means to them',
      'Find someone who is doing a completely different job to the one they did 10 years ago and tell you something about their leadership journey',
      'Find someone who is optimistic for the future and can tell you why',
    ],
    visibility: 'named',
    answerSeconds: 20,
  },
  phases: ['write', 'share', 'talk'],
  wall: 'stream',
  asksAbout: true,
  maxWords,
  judge,
  decorate,
  marks,
  outline,
}
