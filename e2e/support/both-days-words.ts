/** What six people write on the boards of the sample, by board, and how each activity’s panel is answered. */
import { picks, quotes, says, tapAims, toldBy, type WriteOptions, whoWas, write } from './formats.ts'
import type { Hall, Person } from './hall.ts'
import { button } from './look.ts'

type Room = Pick<Hall, 'delegates' | 'secrets'>
/** Who of the six, what, and what the panel asks beside it. */
type Line = readonly [who: number, words: string, how?: WriteOptions]

const six = (lines: readonly string[], how: (n: number) => WriteOptions = () => ({})): Line[] =>
  lines.map((words, n) => [n % 6, words, how(n)])

const HATS = ['White', 'Red', 'Black', 'Yellow', 'Green', 'Blue']
const OF_HATS: readonly (readonly [string, string])[] = [
  ['forty families have no school place', 'two of our seven towns have lost their library'],
  ['I am tired of waiting', 'I was moved by what the caretaker said'],
  ['the money ends in March', 'we start more than we finish'],
  ['children know each other already', 'the hall stands empty every evening'],
  ['a school in the market hall', 'let the young people chair the next meeting'],
  ['begin with three streets', 'one of us writes to all seven networks on Monday'],
]
const OWN_HAT: readonly [string, string] = [
  'what would my daughter ask',
  'who will be angry, and are they right',
]

