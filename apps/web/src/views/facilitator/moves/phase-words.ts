import type { Phase } from '@folkmoot/protocol'

/** On the strip. */
export const PHASE_NAMES: Record<Phase, string> = {
  waiting: 'ready',
  write: 'write',
  share: 'share',
  group: 'group',
  vote: 'vote',
  talk: 'talk',
  closed: 'frozen',
}

/** “On to …”, “Back to …”. */
export const PHASE_NOUNS: Record<'write' | 'share' | 'group' | 'vote' | 'talk', string> = {
  write: 'writing',
  share: 'sharing',
  group: 'grouping',
  vote: 'the vote',
  talk: 'talking',
}
