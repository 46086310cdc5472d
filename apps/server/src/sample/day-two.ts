/**
 * Day two, “How ? – building trust and dialogue”: Laura Chapman's slides, a session each, and the closing. The times are
 * ours.
 */
import type { SampleSession } from './agenda.ts'
import { OUR_AIMS } from './day-one.ts'

const speaker = 'Laura Chapman'
const INTENTIONAL_FRAMEWORK = {
  title: 'Intentional framework',
  kind: 'activity',
  speaker,
  lines: [
    'Welcome',
    'Agreed Understandings',
    'Community Voice',
    'Allied Partnerships',
    'Liberating Cultures',
  ],
  quotations: [
    {
      text: '“An inspiring view of the future: Vision gives us our purpose, a framework for operating; it provides the why as well as the what people work for.”',
      author: 'Ian Lawson Campaign For Leadership',
    },
  ],
} as const

export const DAY_TWO: readonly SampleSession[] = [
  {
    id: 'reaching-out',
    time: '9:30',
    minutes: 15,
    title: 'Reaching out to the ‘hard to hear’',
    kind: 'talk',
    speaker,
    lines: [
      'Why?',
      'We would be foolish to assume that it’s easy to achieve a fairer society. If it was easy we would have cracked it, and we would all live in an equitable world.',
      'It is not.',
      'We have not.',
      'We do not.',
      'Think!',
    ],
  },
  {
    id: 'intentional-framework',
    time: '9:45',
    minutes: 20,
    ...INTENTIONAL_FRAMEWORK,
    boards: [{ id: 'framework', format: 'intentional-framework' }],
  },
  {
    id: 'the-welcome',
    time: '10:05',
    minutes: 20,
    title: 'The welcome',
    kind: 'activity',
    speaker,
    lines: [
      'Without marginalised groups represented in the room, we miss out on the voices we need to hear.',
    ],
    boards: [{ id: 'who-is-missing', format: 'who-is-missing', title: 'Who is missing?' }],
  },
  {
    id: 'listening',
    time: '10:25',
    minutes: 10,
    title: 'Listening',
    kind: 'talk',
    speaker,
    lines: [
      'All individuals have a right to be heard: their strength needs recognition, their expertise needs appreciation and their experience must be valued.',
      'If those in power are overly concerned with their own position, will they have the strength to really listen?',
    ],
  },
  {
    id: 'active-understandings',
    time: '10:35',
    minutes: 30,
    title: 'Active Understandings',
    kind: 'activity',
    speaker,
    lines: [
      'Inclusion is an ongoing process of adjusting to diversity.',
      'It liberates and engages all individuals by creating a mainstream culture that fosters belonging and participation.',
      'Develop!',
    ],
    boards: [
      { id: 'agreed-understandings', format: 'agreed-understandings', title: 'Agreed Understandings' },
    ],
  },
  {
    id: 'vision',
    time: '11:05',
    minutes: 35,
    title: 'Vision',
    kind: 'activity',
    speaker,
    lines: [
      'Six + Thinking hats - Edward de bono',
      'We must challenge and re-evaluate our assumptions, holding them up to scrutiny at every opportunity.',
    ],
    boards: [{ id: 'thinking-hats', format: 'thinking-hats', title: 'Six + Thinking hats' }],
  },
  {
    id: 'shared-vision',
    time: '11:40',
    minutes: 10,
    title: 'Shared vision',
    kind: 'talk',
    speaker,
    lines: [
      'Ordinary people are quite capable of developing their own ideas. They know most about their own problems and are best informed to create their own solutions.',
      'Listen!',
    ],
  },
  {
    id: 'locating-gifts-and-capacity',
    time: '11:50',
    minutes: 25,
    title: 'Locating Gifts and Capacity',
    kind: 'activity',
    speaker,
    lines: [
      // The slide's drop shadow doubled these words in its text; they are given once.
      'Clients/users have deficiencies and are perceived as weak/victims',
      'Individuals have strengths',
      'Minorities are deprived and have needs',
      'Communities have capacities, assets and power',
      'Promote!',
    ],
    quotations: [
      {
        text: '“Never doubt that a small, group of thoughtful, committed citizens can change the world. Indeed, it is the only thing that ever has.”',
        author: 'Margaret Mead',
      },
    ],
    boards: [{ id: 'gifts-and-capacities', format: 'gifts-and-capacities' }],
  },
  {
    id: 'meaningful-relationships',
    time: '12:15',
    minutes: 25,
    title: 'Meaningful relationships',
    kind: 'activity',
    speaker,
    lines: [
      'Liberate !',
      'Acknowledge :',
      'Unfairness and marginalisation',
      'Negative attitudes',
      'Alienation and exclusion',
      'Stereotypes and prejudice',
      'Promote:',
      'Belonging and Relationships',
      'Information Sharing',
      'Collaboration & liberation',
      'Capacity and Difference',
    ],
    quotations: [
      {
        text: '“Empowerment, whilst an important step on the way to liberation, suggests a significant element of top-down process. If the leader can empower, so they can disempower. In creating a climate where people are liberated, the leader unleashes what is within people - once that genie is out of the bottle, there is no going back…”',
        author: 'Ian Lawson the Campaign For Leadership - Work Foundation',
      },
    ],
    boards: [{ id: 'acknowledge-promote', format: 'acknowledge-promote' }],
  },
  {
    id: 'the-bigger-picture',
    time: '13:30',
    minutes: 20,
    title: 'The bigger picture',
    kind: 'talk',
    speaker,
    lines: [
      'To redress the balance we will need to divide resources unevenly in favour of those who have been unfairly treated.',
      'Some groups will get more until the situation becomes one that is both fair and equitable - and all needs are met.',
      'By creating conditions rather than giving directions, and handing back the power to liberate others.',
      'Build!',
    ],
  },
  {
    id: 'intentional-framework-again',
    time: '13:50',
    minutes: 30,
    ...INTENTIONAL_FRAMEWORK,
    revisits: ['framework'],
  },
  {
    id: 'our-aims-again',
    time: '14:20',
    minutes: 15,
    title: 'Better Together – our aims',
    kind: 'activity',
    lines: OUR_AIMS,
    revisits: ['aims'],
  },
  {
    id: 'closing',
    time: '14:35',
    minutes: 25,
    title: 'Commitments',
    kind: 'activity',
    lines: ['how they are going to build on the seminar when they go back to their setting'],
    boards: [{ id: 'commitments', format: 'commitments' }],
  },
]
