import type { Surface } from '../message.ts'

export const fates = {
  'draft-mine': 'drafft · dim ond chi all ei weld',
  'draft-table': 'drafft · dim ond {table} all ei weld',
  'taking-back': 'yn ei dynnu’n ôl · yn aros i’w anfon',
  'taken-back-late': 'tynnwyd yn ôl ar ôl rhewi',
  'taken-back-late-more':
    'Mae’n dal i sefyll ar y bwrdd ac yn y cofnod, fel y cafodd ei rewi. Bydd yn mynd os agorir y bwrdd eto; gofynnwch i’r trefnydd ei ddileu os oes rhaid iddo fynd.',
  'waiting-to-send': 'yn aros i’w anfon',
  'change-not-posted': '{state} · nid yw eich newid',
  shown: 'postiwyd · ar y bwrdd',
  'not-in-record': 'nid yw yn y cofnod',
  'not-in-record-more':
    'Rhewyd y bwrdd cyn i’r hwylusydd ei adael drwodd. Mae wedi’i gadw, a gall ddod i mewn os agorir y bwrdd eto.',
  waiting: {
    choose: 'until',
    among: {
      shared: 'postiwyd · dangosir pan rennir y bwrdd',
      voted: 'postiwyd · dangosir ar ôl y bleidlais',
      looked: 'postiwyd · bydd rhywun yn edrych arno yn gyntaf',
      soon: 'postiwyd · ar ei ffordd i’r bwrdd',
      frozen: 'postiwyd',
    },
  },
  hidden: 'nid yw ar y bwrdd',
  'hidden-more': 'Tynnodd yr hwylusydd hwn oddi ar y bwrdd. Gallwch ei newid, neu ofyn iddynt amdano.',
  'hidden-why':
    'Tynnodd yr hwylusydd hwn oddi ar y bwrdd: {reason} Gallwch ei newid, neu ofyn iddynt amdano.',
  outdated: 'ar y bwrdd fel y cafodd ei rewi',
  'outdated-more': 'Cyrhaeddodd eich newid ar ôl rhewi. Mae wedi’i gadw, a daw i mewn os agorir y bwrdd eto.',
  late: 'cyrhaeddodd ar ôl rhewi',
  'late-more': 'Mae wedi’i gadw, a daw i mewn os agorir y bwrdd eto.',
  'too-long': 'rhy hir i’r bwrdd',
  'too-long-more': 'Mae’r bwrdd yn cymryd {most} nod. Cedwir ef fel eich drafft. Byrhewch ef a’i ddiweddaru.',
  'too-many': 'mwy nag y mae’r bwrdd yn ei gymryd',
  'too-many-more': {
    plural: 'most',
    zero: 'Nid oes lle i gofnodion yma. Cedwir ef fel eich drafft.',
    one: 'Mae lle i un cofnod gan un person yma. Cedwir ef fel eich drafft.',
    two: 'Mae lle i {most} gofnod gan un person yma. Cedwir ef fel eich drafft.',
    few: 'Mae lle i {most} chofnod gan un person yma. Cedwir ef fel eich drafft.',
    many: 'Mae lle i {most} chofnod gan un person yma. Cedwir ef fel eich drafft.',
    other: 'Mae lle i {most} o gofnodion gan un person yma. Cedwir ef fel eich drafft.',
  },
  'page-full-more': 'Mae lle i {most} o gofnodion gan un person. Cedwir ef fel eich drafft.',
  'too-many-words': 'gormod o eiriau',
  'too-many-words-more':
    'Mae’r cwestiwn hwn yn gofyn am lai. Cedwir ef fel eich drafft. Byrhewch ef a’i ddiweddaru.',
  incomplete: 'mae rhywbeth ar goll',
  'incomplete-more': 'Cedwir ef fel eich drafft. Cwblhewch ef a’i ddiweddaru.',
  'set-aside': 'wedi’i gadw, a heb ei ddangos',
  'set-aside-more':
    'Aeth rhywbeth yn Folkmoot o’i le gyda’r un cofnod hwn. Mae pob gair ohono wedi’i gadw yma. Newidiwch ef ychydig a’i ddiweddaru, neu dywedwch wrth yr hwylusydd.',
  yours: 'wedi’i gadw · i chi yn unig',
  network: 'wedi’i roi i’ch rhwydwaith',
  counted: 'wedi’i gyfrif · dangosir ynghyd ag eraill yn unig',
  few: 'postiwyd · yn aros am eraill',
  'few-frozen': 'nid yw ar y bwrdd · rhy ychydig o eraill',
  'few-frozen-more':
    'Roedd rhy ychydig o bobl â geiriau’n aros gyda’ch rhai chi pan rewyd y bwrdd, a gellid bod wedi dweud pwy biau hwy. Maent wedi’u cadw, a dônt i mewn os agorir ef eto ac os bydd eraill yn ysgrifennu.',
  'few-alone': 'Gadawsoch iddo ddod allan ar ei ben ei hun. Daw cyn gynted ag y gall.',
  'few-more':
    'Mae’n aros nes gall geiriau tri o bobl ddod allan gyda’i gilydd, fel na all neb ddweud pwy biau hwy. Tan hynny nid oes neb yn ei weld.',
  changing: 'ar y bwrdd yn ei eiriau cynharach',
  'changing-more':
    'Daw eich newid allan ynghyd â geiriau pobl eraill. Tan hynny bydd y rhai cynharach yn sefyll.',
  asked: 'yn aros am ie',
  'asked-more': 'Gofynnwyd i’r person biau’r geiriau hyn. Nid oes neb arall yn eu gweld cyn hynny.',
} as const satisfies Surface
