import type { Surface } from '../message.ts'

export const asked = {
  'quoted-by': 'Dyfynnodd {by} chi',
  'quoted-by-someone': 'Dyfynnodd rhywun chi',
  'wrote-down': 'Ysgrifennodd {by} eich geiriau. Ai chi biau’r rhain?',
  'wrote-down-someone': 'Ai eich geiriau chi yw’r rhain?',
  'may-be-read':
    'A gaiff yr ystafell eu darllen? Nid oes neb arall yn eu gweld cyn i chi ddweud ie.',
  'may-be-named': 'A gaiff y wal a’r cofnod ddweud mai {name} a ddywedodd hyn?',
  agree: 'Cytuno',
  correct: 'Cywiro',
  'rather-not': 'Gwell peidio',
  'should-not-have': 'Ni ddylai hyn fod wedi’i ysgrifennu',
  'before-a-yes': {
    choose: 'consent',
    among: {
      words: 'Gallwch newid eich meddwl o dan “Fy ngeiriau”.',
      name: 'Nes i chi gytuno, ni ddywedir wrth neb mai chi oedd hwnnw. Gallwch newid eich meddwl o dan “Fy ngeiriau”.',
    },
  },
  'quote-declined': {
    choose: 'consent',
    among: { words: 'Nid oes neb yn eu gweld.', name: 'Ni roddir eich enw.' },
  },
  'quote-agreed-frozen': {
    choose: 'consent',
    among: {
      words: 'Diolch. Mae’r bwrdd hwn wedi’i rewi: daw eich geiriau i mewn os agorir ef eto.',
      name: 'Diolch. Mae’r bwrdd hwn wedi’i rewi: daw eich enw i mewn os agorir ef eto.',
    },
  },
  'quote-agreed': {
    choose: 'consent',
    among: {
      words: 'Diolch. Caiff yr ystafell eu darllen nawr.',
      name: 'Diolch. Mae eich enw gyda’r geiriau hyn nawr.',
    },
  },
  'quote-reported':
    'Dywedir wrth yr hwylusydd. Ni fydd pwy bynnag a’i hysgrifennodd yn gofyn dim mwy i chi.',
  'in-your-words': 'Yn eich geiriau chi',
  'name-as-it-stands': 'Eich enw, fel y dylai ymddangos',
  'agree-to-this': 'Cytuno i hyn',
  'other-words': 'Geiriau eraill',
  'other-words-asked': {
    plural: 'n',
    zero: 'Nid yw’r hwylusydd yn gofyn am eiriau eraill',
    one: 'Mae’r hwylusydd yn gofyn i chi am eiriau eraill',
    two: 'Mae’r hwylusydd yn gofyn i chi am eiriau eraill mewn {n} le',
    few: 'Mae’r hwylusydd yn gofyn i chi am eiriau eraill mewn {n} lle',
    many: 'Mae’r hwylusydd yn gofyn i chi am eiriau eraill mewn {n} lle',
    other: 'Mae’r hwylusydd yn gofyn i chi am eiriau eraill mewn {n} lle',
  },
  'to-my-words': 'Mynd at fy ngeiriau',
  'hear-more': 'Hoffai {name} glywed mwy',
  'hear-more-somebody': 'Hoffai rhywun glywed mwy',
  'swap-contacts': 'Cyfnewid manylion cyswllt',
  'swap-agreed': 'Cyfnewidiwyd. Mae eu manylion cyswllt o dan “Fy ngeiriau”.',
  'swap-declined': 'Ni chyfnewidir dim.',
  'table-writes': 'Mae {table} yn ysgrifennu gyda’i gilydd',
  'table-types':
    '{who}. Rydych i gyd yn teipio yn yr un nodyn, ac yn ei weld wrth iddo gael ei deipio.',
  'table-names': '{names, list}',
  you: 'chi',
  'only-you': 'dim ond chi hyd yn hyn',
  'opening-table-page': 'Yn agor tudalen {table} …',
  'tables-write': 'Mae byrddau’n ysgrifennu gyda’i gilydd yma',
  'not-seated':
    'Nid ydych yn eistedd wrth fwrdd eto. Eisteddwch lle mae lle a dywedwch eich enw ac enw’r bwrdd wrth yr hwylusydd; yna bydd “{board}” yn agor yma ohono’i hun.',
  'at-your-table': 'Wrth eich bwrdd',
  'no-device': 'Nid oes gan rywun wrth eich bwrdd ddyfais.',
  'write-for-open': 'Ysgrifennu dros {name} …',
  'write-for': 'Ysgrifennu dros {name}',
  'write-for-about':
    'Ysgrifennwch yr hyn a ddywedant wrthych, yn eu geiriau hwy, a’i ddarllen yn ôl cyn ei bostio.',
  'posted-for': 'Postiwyd dros {name}.',
  'take-it-back': 'Ei dynnu’n ôl',
  'which-question': 'Pa gwestiwn',
  'whose-words': 'Geiriau neu enw pwy yw’r rhain',
  'whose-words-hint': 'Gofynnir iddynt cyn eu henwi.',
  'their-words': 'Eu geiriau',
  'read-back-first': 'Mae’r hwylusydd yn ei ddarllen yn ôl i {name} cyn i neb ei weld.',
  'tell-them-first': 'Dywedwch wrthynt yn gyntaf: {promise}',
  close: 'Cau',
  post: 'Postio',
} as const satisfies Surface
