import type { Surface } from '../message.ts'

export const refusals = {
  'bad-request': 'Ni ellid darllen hynny. Ail-lwythwch y dudalen a cheisiwch eto.',
  'not-signed-in':
    'Nid yw’r ddyfais hon wedi mewngofnodi. Ymunwch eto gyda’r cod, neu gyda’ch cod dychwelyd.',
  'session-ended': 'Allgofnodwyd y ddyfais hon. Ymunwch eto gyda’ch cod dychwelyd.',
  forbidden: 'Nid yw hyn yn rhan o’ch rôl. Gofynnwch i’r hwylusydd.',
  'wrong-origin': 'Nid hwn yw’r cyfeiriad yr agorwyd Folkmoot oddi tano. Agorwch y cyfeiriad a argraffwyd.',
  'wrong-host':
    'Nid yw Folkmoot yn ei adnabod ei hun wrth yr enw hwn: agorwch un o’r cyfeiriadau a argraffwyd wrth gychwyn, neu gofynnwch am ei gychwyn gyda --also-host a’r enw hwn.',
  'not-found': 'Nid yw hynny yma, neu ddim mwyach.',
  'wrong-code': 'Nid oes gan unrhyw ddigwyddiad na pherson y cod hwnnw. Gwiriwch ef ar y wal a’i deipio eto.',
  'code-wait':
    'Mae cynifer o godau’n cael eu teipio yma nes bod yn rhaid i hwn aros. Ceisiwch eto mewn munud.',
  'search-wait': 'Chwiliasoch am lawer o enwau gynnau. Arhoswch ychydig eiliadau, yna teipiwch ymlaen.',
  'proofs-wait': 'Aethoch â’ch geiriau adref lawer gwaith gynnau. Arhoswch funud, yna ewch â hwy eto.',
  'too-many-sockets':
    'Mae Folkmoot ar agor mewn llawer iawn o dabiau neu ffenestri ar gyfer y person hwn yn barod. Caewch rai ohonynt; mae hwn yn mynd ymlaen ohono’i hun.',
  'join-elsewhere':
    'Mae sawl person wedi ymuno o’r rhwydwaith hwn yn barod, ac nid rhwydwaith y neuadd ydyw. Defnyddiwch Wi-Fi’r neuadd, neu gofynnwch i bwy bynnag sy’n rhedeg y digwyddiad eich gadael i mewn.',
  'doors-closed': 'Mae drysau’r digwyddiad hwn ar gau. Gofynnwch i’r trefnydd eich gadael i mewn.',
  'event-full': 'Mae’r digwyddiad hwn yn llawn. Gofynnwch i’r trefnydd.',
  'link-used': 'Defnyddiwyd y ddolen hon yn barod neu fe’i tynnwyd yn ôl. Gofynnwch am un newydd.',
  'epoch-changed': 'Ailadeiladwyd y bwrdd hwn. Mae’n cael ei lwytho o’r newydd.',
  erased: 'Dilëwyd y geiriau hyn ar gais rhywun. Tynnir hwy oddi ar y ddyfais hon hefyd.',
  'hostile-update': 'Anfonodd y dudalen hon rywbeth na ellir ei gadw. Copïir eich geiriau i dudalen newydd.',
  'page-full':
    'Mae’r dudalen hon yn llawn. Mae’r hyn a gadwyd yn aros wedi’i gadw; gofynnwch i’r hwylusydd am help.',
  'frame-too-large': 'Roedd hynny’n rhy fawr i’w anfon ar unwaith.',
  'wrong-phase': 'Mae’r bwrdd wedi symud ymlaen. Edrychwch ar y sgrin a cheisiwch eto.',
  'not-your-turn': 'Mae’r tro wedi symud ymlaen yn barod.',
  'seat-in-round':
    'Mae rownd yn rhedeg wrth eich bwrdd. Dywedwch ef eto pan fydd ar ben, neu gofynnwch i’r hwylusydd.',
  'seat-has-words':
    'Mae’r bwrdd hwnnw wedi ysgrifennu gyda’i gilydd yn barod. Gofynnwch i’r hwylusydd eich symud yno.',
  'too-long': 'Mae hynny’n rhy hir.',
  'only-tighter': 'Mae rhywun wedi ysgrifennu yma’n barod, felly ni all y bwrdd hwn ond mynd yn fwy preifat.',
  'only-by-code': 'Mae gan y person hwn ddyfais ei hun ac mae’n ysgrifennu drosto’i hun.',
  conflict: 'Newidiodd rhywun arall hwn eiliad yn ôl. Edrychwch eto, yna penderfynwch.',
  'too-slow': 'Aeth y sgrin hon ar ei hôl hi ac mae’n dal i fyny.',
  'not-saved': 'Ni ellid cadw hwn ar hyn o bryd. Nid oes dim wedi’i golli ar eich dyfais; ceisir eto.',
  damaged:
    'Mae’r hyn a storiwyd o’r digwyddiad hwn wedi’i ddifrodi, felly nid yw’n cael ei ddangos. Ni thaflwyd dim. Gofynnwch i bwy bynnag sy’n rhedeg y gweinydd hwn adfer copi wrth gefn.',
  restarting: 'Mae Folkmoot yn ailgychwyn. Daliwch ati i ysgrifennu; anfonir ef pan ddaw’n ôl.',
  internal: 'Aeth rhywbeth o’i le yma. Fe’i nodwyd; ceisiwch eto.',
  'no-letter-in-name': 'Mae angen o leiaf un llythyren mewn enw.',
  'name-unseen': 'Nid oes dim i’w weld yn yr enw hwn: mae angen o leiaf un llythyren neu rif.',
  'choose-a-network': 'Dewiswch un o’r rhwydweithiau.',
  'network-not-in-event': 'Nid yw’r rhwydwaith hwn yn rhan o’r digwyddiad.',
  'return-code-waits':
    'Mae’r cod hwn yn newydd: gofynnir i’ch dyfeisiau eraill yn gyntaf. Dywedwch ie ar un ohonynt, neu gofynnwch i’r trefnydd eich gadael i mewn.',
  'no-code-of-yours-waits': 'Nid oes cod dychwelyd newydd yn aros amdanoch mwyach.',
  'decided-already': 'Penderfynwyd hyn yn barod.',
  'screen-code-ran-out': 'Mae’r cod hwn wedi dod i ben. Gwneir un newydd.',
  'field-too-long': 'Mae hwn yn rhy hir: {field}.',
  'field-unreadable': 'Ni ellid darllen “{field}”.',
  'event-deleted': 'Dilëwyd y digwyddiad hwnnw. Mae’r hyn a adawsoch yno’n agor gyda’r cod hwn.',
  archived: 'Mae’r digwyddiad hwn wedi’i archifo: gellir ei ddarllen, ac nid ychwanegir dim ato.',
  'board-frozen': 'Mae’r bwrdd hwn wedi’i rewi. Ailagorwch ef yn gyntaf.',
  'board-not-opened': 'Agorwch y bwrdd hwn yn gyntaf.',
  'board-not-open-to-you': 'Nid yw’r bwrdd hwn ar agor eto.',
  'note-gone': 'Nid yw’r nodyn hwn ar y bwrdd mwyach.',
  'too-many-words': {
    plural: 'most',
    zero: 'Dim geiriau yma.',
    one: '{most} gair yma ar y mwyaf.',
    two: '{most} air yma ar y mwyaf.',
    few: '{most} gair yma ar y mwyaf.',
    many: '{most} gair yma ar y mwyaf.',
    other: '{most} gair yma ar y mwyaf.',
  },
  'no-contact': 'Ysgrifennwch sut i’ch cyrraedd yn gyntaf.',
  'no-answers-now': 'Nid yw hwn ar agor i atebion ar hyn o bryd.',
  'no-such-mark': 'Ni ellir dweud hynny yma.',
  'table-wrote-it': 'Ysgrifennodd bwrdd hwn gyda’i gilydd. Chwiliwch amdanynt yn yr ystafell.',
  'your-own-note': 'Chi biau hwn.',
  'writer-has-no-device':
    'Nid oes gan bwy bynnag a ysgrifennodd hwn ddyfais yma. Chwiliwch amdanynt yn yr ystafell.',
  'no-vote-now': 'Nid oes pleidlais yma ar hyn o bryd.',
  'target-gone': 'Nid yw hwnnw ar y bwrdd hwn mwyach.',
  'note-in-a-group': 'Mae’r nodyn hwn mewn grŵp: rhowch eich dotiau i’r grŵp.',
  'dots-given': {
    plural: 'dots',
    zero: 'Nid oes gennych ddotiau.',
    one: 'Mae gennych {dots} dot. Cymerwch ef yn ôl yn gyntaf.',
    two: 'Mae gennych {dots} ddot. Cymerwch un yn ôl yn gyntaf.',
    few: 'Mae gennych {dots} dot. Cymerwch un yn ôl yn gyntaf.',
    many: 'Mae gennych {dots} dot. Cymerwch un yn ôl yn gyntaf.',
    other: 'Mae gennych {dots} dot. Cymerwch un yn ôl yn gyntaf.',
  },
  'entered-already': {
    choose: 'by',
    among: {
      you: 'Rydych wedi cofnodi hyn yn barod. Ni newidiwyd dim.',
      named: 'Roedd {who} yn gynt ac mae wedi cofnodi hyn yn barod. Ni newidiwyd dim.',
      organiser: 'Roedd y trefnydd yn gynt ac mae wedi cofnodi hyn yn barod. Ni newidiwyd dim.',
      somebody: 'Cofnodwyd hyn yn barod. Ni newidiwyd dim.',
    },
  },
  'answers-given': {
    plural: 'most',
    zero: 'Dim atebion yma.',
    one: '{most} ateb yma ar y mwyaf.',
    two: '{most} ateb yma ar y mwyaf.',
    few: '{most} ateb yma ar y mwyaf.',
    many: '{most} ateb yma ar y mwyaf.',
    other: '{most} ateb yma ar y mwyaf.',
  },
  'other-networks-board': 'Dim ond pobl o rwydwaith y bwrdd hwn sy’n ysgrifennu arno.',
  'tables-write-here': 'Mae byrddau’n ysgrifennu ar hwn gyda’i gilydd, ar y dudalen a rannant.',
  'not-at-your-table': 'Dim ond pobl wrth eich bwrdd chi.',
  'no-words-yet': 'Ysgrifennwch eu geiriau yn gyntaf.',
  'entries-full': 'Mae gan y dudalen hon gynifer o gofnodion ag y gall eu dal.',
  'only-this-table-writes': 'Dim ond y bobl wrth y bwrdd hwn sy’n ysgrifennu ar ei dudalen.',
  'round-ended': 'Mae’r rownd hon wedi dod i ben.',
  'disk-full':
    'Mae disg y gweinydd yn llawn, felly ni ellir cadw dim ar hyn o bryd. Gellir darllen yr hyn a gadwyd o hyd; ceisiwch eto mewn eiliad.',
  'disk-fails':
    'Mae disg y gweinydd yn gwrthod storio, felly ni ellir cadw dim ar hyn o bryd. Gellir darllen yr hyn a gadwyd o hyd; ceisiwch eto mewn eiliad.',
  'data-held':
    'Mae rhaglen arall yn dal data’r gweinydd, felly ni ellir cadw dim ar hyn o bryd. Gellir darllen yr hyn a gadwyd o hyd; ceisiwch eto mewn eiliad.',
  'data-damaged':
    'Mae data’r gweinydd wedi’i ddifrodi, felly ni ellir cadw dim ar hyn o bryd. Gellir darllen yr hyn a gadwyd o hyd; ceisiwch eto mewn eiliad.',
  'page-unreadable': 'Ni ellid darllen eich tudalen ar hyn o bryd. Ceisir eto; cadwch hon ar agor.',
  'event-unreadable':
    'Ni ellid darllen y digwyddiad hwn ar hyn o bryd. Ceisir eto; nid oes dim wedi’i golli.',
} as const satisfies Surface
