import { surfacesOf } from '../catalogue.ts'
import type { english } from '../en/index.ts'
import { activityPrompts } from './activity-prompts.ts'
import { asked } from './asked.ts'
import { calendar } from './calendar.ts'
import { caseStudy } from './case-study.ts'
import { connection } from './connection.ts'
import { consent } from './consent.ts'
import { delegate } from './delegate.ts'
import { everyScreen } from './every-screen.ts'
import { fates } from './fates.ts'
import { followed } from './followed.ts'
import { forSomebody } from './for-somebody.ts'
import { formatPanels } from './format-panels.ts'
import { formatWalls } from './format-walls.ts'
import { formats } from './formats.ts'
import { joining } from './joining.ts'
import { language } from './language.ts'
import { left } from './left.ts'
import { myWords } from './my-words.ts'
import { noteInEnglish } from './note-in-english.ts'
import { notes } from './notes.ts'
import { offline } from './offline.ts'
import { over } from './over.ts'
import { paper } from './paper.ts'
import { privacy } from './privacy.ts'
import { promptWords } from './prompt-words.ts'
import { refusals } from './refusals.ts'
import { said } from './said.ts'
import { takeHome } from './take-home.ts'
import { textSettings } from './text-settings.ts'
import { wall } from './wall.ts'

export const translated = surfacesOf<typeof english>()({
  language,
  surfaces: {
    activityPrompts,
    asked,
    calendar,
    caseStudy,
    connection,
    consent,
    delegate,
    everyScreen,
    fates,
    followed,
    forSomebody,
    formatPanels,
    formatWalls,
    formats,
    joining,
    left,
    myWords,
    noteInEnglish,
    notes,
    offline,
    over,
    paper,
    privacy,
    promptWords,
    refusals,
    said,
    takeHome,
    textSettings,
    wall,
  },
  reviewed: {
    activityPrompts: false,
    asked: false,
    calendar: false,
    caseStudy: false,
    connection: false,
    consent: false,
    delegate: false,
    everyScreen: false,
    fates: false,
    followed: false,
    forSomebody: false,
    formatPanels: false,
    formatWalls: false,
    formats: false,
    joining: false,
    left: false,
    myWords: false,
    noteInEnglish: false,
    notes: false,
    offline: false,
    over: false,
    paper: false,
    privacy: false,
    promptWords: false,
    refusals: false,
    said: false,
    takeHome: false,
    textSettings: false,
    wall: false,
  },
})
