import type { Surface } from '../message.ts'

/** What stands on paper that is handed to people: poster, slips, cards for the tables, answer sheets. */
export const paper = {
  // Join poster
  poster: 'Join poster',
  'poster-qr': 'QR code to join: {address}',
  'scan-or-open': 'Scan this with your phone, or open',
  'type-code': 'and type the code',
  'join-wifi': 'Join the Wi-Fi here.',
  'wifi-name': 'Name',
  'wifi-password': 'Password',
  'scan-square': 'Scan the square, or type the address and the code.',
  'type-name': 'Type your name and choose your network. You are in: no account, nothing to install.',
  'no-phone': 'No phone with you?',
  'no-phone-how':
    'Tell a facilitator. You have your turn like everybody, and somebody types your words as you say them.',
  worried: 'Worried about someone’s safety?',
  'speak-to': 'Speak to {whom}.',
  'here-before': 'Here before?',
  'here-before-how':
    'Choose “I have been here before” and type your return code. Lost it? Join with the same name, and a facilitator lets you in.',
  'good-here': 'The address on this page is good here, while the event lasts.',
  'words-afterwards': 'Afterwards you find your words at {address}, with your return code.',
  // Slips
  slips: 'Slips',
  slip: {
    choose: 'where',
    among: {
      lasting:
        'Your return code: type it at {address} to come back to your own words, on any device. Keep it to yourself.',
      now: 'Your return code: while the event lasts, type it at {address} to come back to your own words, on any device. Keep it to yourself.',
      first:
        'Your code: type it at {address} where it asks for a code, and you are in. Later it brings you back to your words, on any device. Keep it to yourself.',
    },
  },
  'take-words-back': 'To take words back afterwards, tell {whom}.',
  'address-is-new': 'The address is new: {address}',
  // Cards for the tables, and who sits where
  'table-number': 'Table {number}',
  'scan-to-sit': 'Scan this when you sit down here.',
  'or-choose-table': 'While the event lasts, you can also open {address} and choose this table.',
  'qr-of-table': 'QR code: sit at {table}',
  'who-sits-where': 'Who sits where',
  'no-seat-yet': 'no seat yet',
  // Answer sheets
  'sheet-of': 'Sheet for {board}, page {page} of {of}',
  'page-of': 'page {page} of {of}',
  'your-name': 'Your name',
  'your-network': 'Your network',
  'your-table': 'Your table',
  'whose-words': 'Whose words these are, if not your own',
  'whom-found': 'Whom I found',
  'which-quotation': 'Which quotation, by its first words',
  'hand-in': 'Hand this to the facilitator.',
  'typed-as-told': 'Somebody will type it as you told it.',
  'found-asked': 'Those you found are asked before they are named.',
  handwriting: 'Whoever types this may know your handwriting.',
  'no-name': 'Please leave your name off.',
} as const satisfies Surface
