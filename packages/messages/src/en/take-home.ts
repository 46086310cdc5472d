import type { Surface } from '../message.ts'

/** Under my words alone: the file to take home, and what was done to the ways into my page. */
export const takeHome = {
  'take-home': 'Take my words home',
  'take-home-about':
    'A file of your own contributions, commitments and notes. Nobody else’s words or names are in it; what your table wrote together is in the record.',
  'take-page': 'As a page to read',
  'take-text': 'As plain text',
  'taken-home': 'The file is with your downloads.',
  'home-proof': 'Proof that these words were kept',
  'home-proof-about':
    'This file holds a proof of each of your notes on a board that was frozen: it stands under that board’s root, below. Keep the file. If somebody changed the record later, this file and the record would not fit together any more. To check, open the page “check” of your Folkmoot, which works without a connection, or run “npm run verify” with this file and the record.',
  'home-roots-about':
    'Your notes stand under these roots of frozen boards. Compare them with the record; the page to read holds a proof of each note besides.',
  'taken-without-proof':
    'The file is with your downloads. Without a connection it holds no proofs: take it again later for those.',
  'home-file': 'my words - {event}.{ending}',
  'home-title': '{event} · words of {name}',
  'home-of': 'Words of {name}',
  'home-notes': 'Notes to myself: {session}',
  'home-state': {
    choose: 'state',
    among: {
      draft: 'draft, not posted',
      room: 'posted',
      network: 'given to my network',
      self: 'for myself',
    },
  },
  // What was done to the ways into my page
  'ways-in': 'Ways into your page',
  'way-at': '{at, time}',
  'way-asked': '{at} The organiser made a new return code.',
  'way-approved': '{at} A device of yours approved it. The old code ended.',
  'way-refused': '{at} A device of yours refused it. It opens nothing.',
  'way-let-in': '{at} The organiser let somebody in with it, to an empty page.',
  'way-merged': '{at} The organiser put you together with another entry.',
  'way-not-me': '{at} Somebody said on a device: that is not me.',
  'way-opened': '{at} Pages of yours open to each other.',
  'way-recognised': '{at} The facilitator said that whoever joined on another device is you.',
  'way-unrecognised': '{at} The facilitator took that back: it was somebody else.',
  'way-ended': '{at} Codes and devices of an entry that was put together with yours ended.',
  'dots-too-many': {
    plural: 'n',
    one: 'One dot was more than one person has.',
    other: '{n} dots were more than one person has.',
  },
  sealed: 'Words that are sealed',
  'sealed-title': 'Other words of yours are sealed',
  'sealed-about':
    'They are kept, and what you posted stays on the boards. They open here once you say yes on the other device, or with the return code that you had before.',
  'sealed-typed':
    'What others typed for you, before you had a device, stays as it is. Ask the facilitator if something of it is to go.',
  'code-before': 'The return code you had before',
  'open-my-words': 'Open my words',
  'words-open': 'Your words open here now.',
} as const satisfies Surface
