/** Every command's handler. A command without one, or with the wrong types, does not compile. */
import type { COMMANDS, CommandKey } from '@folkmoot/protocol'
import * as access from './access.ts'
import * as agenda from './agenda.ts'
import * as archive from './archive.ts'
import * as boards from './boards.ts'
import * as cases from './cases.ts'
import * as consent from './consent.ts'
import * as crowd from './crowd.ts'
import * as doors from './doors.ts'
import * as erase from './erase.ts'
import * as eraseTexts from './erase-texts.ts'
import * as groups from './groups.ts'
import * as guestList from './guest-list.ts'
import type { Handler, InputOf, ResultOf } from './handler.ts'
import * as keeping from './keeping.ts'
import * as languages from './languages.ts'
import * as lead from './lead.ts'
import * as library from './library.ts'
import * as marks from './marks.ts'
import * as meetings from './meetings.ts'
import * as network from './network.ts'
import * as notes from './notes.ts'
import * as organisers from './organisers.ts'
import * as people from './people.ts'
import * as phases from './phases.ts'
import * as programmes from './programmes.ts'
import * as prompts from './prompts.ts'
import * as recognise from './recognise.ts'
import * as rehearsals from './rehearsals.ts'
import * as replies from './replies.ts'
import * as scribe from './scribe.ts'
import * as scribeOnce from './scribe-once.ts'
import * as selfNotes from './self-notes.ts'
import * as sheets from './sheets.ts'
import * as sorting from './sorting.ts'
import * as stage from './stage.ts'
import * as themes from './themes.ts'
import * as tables from './turns/tables.ts'
import * as turns from './turns/turns.ts'
import * as votes from './votes.ts'
import * as workspace from './workspace.ts'

type Handlers = {
  [K in CommandKey]: Handler<InputOf<(typeof COMMANDS)[K]>, ResultOf<(typeof COMMANDS)[K]>>
}

