import type { Surface } from '../message.ts'

/** What each activity is, for whoever chooses one, and on the crib of whoever leads it. */
export const activities = {
  'one-minute-round':
    'Everyone speaks for one minute at their table, then all have two quiet minutes to write it down.',
  'find-someone-who':
    'Stand up, find someone for each line, and note their name and a few words. They are asked before they are named.',
  'day-review':
    'Everyone looks back in private; the columns are then revealed one after another. May stay open overnight.',
  'reflective-questions':
    'Positive leadership at school level: each table has one question, and says what it sees, what shows it and how common it is. No school is named.',
  'intentional-framework':
    'Five areas as one picture: people add what they think, will develop, heard or will build, where it belongs. Come back to it through the day.',
  'thinking-hats':
    'We must challenge and re-evaluate our assumptions, holding them up to scrutiny at every opportunity. Everyone wears the same hat; you turn it.',
  'gifts-and-capacities':
    'A deficit statement becomes its strength; the wall turns the card over. Neither is ever shown without the other.',
  'acknowledge-promote':
    'Meaningful relationships: two sides with four cues each, written one side after the other. Anonymous, and nobody answers what was acknowledged.',
  'agreed-understandings':
    'Inclusion is an ongoing process of adjusting to diversity. People propose what the room agrees on, and say where they stand; you declare what is agreed, and it stays in view all day.',
  aims: 'Better Together – our aims. Everyone says how far along they are, before the first talk and at the end. How the room answered is shown each time, for five or more people and never for a person.',
  quotations:
    'The quotations of this session pass by while people arrive; then everyone picks one and says why it speaks to them. Slips in the slides’ text are corrected in the agenda.',
  stories:
    'A story: where it was, what happened, what changed, what others can use. Somebody else may type it; the teller approves the words before anybody sees them.',
  'case-study':
    'Context, what, so what, what now and evidence, written from notes: each sentence says from which. Whose story it is approves the words before anybody sees them.',
  'good-practice':
    'Share examples of good practice and discuss issues, challenges and successes. People who do the same find each other; contacts are swapped only when both want it.',
  'who-is-missing':
    'Without marginalised groups represented in the room, we miss out on the voices we need to hear. Groups are named, never families; whoever taps “I will” gives their own name.',
  urgency:
    'A growing sense of urgency: everyone chooses two of its drivers and says how urgent they are; then the room talks. The spread is shown, not only the mean.',
  commitments:
    'How they are going to build on the seminar when they go back to their setting: one thing, by when, with whom. Everyone chooses whether only they, their network or the room sees it.',
  'open-board':
    'Your own prompts, on the wall as one stream or in columns, by name, by network or anonymous; to group, vote on and talk about.',
  'appreciative-pairs':
    'Two people tell each other about a time when things were at their best, and write one note together. Make tables of two first.',
  'few-words': 'One question, answered in up to three words; the wall draws largest what was said most.',
  'on-a-scale':
    'One question, one tap on a scale of five. The room sees the spread from five answers on, never anybody’s own.',
  'yes-or-no':
    'One question, one tap: yes, no or not sure. Counted together from five answers on, never told of anybody.',
  'ideas-and-dots': 'One question: everybody writes ideas, then gives three dots to those of the room.',
} as const satisfies Surface
