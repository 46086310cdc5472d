import type { Surface } from '../message.ts'

/** My words: what is kept of them, what is asked about them, and leaving a device. */
export const myWords = {
  'my-words': 'My words',
  'nothing-yet': 'Nothing yet',
  'kept-here': 'What you write at this event is kept here, drafts too.',
  'from-other-device': '{board} · from your other device',
  'of-table': '{board} · {table}',
  'of-my-table': '{board} · my table',
  'on-closed-boards': 'On boards that are not open',
  'to-myself': 'Notes to myself',
  'only-you': 'only you can see it',
  'this-device': 'This device',
  'return-code': 'Your return code is {code}. With it you come back to these words on any device.',
  'return-code-not-kept':
    'You come back to these words on any device with your return code. If it is lost, the organiser makes a new one, and you say yes to it here.',
  'erased-title': 'Taken out for good',
  'erased-on':
    'The organiser erased a note of yours on “{board}”. Its words are gone everywhere here, and nothing else of yours was touched. You may ask them why.',
  'erased-somewhere':
    'The organiser erased a note of yours on a board. Its words are gone everywhere here, and nothing else of yours was touched. You may ask them why.',
  'you-said-you-would': 'You said you would …',
  'put-with-my-words': 'Put it with my words',
  'another-quotation': 'Another',
  // Where somebody quoted me
  'quoted-title': 'Where you were quoted',
  'change-my-mind': 'Change my mind',
  'quoted-words': {
    choose: 'answer',
    among: { agreed: 'the room may read them', declined: 'nobody sees them' },
  },
  'quoted-name': {
    choose: 'answer',
    among: { agreed: 'with your name, {name}', declined: 'without your name' },
  },
  // Contacts
  contacts: 'Contacts',
  'contact-of': '{name}: {contact}',
  'contact-declined': 'They would rather not swap contacts.',
  'contact-asked': 'Asked. They have not said yes yet, and have not seen your contact.',
  // Leaving
  'leave-device': 'Leave this device',
  'leave-question': 'Leave this device?',
  'leave-about':
    'For a shared or borrowed device: your words are removed from it and it is signed out. What was saved stays with the event.',
  'leave-unsaved':
    'Some of your words are not saved yet. They exist only here and would be gone. Wait until everything says “saved ✓”.',
  'leave-code': 'You come back with your return code {code}. Write it down now.',
  'leave-no-code':
    'You come back with your return code. Do you have it? The organiser can give you a new one.',
  'leave-and-lose': 'Leave and lose them',
  stay: 'Stay',
  left: 'You have left this device',
  'left-offline':
    'Your words are gone from it. There is no connection just now: as soon as there is, the device is signed out too, by itself. Nobody can use your place on it meanwhile.',
  // A new return code that was made for me
  'code-question': 'Did you ask for a new return code?',
  'code-made':
    'The organiser made one for you at {at, time}. Whoever has it could read your drafts and write as you. It opens nothing before you say yes.',
  'code-yes': 'Yes, it is for me',
  'code-no': 'No, stop it',
  'code-elsewhere': 'It is answered on the device that you joined with.',
  'code-consequence':
    'With a yes your old code ends. Without an answer the organiser can let somebody in to an empty page; your words stay closed.',
  'code-approved': 'The new code lets you in now.',
  'code-refused': 'The new code opens nothing.',
  // Another entry that was put together with mine
  'came-in-question': 'Did you come in with a new code?',
  'same-question': 'Is this you, on another device?',
  'came-in': [
    'The organiser let somebody in as you at {at, time}, to an empty page.',
    'Say yes only if that was you: then all your words can be read and changed on both devices.',
  ],
  'put-together': [
    'The organiser put you together with {name}, who joined at {at, time}.',
    'Say yes only if that was you: then all your words can be read and changed on both devices.',
  ],
  'same-yes': 'Yes, that is me',
  'same-no': 'No, that is not me',
  'same-until-both': 'Until both devices say yes, neither sees the other’s words.',
  'same-agreed': 'Thank you. The other device is asked too.',
  'same-denied': 'Nothing opens. The organiser is told.',
} as const satisfies Surface
