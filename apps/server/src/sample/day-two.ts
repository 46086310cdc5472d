/** Day two, “How ? – building trust and dialogue”: Laura Chapman's talk, a session a slide. The times are ours. */
import type { SampleSession } from './agenda.ts'

const speaker = 'Laura Chapman'
const INTENTIONAL_FRAMEWORK = {
  title: 'Intentional framework',
  kind: 'talk',
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
  { id: 'intentional-framework', time: '9:45', ...INTENTIONAL_FRAMEWORK },
  {
    id: 'the-welcome',
    time: '10:00',
    title: 'The welcome',
    kind: 'talk',
    speaker,
    lines: [
      'Without marginalised groups represented in the room, we miss out on the voices we need to hear.',
    ],
  },
  {
    id: 'listening',
    time: '10:15',
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
    time: '10:30',
    title: 'Active Understandings',
    kind: 'talk',
    speaker,
    lines: [
      'Inclusion is an ongoing process of adjusting to diversity.',
      'It liberates and engages all individuals by creating a mainstream culture that fosters belonging and participation.',
      'Develop!',
    ],
  },
  {
    id: 'vision',
    time: '11:00',
    title: 'Vision',
    kind: 'talk',
    speaker,
    lines: [
      'Six + Thinking hats - Edward de bono',
      'We must challenge and re-evaluate our assumptions, holding them up to scrutiny at every opportunity.',
    ],
  },
  {
    id: 'shared-vision',
    time: '11:20',
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
    time: '11:40',
    title: 'Locating Gifts and Capacity',
    kind: 'talk',
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
  },
  {
    id: 'meaningful-relationships',
    time: '12:00',
    title: 'Meaningful relationships',
    kind: 'talk',
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
  },
  {
    id: 'the-bigger-picture',
    time: '13:30',
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
  { id: 'intentional-framework-again', time: '14:00', ...INTENTIONAL_FRAMEWORK },
]
