/** Every command's handler. A command without one, or with the wrong types, does not compile. */
import type { COMMANDS, CommandKey } from '@folkmoot/protocol'
import * as agenda from './agenda.ts'
import * as boards from './boards.ts'
import * as doors from './doors.ts'
import * as erase from './erase.ts'
import type { Handler, InputOf, ResultOf } from './handler.ts'
import * as notes from './notes.ts'
import * as people from './people.ts'
import * as programmes from './programmes.ts'
import * as scribe from './scribe.ts'
import * as stage from './stage.ts'
import * as tables from './turns/tables.ts'
import * as turns from './turns/turns.ts'

type Handlers = {
  [K in CommandKey]: Handler<InputOf<(typeof COMMANDS)[K]>, ResultOf<(typeof COMMANDS)[K]>>
}

export const HANDLERS: Handlers = {
  stageShow: stage.stageShow,
  stageBlank: stage.stageBlank,
  timerStart: stage.timerStart,
  timerPause: stage.timerPause,
  timerExtend: stage.timerExtend,
  timerClear: stage.timerClear,

  boardOpen: boards.boardOpen,
  boardShare: boards.boardShare,
  boardBack: boards.boardBack,
  boardFreeze: boards.boardFreeze,
  boardKeepOpen: boards.boardKeepOpen,
  boardReopen: boards.boardReopen,
  boardLookFirst: boards.boardLookFirst,
  boardVisibility: boards.boardVisibility,

  noteNod: notes.noteNod,
  noteHide: notes.noteHide,
  noteErase: erase.noteErase,
  quoteAnswer: notes.quoteAnswer,
  scribeWrite: scribe.scribeWrite,
  scribeTakeBack: scribe.scribeTakeBack,

  turnsStart: turns.turnsStart,
  turnsEnd: turns.turnsEnd,
  turnsBegin: turns.turnsBegin,
  turnsPause: turns.turnsPause,
  turnsNext: turns.turnsNext,
  turnsPass: turns.turnsPass,
  turnsReturn: turns.turnsReturn,
  tablesMake: tables.tablesMake,
  tablesMove: tables.tablesMove,
  tablesName: tables.tablesName,
  tablesRemove: tables.tablesRemove,

  personAdd: people.personAdd,
  personCorrect: people.personCorrect,
  personMerge: people.personMerge,
  personReissue: people.personReissue,
  personRemove: erase.personRemove,

  linkCreate: doors.linkCreate,
  linkRevoke: doors.linkRevoke,
  deviceRevoke: doors.deviceRevoke,
  displayPair: doors.displayPair,
  eventDoors: doors.eventDoors,
  eventCode: doors.eventCode,

  eventUpdate: agenda.eventUpdate,
  sessionSave: agenda.sessionSave,
  sessionRemove: agenda.sessionRemove,
  boardSave: agenda.boardSave,
  boardRemove: agenda.boardRemove,

  programmeSave: programmes.programmeSave,
  networkSave: programmes.networkSave,
  eventCreate: programmes.eventCreate,
}