/** By board, and by step where it has some. */
const LINES: Record<string, (room: Room, step: number) => readonly Line[]> = {
  quotations: () =>
    six(
      [
        'conversations come before plans',
        'we have met the neighbours at last',
        'a school is not an island',
        'boundaries are where people meet',
        'nobody learns alone here',
        'it says begin from inside',
      ],
      n => ({
        first: quotes(
          [
            'Human conversation',
            'An open school',
            'A community school',
            'Networking and partnership',
            'Meeting public need',
            'Start growing',
          ][n] ?? '',
        ),
      }),
    ),
  'who-are-we': ({ delegates }) =>
    six(
      [
        'schools count, neighbours care',
        'patient stubborn kind',
        'kind listening patient',
        'her bakery feeds the breakfast club',
        'young people turned up',
        'coffee with the caretaker',
      ],
      n => ({
        prompt: [2, 3, 3, 2, 7, 4][n] ?? 1,
        first: whoWas(delegates[(n + 1) % 6]?.name ?? ''),
      }),
    ),
  'why-are-we-here': () =>
    six([
      'I moved here and knew nobody',
      'my street asked me to come',
      'our school gate is locked at four',
      'the youth club closed',
      'neighbours who share tools',
      'neighbours ask me for forms',
    ]),
  urgency: () => {
    const drivers = [
      'Personalisation',
      'Standards plateau',
      'Social context',
      'Standards plateau',
      'New professionals',
      'Standards plateau',
      'Making a difference locally',
      'Investment',
      'Parents, children',
      'British system',
      'Parents, children',
      'Diverse system',
    ]
    const steps = ['this term', 'it cannot wait', 'this year', 'it can wait', 'before long', 'this year']
    return six(
      [
        'lessons that fit the child',
        'results have stood still for years',
        'half our homes are damp',
        'we measure the wrong thing',
        'caretakers are leaders too',
        'tests are not the point',
        'our own street first',
        'new roofs, old habits',
        'parents want to teach as well',
        'excellent for a few',
        'children see it before we do',
        'one hub, three towns',
      ],
      n => ({
        first: async page => {
          await button(page.getByRole('main'), new RegExp(`^${drivers[n]}`)).click()
          await picks(steps[n % 6] ?? '')(page)
        },
      }),
    )
  },
  'reflective-questions': () =>
    six(
      [
        'heads open the building at weekends',
        'heads sit on the health board',
        'nobody has asked the library',
        'families run the holiday club',
        'the hall is let for weddings only',
        'grandparents read to everybody',
      ],
      n => ({
        after: async page => {
          if (n !== 2) await says('Evidence', `seen by us, ${n + 2} times`)(page)
          await picks(['rare', 'in many places', 'everywhere'][n % 3] ?? '')(page)
        },
      }),
    ),
  stories: ({ delegates }) => [
    [2, 'we opened the staff room to parents', { after: says('Setting', 'A Tuesday in Hereford') }],
    [1, 'my mother taught the whole street to read', { first: toldBy(delegates[0]?.name ?? '') }],
    [
      4,
      'the choir began with four mothers who waited at the gate',
      { after: says('Setting', 'Autumn term') },
    ],
  ],
  'good-practice': () =>
    six(
      [
        'breakfast club run by grandparents',
        'parents teach each other English',
        'no bus after six in the evening',
        'governors are hard to find',
        'the choir filled the hall',
        'breakfast before the tests',
      ],
      n => ({ prompt: [1, 1, 2, 3, 4, 1][n] ?? 1 }),
    ),
  'review-day-one': () =>
    six(
      [
        'seven networks in one room',
        'neighbours and heads at one table',
        'a van full of chairs',
        'we all wait for somebody to begin',
        'the others were trying too',
        'nobody had asked us before',
        'meet again before Easter',
        'one shared calendar',
        'a walk between our towns',
      ],
      n => ({ prompt: Math.floor(n / 3) + 1 }),
    ),
  framework: () =>
    six(
      [
        'tea before the agenda',
        'nobody speaks for the young',
        'ask the bus drivers',
        'the mosque and the chapel share a van',
        'let them run the hall',
        'a chair kept free',
      ],
      n => ({ prompt: (n % 5) + 1, after: picks(['Think!', 'Listen!', 'Build!'][n % 3] ?? '') }),
    ),
  'who-is-missing': () =>
    six(
      [
        'young carers',
        'night shift workers',
        'travellers on the ring road',
        'grandparents who raise children',
        'the deaf club',
        'newly arrived teenagers',
      ],
      n => (n === 3 ? { after: says('Who could bring them', 'the library') } : {}),
    ),
  'agreed-understandings': () =>
    six(
      [
        'we listen before we answer',
        'we begin on time and end on time',
        'I worry about who reads this',
        'parents speak first',
        'we write plainly',
        'too much paper',
      ],
      n => ({ prompt: n === 2 || n === 5 ? 2 : 1 }),
    ),
  'thinking-hats': (_, step) => {
    const own = step >= HATS.length
    const two = own ? OWN_HAT : (OF_HATS[step] ?? OWN_HAT)
    const hats = ['the ten-year-old’s hat', 'the neighbour’s hat']
    return two.map(
      (words, n): Line => [(step * 2 + n) % 6, words, own ? { first: says('Your hat', hats[n] ?? '') } : {}],
    )
  },
  'gifts-and-capacities': () =>
    six(
      [
        'they carry two languages home',
        'they keep each other’s children safe',
        'they know every door on the estate',
        'they cook for a hundred',
        'they mend what others throw away',
        'they stayed when it was hard',
      ],
      n => ({
        prompt: (n % 2) + 1,
        first: says(
          'How it is often put',
          `they have no ${['English', 'work', 'car', 'money', 'skills', 'hope'][n]}`,
        ),
      }),
    ),
  'acknowledge-promote': (_, step) =>
    (step === 0
      ? [
          'we met in a school and never invited the school gate',
          'forms in one language only',
          'we called them hard to reach',
        ]
      : ['a shared noticeboard', 'parents on the interview panel', 'supper before the meeting']
    ).map((words, n): Line => [step === 0 ? n : n + 3, words]),
  commitments: () =>
    six(
      [
        'I will knock on ten doors',
        'I will learn to say good morning in Urdu',
        'I will bring one governor',
        'I will write to the paper',
        'I will open the hall on Sundays',
        'I will ask before I plan',
      ],
      n => ({
        after: async page => {
          await says('By when', ['Friday', 'Easter', 'June'][n % 3] ?? '')(page)
          await picks('People here')(page)
        },
      }),
    ),
}

/** Everybody answers what a board asks now; answers with the words that were posted. */
export async function everybodyAnswers(room: Room, board: string, step: number): Promise<string[]> {
  if (board === 'aims') {
    const [early, late] = step === 0 ? ['just beginning', 'not yet'] : ['well along', 'on the way']
    await Promise.all(room.delegates.map(({ page }, n) => tapAims(page, String(n % 2 ? early : late))))
    return []
  }
  const lines = LINES[board]?.(room, step)
  if (!lines) throw new Error(`nobody knows what to say on ${board}`)
  // Each writes their own in order, all at the same time.
  await Promise.all(
    room.delegates.map(async (one: Person, n) => {
      for (const [who, words, how] of lines) if (who === n) await write(room, one, words, how)
    }),
  )
  return lines.map(([, words]) => words)
}
