import type { Surface } from '../message.ts'

/** The crib of an activity: one printed page for whoever runs it, what to say, what to press and how long it takes. */
export const crib = {
  title: 'Cribs for facilitators',
  about:
    'One page an activity: what to say, what to press, how long it takes. Made from your agenda, so print them again after changing it.',
  print: 'Print cribs for facilitators',
  of: 'Cribs for',
  none: 'No activity yet',
  'none-meaning': 'A crib is made of each board in the agenda.',
  'of-board': 'Crib for {title}',
  minutes: { plural: 'n', one: 'one minute', other: '{n} minutes' },
  'what-it-is': 'What it is',
  'say-this': 'Say this',
  'press-this': 'Press the large button, step by step',
  'who-sees': 'Tell people before they write',
  'mind-this': 'Mind this',
  // Steps, in the order of the cockpit's large button.
  open: {
    choose: 'who',
    among: {
      people: 'Open it. People write on their own device; nobody sees their words yet.',
      table: 'Open it. Each table writes together; nobody else sees its words yet.',
      'table-each':
        'Open it. Each table has a prompt of its own and writes together; nobody else sees its words yet.',
      counted: 'Open it. People answer on their own device; answers are only ever shown counted together.',
    },
  },
  round:
    'Start the round. {turn} seconds each, in turn, at every table; then {quiet} quiet seconds to write it down.',
  steps: 'Turn to each in order: {steps, list}.',
  pace: 'About {seconds} seconds an answer. Say so, and say when to move on.',
  share: {
    choose: 'how',
    among: {
      all: 'Share it. The notes go on the wall; give people a minute to read.',
      columns: 'Share it. Show one column after another, and let people read each before the next.',
      counted: 'Share it. The wall shows the answers counted together.',
    },
  },
  'look-first': 'Look at each note before you let it through.',
  group: 'Put notes together that say the same. Let the room give each group its name.',
  vote: {
    plural: 'dots',
    one: 'Open the vote: one dot each. Close it, and the wall shows what weighs most.',
    other: 'Open the vote: {dots} dots each. Close it, and the wall shows what weighs most.',
  },
  talk: 'Talk about it. The wall stays as it is; ask what people notice.',
  agree: 'Ask whether the room agrees, and declare it agreed.',
  freeze: 'Freeze it. There is a last call of a minute; then the record keeps what stands there.',
  // What to keep in mind.
  asked: {
    choose: 'about',
    among: {
      name: 'Whoever is found is asked on their own phone before their name is shown.',
      words: 'Words of somebody else are shown only when that person has read them and said yes.',
    },
  },
  'without-device':
    'For people without a device a neighbour, their table or you can write; or give them an answer sheet.',
  promise: 'What people promise here comes back to them: let each keep their return code.',
  undo: 'Pressed too early? The line above the button takes it back.',
} as const satisfies Surface
