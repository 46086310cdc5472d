import type { Surface } from '../message.ts'

export const privacy = {
  'your-name-and-network': {
    choose: 'readers',
    among: {
      room: 'Bydd yr ystafell yn gweld eich enw, {name}, a “{network}”.',
      one: 'Bydd pobl {only} yn gweld eich enw, {name}, a “{network}”.',
    },
  },
  'your-name': {
    choose: 'readers',
    among: {
      room: 'Bydd yr ystafell yn gweld eich enw, {name}.',
      one: 'Bydd pobl {only} yn gweld eich enw, {name}.',
    },
  },
  'your-network': {
    choose: 'readers',
    among: {
      room: 'Bydd yr ystafell yn gweld “{network}”, nid eich enw.',
      one: 'Bydd pobl {only} yn gweld “{network}”, nid eich enw.',
    },
  },
  'another-network': {
    choose: 'readers',
    among: {
      room: 'Bydd yr ystafell yn gweld “rhwydwaith arall” neu ddim un, nid eich enw.',
      one: 'Bydd pobl {only} yn gweld eich rhwydwaith ar y mwyaf, nid eich enw.',
    },
  },
  'words-alone': {
    choose: 'readers',
    among: {
      room: 'Bydd yr ystafell yn gweld eich geiriau’n unig: dim enw, dim rhwydwaith.',
      one: 'Bydd pobl {only} yn gweld eich geiriau’n unig, heb enw.',
    },
  },
  'anybody-named': {
    choose: 'readers',
    among: {
      room: 'Bydd yr ystafell yn gweld eich enw a’ch rhwydwaith.',
      one: 'Bydd pobl {only} yn gweld eich enw a’ch rhwydwaith.',
    },
  },
  'anybody-network': {
    choose: 'readers',
    among: {
      room: 'Bydd yr ystafell yn gweld eich rhwydwaith ar y mwyaf, byth eich enw.',
      one: 'Bydd pobl {only} yn gweld eich rhwydwaith ar y mwyaf, byth eich enw.',
    },
  },
  'table-name': {
    choose: 'readers',
    among: {
      room: 'Bydd yr ystafell yn gweld “{table}”, nid enw neb.',
      one: 'Bydd pobl {only} yn gweld “{table}”, nid enw neb.',
    },
  },
  'any-table-name': {
    choose: 'readers',
    among: {
      room: 'Bydd yr ystafell yn gweld enw eich bwrdd, nid enw neb ei hun.',
      one: 'Bydd pobl {only} yn gweld enw eich bwrdd, nid enw neb ei hun.',
    },
  },
  'table-words-alone': {
    choose: 'readers',
    among: {
      room: 'Bydd yr ystafell yn gweld y geiriau’n unig: dim bwrdd, dim enw.',
      one: 'Bydd pobl {only} yn gweld y geiriau’n unig: dim bwrdd, dim enw.',
    },
  },
  'counted-answers': {
    choose: 'readers',
    among: {
      room: 'Atebion wedi’u cyfrif ynghyd yn unig a wêl yr ystafell, o bump o bobl ymlaen, byth eich un chi ar ei ben ei hun.',
      one: 'Atebion wedi’u cyfrif yn unig a wêl pobl {only}, o bump o bobl ymlaen, byth eich un chi ar ei ben ei hun.',
    },
  },
  'counted-number': {
    choose: 'readers',
    among: {
      room: 'Wedi’i gyfrif yn unig y gwêl yr ystafell eich rhif, o bump o bobl ymlaen, a’ch geiriau hebddo.',
      one: 'Wedi’i gyfrif yn unig y gwêl pobl {only} eich rhif, o bump ymlaen, a’ch geiriau hebddo.',
    },
  },
  'counted-few': 'Ni ddangosir atebion llai na phump o bobl i neb, ac mae llai na hynny yma nawr.',
  'you-choose': {
    choose: 'visibility',
    among: {
      named:
        'Chi sy’n dewis pwy a’i gwêl: chi yn unig, eich rhwydwaith neu’r ystafell. Mae eich enw’n mynd gydag ef.',
      network:
        'Chi sy’n dewis: chi yn unig, eich rhwydwaith wrth enw, neu’r ystafell gyda’ch rhwydwaith ar y mwyaf.',
      anonymous:
        'Chi sy’n dewis: chi yn unig, eich rhwydwaith wrth enw, neu’r ystafell heb enw na rhwydwaith.',
    },
  },
  'you-choose-in-network': {
    choose: 'visibility',
    among: {
      named: 'Chi sy’n dewis pwy a’i gwêl: chi yn unig neu bobl {only}. Mae eich enw’n mynd gydag ef.',
      network: 'Chi sy’n dewis: chi yn unig, eich rhwydwaith wrth enw, neu bawb o {only} heb eich enw.',
      anonymous: 'Chi sy’n dewis: chi yn unig, eich rhwydwaith wrth enw, neu bawb o {only} heb unrhyw enw.',
    },
  },
  'table-chooses': {
    choose: 'visibility',
    among: {
      named: 'Chi sy’n dewis: eich bwrdd yn unig, neu’r ystafell gydag enw eich bwrdd, nid enw neb ei hun.',
      network:
        'Chi sy’n dewis: eich bwrdd yn unig, neu’r ystafell gyda’r geiriau’n unig: dim bwrdd, dim enw.',
      anonymous:
        'Chi sy’n dewis: eich bwrdd yn unig, neu’r ystafell gyda’r geiriau’n unig: dim bwrdd, dim enw.',
    },
  },
  'chosen-table': 'Dim ond eich bwrdd fydd yn ei weld.',
  'chosen-self': 'Dim ond chi fydd yn ei weld. Daw’n ôl atoch gyda’ch cod dychwelyd.',
  'chosen-network': 'Dim ond pobl {network} fydd yn ei weld, gyda’ch enw.',
  'chosen-no-network': 'Nid oes gennych rwydwaith yma, felly dim ond chi fydd yn ei weld.',
  'after-a-yes': 'Mae angen ie ar gyfer geiriau pobl eraill.',
  'read-back':
    'Darllenir y geiriau hyn yn ôl i {teller}. Nid oes neb yn eu gweld cyn i {teller} ddweud eu bod yn gywir.',
  'nobody-can-see': [
    'Ni all neb yn yr ystafell weld pwy ysgrifennodd hwn. Gallai pwy bynnag sy’n rhedeg y gweinydd.',
    {
      choose: 'contact',
      among: {
        named: 'Yn poeni am ddiogelwch rhywun? Siaradwch â {whom}.',
        facilitator: 'Yn poeni am ddiogelwch rhywun? Siaradwch â hwylusydd.',
      },
    },
  ],
  'kept-until': 'Cedwir geiriau ac enwau tan {until, day}.',
  withdrawals: 'I dynnu geiriau’n ôl wedyn, dywedwch wrth {whom}.',
  'record-counts': {
    choose: 'receiver',
    among: {
      named: 'Aiff y cofnod at {whom}, gyda chyfrifon yr ystafell gyfan a byth eich atebion chi.',
      organiser: 'Aiff y cofnod at y trefnydd, gyda chyfrifon yr ystafell gyfan a byth eich atebion chi.',
    },
  },
  'record-never-named': {
    choose: 'receiver',
    among: {
      named: 'Aiff y cofnod at {whom}, byth gyda’ch enw.',
      organiser: 'Aiff y cofnod at y trefnydd, byth gyda’ch enw.',
    },
  },
  'record-given-never-named': {
    choose: 'receiver',
    among: {
      named: 'Aiff y cofnod at {whom}, gyda’r hyn a roddwch i’r ystafell a dim byd arall, byth gyda’ch enw.',
      organiser:
        'Aiff y cofnod at y trefnydd, gyda’r hyn a roddwch i’r ystafell a dim byd arall, byth gyda’ch enw.',
    },
  },
  'record-table': {
    choose: 'receiver',
    among: {
      named: 'Aiff y cofnod at {whom}, gyda geiriau’r bwrdd a heb enw neb.',
      organiser: 'Aiff y cofnod at y trefnydd, gyda geiriau’r bwrdd a heb enw neb.',
    },
  },
  'record-names-if-asked': {
    choose: 'receiver',
    among: {
      named: 'Aiff y cofnod at {whom}, heb enwau oni bai bod y trefnydd yn gofyn amdanynt.',
      organiser: 'Aiff y cofnod at y trefnydd, heb enwau oni bai bod y trefnydd yn gofyn amdanynt.',
    },
  },
  'record-given-names-if-asked': {
    choose: 'receiver',
    among: {
      named:
        'Aiff y cofnod at {whom}, gyda’r hyn a roddwch i’r ystafell a dim byd arall, heb enwau oni bai bod y trefnydd yn gofyn amdanynt.',
      organiser:
        'Aiff y cofnod at y trefnydd, gyda’r hyn a roddwch i’r ystafell a dim byd arall, heb enwau oni bai bod y trefnydd yn gofyn amdanynt.',
    },
  },
} as const satisfies Surface
