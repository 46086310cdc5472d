import type { Surface } from '../message.ts'

/** On the way in: code, name, return code; a phone that tries the Wi-Fi; a link that signs somebody in. */
export const joining = {
  'join-the-room': 'Join the room',
  'join-code': 'Join code',
  'join-code-hint': 'Eight letters and figures, on the wall and on the poster.',
  'type-the-code': 'Type the code first.',
  looking: 'Looking …',
  'looking-for-event': 'Looking for the event …',
  'find-the-event': 'Find the event',
  'here-before': 'I have been here before',
  'in-already': 'You are in already',
  'in-as': 'You are in {event} as {name}.',
  continue: 'Continue',
  'welcome-back': 'Welcome back',
  'your-return-code': 'Your return code',
  'return-code-hint': 'You were given it when you joined. It is yours alone, not the one on the wall.',
  'type-return-code': 'Type your return code first.',
  'come-back-in': 'Come back in',
  'lost-it': 'Lost it? The organiser can give you a new one.',
  'new-here': 'I am new here',
  'your-name': 'Your name',
  'type-a-name': 'Type the name that the room may call you by.',
  'your-network': 'Your network',
  'choose-network': 'Choose one, or “I’d rather not say”.',
  'rather-not-say': 'I’d rather not say',
  'letting-in': 'Letting you in …',
  join: 'Join',
  'doors-closed':
    'The doors are closed. If you have been in before, come back with your return code; otherwise ask the organiser to let you in.',
  'you-are-in': 'You are in',
  'keep-return-code':
    'Write it down or take a photo. With it you come back to your words on any device, and nobody without it can.',
  'on-to': 'On to {event}',
  'on-to-event': 'On to the event',
  // The page behind the organiser's test QR.
  'test-title': 'Test · Folkmoot',
  'saying-hello': 'Saying hello …',
  'phone-reaches': 'This phone reaches Folkmoot ✓',
  'words-blocked': 'Words would not come through here',
  'phone-not-there': 'This phone does not reach Folkmoot yet',
  'phone-reaches-more':
    'The organiser’s screen says so too. The Wi-Fi here lets phones through; you can close this page.',
  'phone-slower': 'This phone reaches Folkmoot, by the slower way',
  'phone-slower-more':
    'This network blocks WebSockets, so what people write goes another way: everything works, more slowly. The organiser’s screen says so too. A network without such a filter is better for a full room.',
  'words-blocked-more':
    'Pages come through, but this network blocks what carries people’s words, WebSockets and what goes in their place. The organiser’s screen says so too. Ask for a network without such a filter.',
  'wifi-slower':
    '{device} arrived at {at, time}. Its network blocks WebSockets, so what people write goes another way: everything works, more slowly. For a full room ask the venue for a network without such a filter, or bring a router of your own.',
  'try-again': 'Try again',
  // A link that signs somebody in.
  'sign-in-title': 'Sign in · Folkmoot',
  'come-in': 'Come in',
  'link-signs-in':
    'This link signs in the browser that it is opened in. Use the device you will work on, and keep the link to yourself.',
  'sign-in-here': 'Sign in on this device',
  'link-not-used': 'The link is not used up.',
  'link-used': 'This link was used already, or withdrawn',
  'link-cut': 'This link is not complete',
  'signed-in-as': {
    choose: 'role',
    among: {
      organiser: 'This browser is signed in as organiser: {link}',
      facilitator: 'This browser is signed in as facilitator: {link}',
    },
  },
  'go-to-desk': 'go to the desk',
  'go-to-event': 'go to {event}',
  'go-to-an-event': 'go to the event',
  'you-lead': 'You lead an event',
  'ask-for-link': 'Ask the organiser for a new facilitator link. Making one takes them a moment.',
  'you-organise': 'You organise',
  'start-again':
    'An organiser’s link works once, in one browser. Start Folkmoot again where it runs: it prints a new link, and nothing is lost.',
  'you-take-part': 'You take part',
  'no-link-needed': 'You need no link. {join}',
  'join-with-code': 'Join with the code on the wall',
  // Under another address than before
  'been-here': 'Were you here before, under another address?',
  'been-here-how':
    'Then come back with your return code: your words are there. Without it, give the same name as before, and a facilitator lets you in.',
  'with-my-code': 'Come back with my return code',
} as const satisfies Surface
