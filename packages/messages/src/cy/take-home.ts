import type { Surface } from '../message.ts'

export const takeHome = {
  'take-home': 'Mynd â’m geiriau adref',
  'take-home-about':
    'Ffeil o’ch cyfraniadau, eich addewidion a’ch nodiadau eich hun. Nid oes geiriau nac enwau neb arall ynddi; mae’r hyn a ysgrifennodd eich bwrdd gyda’i gilydd yn y cofnod.',
  'take-page': 'Fel tudalen i’w darllen',
  'take-text': 'Fel testun plaen',
  'taken-home': 'Mae’r ffeil gyda’ch lawrlwythiadau.',
  'home-proof': 'Prawf bod y geiriau hyn wedi’u cadw',
  'home-proof-about':
    'Mae’r ffeil hon yn dal prawf o bob un o’ch nodiadau ar fwrdd a rewyd: mae’n sefyll o dan wreiddyn y bwrdd hwnnw, isod. Cadwch y ffeil. Petai rhywun yn newid y cofnod wedyn, ni fyddai’r ffeil hon a’r cofnod yn cyd-fynd mwyach. I wirio, agorwch y dudalen “check” yn eich Folkmoot, sy’n gweithio heb gysylltiad, neu rhedwch “npm run verify” gyda’r ffeil hon a’r cofnod.',
  'home-roots-about':
    'Mae eich nodiadau’n sefyll o dan y gwreiddiau hyn o fyrddau a rewyd. Cymharwch hwy â’r cofnod; mae’r dudalen i’w darllen yn dal prawf o bob nodyn hefyd.',
  'taken-without-proof':
    'Mae’r ffeil gyda’ch lawrlwythiadau. Heb gysylltiad nid yw’n dal profion: cymerwch hi eto wedyn ar gyfer y rheini.',
  'home-file': 'fy ngeiriau - {event}.{ending}',
  'home-title': '{event} · geiriau {name}',
  'home-of': 'Geiriau {name}',
  'home-notes': 'Nodiadau i mi fy hun: {session}',
  'home-state': {
    choose: 'state',
    among: {
      draft: 'drafft, heb ei bostio',
      room: 'postiwyd',
      network: 'rhoddwyd i’m rhwydwaith',
      self: 'i mi fy hun',
    },
  },
  'ways-in': 'Ffyrdd i mewn i’ch tudalen',
  'way-at': '{at, time}',
  'way-asked': '{at} Gwnaeth y trefnydd god dychwelyd newydd.',
  'way-approved': '{at} Cymeradwyodd dyfais o’ch eiddo ef. Daeth yr hen god i ben.',
  'way-refused': '{at} Gwrthododd dyfais o’ch eiddo ef. Nid yw’n agor dim.',
  'way-let-in': '{at} Gadawodd y trefnydd rywun i mewn ag ef, i dudalen wag.',
  'way-merged': '{at} Cyfunodd y trefnydd chi â chofnod arall.',
  'way-not-me': '{at} Dywedodd rhywun ar ddyfais: nid fi yw hwnnw.',
  'way-opened': '{at} Mae tudalennau o’ch eiddo’n agor i’w gilydd.',
  'way-recognised': '{at} Dywedodd yr hwylusydd mai chi yw pwy bynnag a ymunodd ar ddyfais arall.',
  'way-unrecognised': '{at} Tynnodd yr hwylusydd hynny’n ôl: rhywun arall ydoedd.',
  'way-ended': '{at} Daeth codau a dyfeisiau cofnod a gyfunwyd â’ch un chi i ben.',
  'dots-too-many': {
    plural: 'n',
    zero: 'Nid oedd dim dotiau’n ormod.',
    one: 'Roedd un dot yn fwy nag sydd gan un person.',
    two: 'Roedd {n} ddot yn fwy nag sydd gan un person.',
    few: 'Roedd {n} dot yn fwy nag sydd gan un person.',
    many: 'Roedd {n} dot yn fwy nag sydd gan un person.',
    other: 'Roedd {n} dot yn fwy nag sydd gan un person.',
  },
  sealed: 'Geiriau sydd dan sêl',
  'sealed-title': 'Mae geiriau eraill o’ch eiddo dan sêl',
  'sealed-about':
    'Maent wedi’u cadw, ac mae’r hyn a bostioch yn aros ar y byrddau. Maent yn agor yma unwaith y dywedwch ie ar y ddyfais arall, neu gyda’r cod dychwelyd oedd gennych o’r blaen.',
  'sealed-typed':
    'Mae’r hyn a deipiodd eraill drosoch, cyn bod gennych ddyfais, yn aros fel y mae. Gofynnwch i’r hwylusydd os oes rhywbeth ohono i fynd.',
  'code-before': 'Y cod dychwelyd oedd gennych o’r blaen',
  'open-my-words': 'Agor fy ngeiriau',
  'words-open': 'Mae eich geiriau’n agor yma nawr.',
} as const satisfies Surface
