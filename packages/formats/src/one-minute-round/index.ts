/**
 * “Why are we here?”: people speak for a minute each while the screen keeps time; then two quiet minutes to type.
 * The wall labels a note with its network, not its writer: what somebody said at their table is theirs, what the room
 * reads is “someone from Keighley wants this”.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { decorate, judge, marks, maxWords } from './rules.ts'

export const oneMinuteRound: Format = {
  id: 'one-minute-round',
  title: 'One-minute round',
  defaults: {
    prompts: ['I’m here because ….', 'I want to be better at ….', 'I want to understand more about …'],
    visibility: 'network',
    turns: { turnSeconds: 60, quietSeconds: 120 },
  },
  phases: ['write', 'share', 'group', 'talk'],
  wall: 'stream',
  asksAbout: false,
  maxWords,
  judge,
  decorate,
  marks,
  outline,
}