export const HANDLERS: Handlers = {
  stageShow: stage.stageShow,
  stageBlank: stage.stageBlank,
  stageSpotlight: stage.stageSpotlight,
  stageAnnounce: stage.stageAnnounce,
  stageGather: stage.stageGather,
  wallLook: stage.wallLook,
  wallMade: stage.wallMade,
  wallPage: stage.wallPage,
  breakStart: agenda.breakStart,
  timerStart: stage.timerStart,
  timerPause: turns.timerPause,
  timerExtend: stage.timerExtend,
  timerMore: stage.timerMore,
  timerClear: stage.timerClear,

  boardOpen: phases.boardOpen,
  boardBegin: phases.boardBegin,
  boardAdd: phases.boardAdd,
  boardGo: phases.boardGo,
  boardAskAgain: phases.boardAskAgain,
  stageGo: phases.stageGo,
  moveUndo: phases.moveUndo,
  boardShare: phases.boardShare,
  boardBack: phases.boardBack,
  boardPhase: phases.boardPhase,
  boardStep: phases.boardStep,
  leadHandOver: lead.leadHandOver,
  selfNote: selfNotes.selfNote,
  promptReword: prompts.promptReword,
  promptsTranslate: prompts.promptsTranslate,
  boardFreeze: boards.boardFreeze,
  boardsFreeze: boards.boardsFreeze,
  boardMoreTime: boards.boardMoreTime,
  boardKeepOpen: boards.boardKeepOpen,
  boardReopen: phases.boardReopen,
  boardLookFirst: boards.boardLookFirst,
  boardVisibility: boards.boardVisibility,

  groupsArrange: groups.groupsArrange,
  voteCast: votes.voteCast,
  noteMark: marks.noteMark,
  noteReading: notes.noteReading,
  swapAnswer: marks.swapAnswer,
  consentSet: consent.consentSet,

  noteNod: notes.noteNod,
  notesLetThrough: notes.notesLetThrough,
  noteAgree: notes.noteAgree,
  noteReword: notes.noteReword,
  noteHide: notes.noteHide,
  noteErase: erase.noteErase,
  textErase: eraseTexts.textErase,
  quoteAnswer: notes.quoteAnswer,
  quoteReport: notes.quoteReport,
  scribeWrite: scribe.scribeWrite,
  scribeTakeBack: scribe.scribeTakeBack,
  sheetWrite: sheets.sheetWrite,
  sheetTakeBack: sheets.sheetTakeBack,
  personRecognise: recognise.personRecognise,
  personRecogniseAll: recognise.personRecogniseAll,
  personComeOver: access.personComeOver,
  personTellApart: recognise.personTellApart,
  personUnrecognise: recognise.personUnrecognise,
  personUnrecogniseAll: recognise.personUnrecogniseAll,
  scribeVote: scribeOnce.scribeVote,
  scribeAnswer: scribeOnce.scribeAnswer,

  turnsStart: turns.turnsStart,
  turnsEnd: turns.turnsEnd,
  turnsBegin: turns.turnsBegin,
  turnsPause: turns.turnsPause,
  turnsNext: turns.turnsNext,
  turnsPass: turns.turnsPass,
  turnsReturn: turns.turnsReturn,
  turnsGiveBack: turns.turnsGiveBack,
  turnsMore: turns.turnsMore,
  tablesMake: tables.tablesMake,
  tablesMove: tables.tablesMove,
  tablesSit: tables.tablesSit,
  wallSeats: tables.wallSeats,
  tablesName: tables.tablesName,
  tablesRemove: tables.tablesRemove,

  personAdd: people.personAdd,
  personCorrect: people.personCorrect,
  personMerge: people.personMerge,
  personReissue: access.personReissue,
  personLetIn: access.personLetIn,
  codeAnswer: access.codeAnswer,
  pageJoin: access.pageJoin,
  personRemove: erase.personRemove,

  linkCreate: doors.linkCreate,
  linkRevoke: doors.linkRevoke,
  deviceRevoke: doors.deviceRevoke,
  displayPair: doors.displayPair,
  displayScreen: doors.displayScreen,
  eventExpect: crowd.eventExpect,
  eventLetIn: crowd.eventLetIn,
  peopleRemoveSince: crowd.peopleRemoveSince,
  peopleBringBack: crowd.peopleBringBack,
  listAdd: guestList.listAdd,
  listTakeBack: guestList.listTakeBack,
  listCodes: guestList.listCodes,
  listHere: guestList.listHere,
  organiserInvite: organisers.organiserInvite,
  organiserWithdraw: organisers.organiserWithdraw,
  organiserName: organisers.organiserName,
  organiserSignOut: organisers.organiserSignOut,
  eventDoors: doors.eventDoors,
  eventCode: doors.eventCode,

  eventUpdate: agenda.eventUpdate,
  eventKeep: keeping.eventKeep,
  eventLanguage: languages.eventLanguage,
  workspaceOpen: workspace.workspaceOpen,
  workspaceMember: workspace.workspaceMember,
  workspaceRead: workspace.workspaceRead,
  workspaceAsk: workspace.workspaceAsk,
  workspaceSign: workspace.workspaceSign,
  workspaceErase: workspace.workspaceErase,
  replySave: replies.replySave,
  replyRemove: replies.replyRemove,
  eventWallLanguage: languages.eventWallLanguage,
  eventArchive: archive.eventArchive,
  eventDelete: archive.eventDelete,
  programmeDelete: archive.programmeDelete,
  sessionSave: agenda.sessionSave,
  sessionMove: agenda.sessionMove,
  sessionPlan: agenda.sessionPlan,
  boardCopy: agenda.boardCopy,
  sessionCopy: agenda.sessionCopy,
  sessionRemove: agenda.sessionRemove,
  boardSave: agenda.boardSave,
  boardMove: agenda.boardMove,
  boardRemove: agenda.boardRemove,

  programmeSave: programmes.programmeSave,
  networkSave: programmes.networkSave,
  eventCopy: programmes.eventCopy,
  eventCreate: programmes.eventCreate,
  rehearsalStart: rehearsals.rehearsalStart,
  rehearsalStop: rehearsals.rehearsalStop,

  promiseFollow: network.promiseFollow,
  networkErase: network.networkErase,
  libraryPublish: library.libraryPublish,
  libraryDecide: library.libraryDecide,
  libraryAsk: library.libraryAsk,
  librarySign: library.librarySign,
  libraryDrop: library.libraryDrop,
  libraryWithdraw: library.libraryWithdraw,
  themeSave: themes.themeSave,
  themeSign: themes.themeSign,
  themeRemove: themes.themeRemove,
  sortingPut: sorting.sortingPut,
  sortingName: sorting.sortingName,
  meetingWrite: meetings.meetingWrite,
  meetingApprove: meetings.meetingApprove,
  caseWrite: cases.caseWrite,
  caseApprove: cases.caseApprove,
  placeReach: cases.placeReach,
  caseDue: cases.caseDue,
}
