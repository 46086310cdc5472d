import type { Surface } from '../message.ts'

export const myWords = {
  'my-words': 'Fy ngeiriau',
  'nothing-yet': 'Dim byd eto',
  'kept-here': 'Cedwir yr hyn a ysgrifennwch yn y digwyddiad hwn yma, drafftiau hefyd.',
  'from-other-device': '{board} · o’ch dyfais arall',
  'of-table': '{board} · {table}',
  'of-my-table': '{board} · fy mwrdd',
  'on-closed-boards': 'Ar fyrddau nad ydynt ar agor',
  'to-myself': 'Nodiadau i mi fy hun',
  'only-you': 'dim ond chi all ei weld',
  'this-device': 'Y ddyfais hon',
  'return-code':
    'Eich cod dychwelyd yw {code}. Gydag ef gallwch ddod yn ôl at y geiriau hyn ar unrhyw ddyfais.',
  'return-code-not-kept':
    'Dewch yn ôl at y geiriau hyn ar unrhyw ddyfais gyda’ch cod dychwelyd. Os caiff ei golli, mae’r trefnydd yn gwneud un newydd, a byddwch chi’n dweud ie iddo yma.',
  'erased-title': 'Wedi’i dynnu allan am byth',
  'erased-on':
    'Dileodd y trefnydd nodyn o’ch eiddo ar “{board}”. Mae ei eiriau wedi mynd o bobman yma, ac ni chyffyrddwyd â dim arall o’ch eiddo. Cewch ofyn pam.',
  'erased-somewhere':
    'Dileodd y trefnydd nodyn o’ch eiddo ar fwrdd. Mae ei eiriau wedi mynd o bobman yma, ac ni chyffyrddwyd â dim arall o’ch eiddo. Cewch ofyn pam.',
  'you-said-you-would': 'Dywedoch y byddech yn …',
  'put-with-my-words': 'Ei roi gyda fy ngeiriau',
  'another-quotation': 'Un arall',
  'quoted-title': 'Lle cawsoch eich dyfynnu',
  'change-my-mind': 'Newid fy meddwl',
  'quoted-words': {
    choose: 'answer',
    among: { agreed: 'caiff yr ystafell eu darllen', declined: 'nid oes neb yn eu gweld' },
  },
  'quoted-name': {
    choose: 'answer',
    among: { agreed: 'gyda’ch enw, {name}', declined: 'heb eich enw' },
  },
  contacts: 'Cysylltiadau',
  'contact-of': '{name}: {contact}',
  'contact-declined': 'Byddai’n well ganddynt beidio â chyfnewid manylion cyswllt.',
  'contact-asked': 'Gofynnwyd. Nid ydynt wedi dweud ie eto, ac nid ydynt wedi gweld eich manylion cyswllt.',
  'leave-device': 'Gadael y ddyfais hon',
  'leave-question': 'Gadael y ddyfais hon?',
  'leave-about':
    'Ar gyfer dyfais a rennir neu a fenthycwyd: tynnir eich geiriau oddi arni a’i hallgofnodi. Mae’r hyn a gadwyd yn aros gyda’r digwyddiad.',
  'leave-unsaved':
    'Mae rhai o’ch geiriau heb eu cadw eto. Yma yn unig y maent, a byddent yn cael eu colli. Arhoswch nes bod popeth yn dweud “cadwyd ✓”.',
  'leave-code': 'Dewch yn ôl gyda’ch cod dychwelyd {code}. Ysgrifennwch ef nawr.',
  'leave-no-code': 'Dewch yn ôl gyda’ch cod dychwelyd. A yw gennych? Gall y trefnydd roi un newydd i chi.',
  'leave-and-lose': 'Gadael a’u colli',
  stay: 'Aros',
  left: 'Rydych wedi gadael y ddyfais hon',
  'left-offline':
    'Mae eich geiriau wedi mynd ohoni. Nid oes cysylltiad ar hyn o bryd: cyn gynted ag y bydd, allgofnodir y ddyfais hefyd, ohoni’i hun. Ni all neb ddefnyddio eich lle arni yn y cyfamser.',
  'code-question': 'A ofynnoch am god dychwelyd newydd?',
  'code-made':
    'Gwnaeth y trefnydd un i chi am {at, time}. Gallai pwy bynnag sydd â’r cod ddarllen eich drafftiau ac ysgrifennu fel chi. Nid yw’n agor dim cyn i chi ddweud ie.',
  'code-yes': 'Ie, i mi y mae',
  'code-no': 'Na, ataliwch ef',
  'code-elsewhere': 'Atebir hyn ar y ddyfais yr ymunoch â hi.',
  'code-consequence':
    'Os dywedwch ie, daw eich hen god i ben. Heb ateb, gall y trefnydd adael rhywun i mewn i dudalen wag; mae eich geiriau’n aros ar gau.',
  'code-approved': 'Mae’r cod newydd yn eich gadael i mewn nawr.',
  'code-refused': 'Nid yw’r cod newydd yn agor dim.',
  'came-in-question': 'A ddaethoch i mewn â chod newydd?',
  'same-question': 'Ai chi yw hwn, ar ddyfais arall?',
  'came-in': [
    'Gadawodd y trefnydd rywun i mewn fel chi am {at, time}, i dudalen wag.',
    'Dywedwch ie dim ond os chi oedd hwnnw: yna gellir darllen a newid eich geiriau i gyd ar y ddwy ddyfais.',
  ],
  'put-together': [
    'Cyfunodd y trefnydd chi â {name}, a ymunodd am {at, time}.',
    'Dywedwch ie dim ond os chi oedd hwnnw: yna gellir darllen a newid eich geiriau i gyd ar y ddwy ddyfais.',
  ],
  'same-yes': 'Ie, fi yw hwnnw',
  'same-no': 'Na, nid fi yw hwnnw',
  'same-until-both': 'Nes bod y ddwy ddyfais yn dweud ie, nid yw’r naill yn gweld geiriau’r llall.',
  'same-agreed': 'Diolch. Gofynnir i’r ddyfais arall hefyd.',
  'same-denied': 'Nid oes dim yn agor. Dywedir wrth y trefnydd.',
} as const satisfies Surface
