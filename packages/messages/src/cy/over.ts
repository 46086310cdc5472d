import type { Surface } from '../message.ts'

export const over = {
  'has-moved': 'Mae gan Folkmoot gyfeiriad newydd',
  'all-saved': 'Mae popeth a ysgrifennoch yma wedi’i gadw. Ewch ymlaen yn {to} fel {name}.',
  'stay-until-saved':
    'Arhoswch ar y dudalen hon nes bod eich geiriau wedi’u hanfon; yna ewch ymlaen yn {to} fel {name}.',
  'go-on': 'Mynd ymlaen yn y cyfeiriad newydd',
  'if-not': 'Os nad yw’n agor, dewch yn ôl i’r dudalen hon: mae’n dal i fynd fel y mae.',
  'going-on': 'Yn mynd ymlaen o dan y cyfeiriad newydd …',
  failed: 'Nid yw’r ffordd hon drosodd yn gweithio mwyach',
  'failed-how':
    'Mae’n dda am ddau funud, ac unwaith. Ewch yn ôl i’r dudalen y daethoch ohoni a phwyswch eto, neu dewch yn ôl gyda’ch cod dychwelyd. Nid oes dim wedi’i golli.',
  'try-again': 'Ceisio eto',
  'that-was-today': 'Dyna oedd heddiw.',
  'keep-code': 'Cadwch eich cod dychwelyd: {code}',
  'keep-a-code': 'Cadwch eich cod dychwelyd.',
  tomorrow:
    'Yfory gall y cyfeiriad fod yn wahanol. Sganiwch y poster newydd bryd hynny, a dewch yn ôl gyda’ch cod.',
  'still-saving': 'Cadwch y dudalen hon ar agor nes bod eich geiriau wedi’u cadw.',
} as const satisfies Surface
