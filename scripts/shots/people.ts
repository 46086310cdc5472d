/** The room of people in the screenshots, and what they say. */

/** Name, and the index of the network below. */
const BY_NETWORK: Readonly<Record<string, string>> = {
  birmingham: 'Sara Colin Nasreen Priya Rob Gwen Idris Mo',
  'east-manchester': 'Tom Shazia Bill Stan Farah Terry',
  hereford: 'Amina Dev Yusuf Wendy Dot',
  keighley: 'Joyce Maureen Hilary Omar Ian',
  'e13-newham': 'Pat Kofi Anwar Linda Meera Bola Tess',
  rotherham: 'Imran Ellen Jean Kwame Alf',
  'tunbridge-wells': 'Ruth Graham Marcus Sheila Zoe',
}

/** Everybody, the networks in turn. */
export const PEOPLE: readonly { name: string; network: string }[] = Object.entries(BY_NETWORK)
  .flatMap(([network, names]) => names.split(' ').map((name, i) => ({ name, network, i })))
  .sort((a, b) => a.i - b.i)
  .map(({ name, network }) => ({ name, network }))

export const BECAUSE = [
  'our parents trust the youth centre more than they trust us, and I want to know why.',
  'the families who need us most never come through the gate.',
  'I run the library, and nobody asks libraries.',
  'I was sent – and by lunchtime I was glad.',
  'E13 speaks forty languages and our newsletter speaks one.',
  'three heads in our town have never sat in one room before.',
  'small rural schools close. Communities notice too late.',
  'I have been promising to listen for ten years.',
  'extended services look wonderful on paper.',
  'my governors think community means the summer fair.',
  'a mother told me the office window is the coldest place in town.',
  'the police know our families better than we do.',
  'I grew up on the estate I now lead a school for.',
  'the allotment has a longer queue than parents’ evening.',
  'somebody has to go back and tell the others.',
  'our best partnership began with a broken boiler.',
  'I am a foster carer and I sit on both sides of the desk.',
  'the bus stops at half past five and so does everything else.',
  'my daughter asked me what I am for.',
  'we count attendance and not belonging.',
  'nobody has ever asked the grandparents in.',
  'I would like to be wrong about our neighbours, and be shown it.',
  'the imam and the vicar both have my number now.',
  'I lead a children’s centre, and the word still scares me.',
]

export const BETTER_AT = [
  'asking before I arrange.',
  'saying no to the next initiative.',
  'keeping quiet for a whole minute.',
  'finding out who is missing.',
  'letting parents chair the meeting.',
]

/** One list a prompt of “Who are we?”. */
export const FOUND = [
  [
    'ran a refuge, then a secondary school. In one you knock first.',
    'In the college I had a title. In the food bank I had a mop.',
    'a meeting at work ends on time. On the estate it ends when the tea does.',
    'paid by one, thanked by the other',
    'nurse by day, boxing coach by night: the gym remembers your name',
    'the council plans in years and the tenants’ hall in weeks',
    'at work people email. Here they come round.',
  ],
  ['breakfast club with the mosque next door', 'a caretaker’s flat turned into a café'],
  ['patient, brave, present', 'ears before mouth', 'stubborn kindness', 'staying when asked'],
]

export const REVIEW = [
  [
    'Forty-one people spoke before anybody gave a talk.',
    'We have the same families and different words for them.',
    'Everyone at my table had a story about a caretaker.',
    'High excellence, low equity: I had not seen it drawn before.',
    'Rotherham and Keighley share a bus route and had never met.',
  ],
  [
    'If the gate is the problem, we should stop meeting behind it.',
    'Trust is slower than funding. Plan for the slow one.',
    'Nobody here is the only one trying this.',
    'The library is already the extended school.',
    'We should ask parents what they would stop doing.',
  ],
  [
    'Ring the youth centre on Monday.',
    'One governors’ meeting in the community hall before Easter.',
    'Visit East Manchester with two parents, not two deputies.',
  ],
]
