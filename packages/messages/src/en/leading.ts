import type { Surface } from '../message.ts'

/** The cockpit, where several lead together. */
export const leading = {
  'leading-together': 'Leading together',
  'you-lead': 'You lead.',
  'you-lead-now': 'You lead now.',
  leads: '{name} leads.',
  'is-here': '{name} is here too.',
  'moved-seconds': {
    plural: 'n',
    one: '{name} moved the room on {n} s ago.',
    other: '{name} moved the room on {n} s ago.',
  },
  'moved-minutes': {
    plural: 'n',
    one: '{name} moved the room on a minute ago.',
    other: '{name} moved the room on {n} minutes ago.',
  },
  'has-open': {
    choose: 'what',
    among: {
      groups: '{name} has Groups open.',
      'group-name': '{name} is writing a group’s name.',
      notes: '{name} has Notes open.',
      note: '{name} has a note open.',
      freeze: '{name} is about to freeze this board.',
      export: '{name} has Export open.',
      reword: '{name} is rewording a question.',
      plan: '{name} is changing the plan.',
      'add-board': '{name} is writing a question on the spot.',
      break: '{name} is setting a break.',
    },
  },
  'hand-over-to': 'Hand over to {name}',
  'hand-over-about': '{name} is told to lead now. You can still press everything.',
  'handed-over': '{name} leads now.',
  'take-lead': 'I lead now',
  'take-lead-about': 'Others are told, and asked once before they press the large button.',
} as const satisfies Surface
