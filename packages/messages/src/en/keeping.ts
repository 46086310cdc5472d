import type { Surface } from '../message.ts'

/** How long an event is kept, and what its organiser does about it. */
export const keeping = {
  // Where an event is made
  question: '5. How long is it kept?',
  about: 'People read the day before they write. Nothing is deleted by itself: on that day your desk asks.',
  ends: 'Last day',
  'ends-hint': 'May stay empty.',
  'follow-up': 'When you ask people what became of it',
  'follow-up-hint': 'May stay empty. Words are kept at least until then.',
  until: 'Words and names are kept until',
  'until-hint': 'A year after the last day, unless you choose otherwise.',
  'no-day': 'Choose a day.',
  'too-short': 'Not before the last day, and not before you ask what became of it.',
  // On the event’s own page
  title: 'How long it is kept',
  'kept-until': 'Words and names are kept until {until, day}.',
  'ends-on': 'Last day: {day, day}.',
  'follow-up-on': 'People are asked what became of it on {day, day}.',
  unsaid: 'Nobody has said yet how long this event is kept.',
  'choose-day': 'Choose a day',
  'move-day': 'Move the day',
  why: 'Why it is moved',
  'why-hint': 'The record tells this reason. Name nobody in it.',
  'why-missing': 'Say why: the record tells it.',
  save: 'Keep it until then',
  saved: 'Kept until {until, day}.',
  moves: 'How the day was moved',
  move: 'On {on, day} from {from, day} to {to, day}: {why}',
  'move-unsaid': 'On {on, day} from {from, day} to {to, day}.',
  due: 'That day has come. Nothing was deleted: it is for you to decide.',
  'delete-below': 'Delete it',
  soon: 'That is within a month.',
  // On the desk
  'due-title': 'Due',
  'due-about': 'Nothing is deleted by itself.',
  'due-event': {
    choose: 'due',
    among: {
      due: '{name}: its words and names were to be kept until {until, day}.',
      soon: '{name}: its words and names are kept until {until, day}.',
    },
  },
  'unsaid-events': {
    plural: 'n',
    one: 'One event says not yet how long it is kept: {names, list}.',
    other: '{n} events say not yet how long they are kept: {names, list}.',
  },
  decide: 'Decide',
  'decide-on': 'Decide about {name}',
} as const satisfies Surface
