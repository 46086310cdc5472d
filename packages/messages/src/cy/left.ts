import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const left = {
  title: 'Yr hyn a adawsoch yma',
  about:
    'Mae {event} ar ben, ac mae’r hyn a gadwyd ohono wedi’i ddileu. Dyma’r hyn sydd ar ôl o’ch eiddo chi, a’ch cod chi yn unig sy’n ei agor.',
  notes: 'Eich nodiadau a gyhoeddwyd',
  'no-notes': 'Nid oes nodyn gennych chi yn yr hyn a gyhoeddwyd.',
  gone: 'Nid yw’r geiriau hyn mewn dim sy’n cael ei gadw yma bellach.',
  'in-programme': 'yn y cofnod ar gyfer y rhaglen a’r cyllidwr',
  'in-public': 'yn y cofnod ar gyfer y cyhoedd',
  'how-far': 'Pa mor bell y caiff fynd',
  rule: 'Mae nodyn y byddwch yn ei ddal yn ôl yn gadael y cofnod a gedwir yma ar unwaith. Ni ellir galw yn ôl yr hyn a lawrlwythwyd neu a argraffwyd o’r blaen, ac nid yw geiriau a aeth yn dod yn ôl.',
  save: 'Cadw pa mor bell y cânt fynd',
  saved: 'Cadwyd.',
  promises: 'Yr hyn y dywedoch y byddech yn ei wneud',
  'by-when': 'Erbyn pryd: {when}',
  'with-whom': 'Gyda phwy: {whom}',
  close: 'Cau',
  'editions-title': 'A gedwir o ddigwyddiadau a ddilëwyd',
  'editions-about':
    'Cofnodion y mae codau pobl yn dal i’w cyrraedd. Cyhoeddwch y rhifyn diweddaraf yn lle’r un blaenorol.',
  edition: {
    choose: 'reach',
    among: {
      programme: 'Ar gyfer y rhaglen a’r cyllidwr, rhifyn {edition}: {notes}',
      public: 'Ar gyfer y cyhoedd, rhifyn {edition}: {notes}',
    },
  },
  'edition-notes': forms('n', '{n} nodyn', { two: '{n} nodyn' }),
  'edition-due': forms(
    'n',
    'Tynnwyd {n} nodyn yn ôl ers dileu’r digwyddiad. Os gwnaethoch eu cyhoeddi, cyhoeddwch y rhifyn hwn.',
  ),
  take: 'Cymryd y ffeil',
  withdraw: 'Tynnu yn ôl am byth …',
  'withdraw-question': 'Tynnu yn ôl yr hyn a gedwir o’r digwyddiad hwn?',
  'withdraw-editions':
    'Bydd ei gofnodion ar gyfer y rhaglen, y cyllidwr a’r cyhoedd yn gadael y gweinydd hwn.',
  'withdraw-codes': 'Ni fydd cod dychwelyd neb yn agor yr hyn a adawsant mwyach.',
  'withdraw-copies': 'Ni chyrhaeddir copïau mewn mannau eraill: tynnwch i lawr yr hyn a gyhoeddwyd gennych.',
  'withdraw-it': 'Ei dynnu yn ôl',
  withdrawn: 'Nid oes dim ohono yn cael ei gadw heblaw ei dderbynneb.',
  'api-open': 'Yr hyn y mae cod dychwelyd yn ei agor o ddigwyddiad a ddilëwyd.',
  'api-consent': 'Newid pa mor bell y caiff nodiadau rhywun fynd, mewn digwyddiad a ddilëwyd.',
  'api-edition': 'Cofnod a gedwir o ddigwyddiad a ddilëwyd, fel JSON y gellir ei wirio.',
  'api-withdraw':
    'Tynnu yn ôl yr hyn a gedwir o ddigwyddiad a ddilëwyd: ei gofnodion, a’r hyn y mae codau dychwelyd yn ei agor.',
} as const satisfies Surface
