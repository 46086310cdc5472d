/** What people say on the boards after the round, a line each; where a board has several prompts, a list each. */

export interface Line {
  /** The number of the prompt, from 1; in turn where it is left out. */
  prompt?: number
  text: string
  fields?: Record<string, string | number>
}

const PICKED: readonly [quotation: number, why: string][] = [
  [0, 'Every project of ours that worked began at somebody’s kitchen table.'],
  [1, 'It says that we are part of the same body, and it hurts in the same places.'],
  [0, 'We plan the change and forget the conversation.'],
  [2, 'I want to know what our school would look like with the doors open.'],
  [3, 'Nobody from the children’s centre has ever asked me for anything. I have never asked them either.'],
  [1, 'The corrosive force in our town is politeness.'],
]
export const QUOTATIONS: readonly Line[] = PICKED.map(([quotation, text]) => ({
  text,
  fields: { quotation },
}))

export const PRACTICE: readonly Line[] = [
  { prompt: 1, text: 'Parents run the breakfast club, and the caretaker keeps the accounts.' },
  { prompt: 1, text: 'Our Year 6 teach the over-seventies to use a phone.' },
  { prompt: 1, text: 'One number to ring, whoever you are, and somebody who picks it up.' },
  { prompt: 2, text: 'The hall costs more to open in the evening than the choir can pay.' },
  { prompt: 2, text: 'Three newsletters go to the same street, and nobody reads any of them.' },
  { prompt: 3, text: 'Holding on to the people we train: they are good, so they are asked elsewhere.' },
  { prompt: 3, text: 'Trust after a broken promise. It was ours.' },
  { prompt: 4, text: 'Two hundred people came to the supper, and eleven joined the governors’ list.' },
  { prompt: 4, text: 'The library stayed open, because the school moved in with it.' },
  { prompt: 1, text: 'Home visits before the first day, in pairs, never with a clipboard.' },
  { prompt: 2, text: 'Buses stop at half past five.' },
  { prompt: 4, text: 'Exclusions down by half since the youth workers eat lunch with us.' },
]

/** Driver by its number, urgency from 1 to 5, why. */
const DRIVERS: readonly [prompt: number, urgency: number, why: string][] = [
  [5, 5, 'We have the excellence. We have stopped being ashamed of the gap.'],
  [5, 5, 'Two schools, one bus stop apart, ten years of life between them.'],
  [5, 4, 'The gap opens before they are five.'],
  [3, 4, 'They know what would help. Ask them on Monday.'],
  [3, 5, 'Parents are the only ones who stay.'],
  [3, 2, 'Slowly, or it will be us improving them again.'],
  [2, 4, 'Damp houses do more to reading than any scheme.'],
  [2, 5, 'Half of what decides is outside the gate.'],
  [1, 1, 'Results will follow. They always have.'],
  [1, 5, 'Well-being first; nobody learns frightened.'],
  [7, 3, 'Who leads when the building is open till nine?'],
  [9, 4, 'ECM has to mean something on our street.'],
  [8, 2, 'New buildings with old doors.'],
  [4, 3, 'Spaces and places: start with the library.'],
]
export const URGENCY: readonly Line[] = DRIVERS.map(([prompt, urgency, text]) => ({
  prompt,
  text,
  fields: { urgency },
}))

export const STORIES: readonly Line[] = [
  {
    text: 'We took the desk out of the front office and put in a kettle. Nobody said anything for a week. Then a grandfather sat down.',
    fields: {
      setting: 'A primary school in Keighley, one wet November',
      changed: 'People come in before there is trouble.',
      others: 'Start with the furniture.',
    },
  },
  {
    text: 'A girl of nine chaired the meeting about the park, because she was the only one who had been in it.',
    fields: { setting: 'The tenants’ hall, after school', others: 'Ask who uses it.' },
  },
  {
    text: 'Our boiler broke, so we moved into the church for a month. We still have lunch there on Thursdays.',
    fields: { setting: 'Hereford, the winter before last', changed: 'We have one caretaker between us.' },
  },
]

export const REFLECTIVE: readonly Line[] = [
  {
    text: 'Heads who know the housing officer by name send fewer letters home.',
    fields: { evidence: 'Letters counted over two years, in three schools', common: 1 },
  },
  { text: 'The governors’ meeting is held in the community hall once a term.', fields: { common: 2 } },
  {
    text: 'Families come for help with forms, and stay for the choir.',
    fields: { evidence: 'The signing-in book', common: 3 },
  },
  { text: 'Everyone says that the school is open to all.', fields: { common: 4 } },
  {
    text: 'Pupils interview new staff.',
    fields: { evidence: 'Their questions hang in the corridor', common: 2 },
  },
  { text: 'The community is in the plan, on page forty.', fields: { common: 3 } },
]

