import type { Surface } from '../message.ts'

export const calendar = {
  'put-in': 'I’m calendr: {day, day}',
  about: 'Ffeil gyda’ch geiriau chi a’r diwrnod hwn, wedi’i gwneud ar y ddyfais hon. Ni ddywedir wrth neb.',
  nowhere:
    'Wedyn ni fydd y digwyddiad hwn mewn unrhyw gyfeiriad lle gallech ei ddarllen eto: eich calendr sy’n dod ag ef yn ôl i chi.',
  'said-at': 'Yr hyn y dywedais y byddwn yn ei wneud, yn {event}.',
  file: 'yr hyn y dywedais y byddwn yn ei wneud - {event}.ics',
  made: 'Mae’r ffeil gyda’ch lawrlwythiadau. Agorwch hi, a bydd eich calendr yn cymryd y diwrnod.',
} as const satisfies Surface