/** One area of the framework after the other. */
export const FRAMEWORK: readonly Line[] = (
  [
    [1, 'build', 'Somebody at the door who knows the way.'],
    [1, 'listen', 'Say good morning in the language of the street.'],
    [1, 'think', 'Tea before the agenda.'],
    [2, 'develop', 'We begin with what we can do, not with who is to blame.'],
    [2, 'listen', 'No acronyms, or a bell.'],
    [2, 'promote', 'What is said in the room helps outside it.'],
    [3, 'listen', 'Ask first, then plan.'],
    [3, 'liberate', 'Young people set the questions.'],
    [3, 'promote', 'Pay for the bus, the crèche and the interpreter.'],
    [4, 'build', 'Share the caretaker, the hall and the minibus.'],
    [4, 'think', 'The mosque, the allotments, the boxing club.'],
    [4, 'develop', 'One training day together, not six apart.'],
    [5, 'liberate', 'Hand over the keys.'],
    [5, 'promote', 'Name who is not here, and keep a chair.'],
    [5, 'build', 'Stop meeting behind the gate.'],
  ] as const
).map(([prompt, cue, text]) => ({ prompt, text, fields: { cue } }))

export const MISSING: readonly Line[] = [
  { text: 'young people who left school last summer', fields: { bringers: 'the youth workers' } },
  { text: 'night-shift workers', fields: { bringers: 'the bus depot’s union' } },
  { text: 'parents who cannot read our letters', fields: { bringers: 'the families who already come' } },
  { text: 'travellers’ families', fields: {} },
  { text: 'the grandparents who do the collecting', fields: { bringers: 'the lunchtime staff' } },
  { text: 'people who had a bad time at school themselves', fields: {} },
]

export const UNDERSTANDINGS: readonly Line[] = [
  { prompt: 1, text: 'We speak for ourselves, and listen to the end.' },
  { prompt: 1, text: 'What is said here helps outside, without names.' },
  { prompt: 1, text: 'Nobody is “hard to reach”. We say what we have not tried.' },
  { prompt: 1, text: 'We begin and end on time.' },
  { prompt: 2, text: 'I worry that this stays a list.' },
  { prompt: 2, text: 'Some of us have no say over our own time.' },
]

/** One list a hat, in their order. */
export const HATS: readonly (readonly string[])[] = [
  [
    '412 families, 37 languages, one interpreter.',
    'The hall stands empty on 190 evenings a year.',
    'Eleven of us live where we work.',
    'Two buses an hour until half past five, then none.',
    'We have asked for parents’ views four times in three years.',
    'One family in five has moved in since last September.',
  ],
]

export const GIFTS: readonly Line[] = (
  [
    ['they have no English', 'They run a shop in three languages, and teach us to count in two.'],
    ['the estate has no aspirations', 'The estate has raised nine nurses and a brass band.'],
    [
      'single parents never come to meetings',
      'They keep a child, a job and a street going on one pair of hands.',
    ],
    ['old people are lonely', 'They have time, stories and spare keys.'],
    ['these boys cannot sit still', 'They rebuilt the pavilion roof in a fortnight.'],
    ['there is nothing for them to do', 'They have started a radio station in a garage.'],
  ] as const
).map(([deficit, text], i) => ({ prompt: (i % 2) + 1, text, fields: { deficit } }))

export const ACKNOWLEDGE: readonly string[] = [
  'Our admissions form asks four questions that we ask nobody we know.',
  'I have crossed the road to avoid a conversation about uniform.',
  'We say “those parents”.',
  'The staff room falls silent when the teaching assistants come in.',
  'Our welcome sign is in one language and our warning sign in six.',
  'We photographed the families, and never sent them the pictures.',
]
export const PROMOTE: readonly string[] = [
  'Everybody on the team has a name badge, or nobody has.',
  'Tell families first what went well, by telephone.',
  'Share the minutes with everybody who was talked about.',
  'Let the boxing club use the gym, and ask them to teach.',
  'Ask the cook what the children say.',
  'Two chairs at the front, and a stranger in one of them.',
]

export const COMMITMENTS: readonly Line[] = [
  {
    text: 'I will ring the youth centre on Monday, and go there before I ask them to come to us.',
    fields: { byWhen: 'Monday', withWhom: 'Jean', audience: 'room' },
  },
  {
    text: 'I will hold one governors’ meeting in the community hall.',
    fields: { byWhen: 'before Easter', withWhom: 'our chair', audience: 'room' },
  },
  {
    text: 'I will visit East Manchester with two parents, not two deputies.',
    fields: { byWhen: 'February', audience: 'room' },
  },
  {
    text: 'I will learn the names of the people who clean our building.',
    fields: { byWhen: 'Friday', audience: 'me' },
  },
  {
    text: 'I will keep quiet for the first ten minutes.',
    fields: { byWhen: 'every meeting', audience: 'room' },
  },
  {
    text: 'I will ask the library what it needs from us.',
    fields: { byWhen: 'this term', withWhom: 'Meera', audience: 'network' },
  },
]
