import type { Catalogue } from '../catalogue.ts'
import { activities } from './activities.ts'
import { activityPrompts } from './activity-prompts.ts'
import { asked } from './asked.ts'
import { calendar } from './calendar.ts'
import { caseStudy } from './case-study.ts'
import { check } from './check.ts'
import { cockpit } from './cockpit.ts'
import { comingBack } from './coming-back.ts'
import { connection } from './connection.ts'
import { consent } from './consent.ts'
import { crib } from './crib.ts'
import { dayMade } from './day-made.ts'
import { delegate } from './delegate.ts'
import { deleting } from './deleting.ts'
import { erasing } from './erasing.ts'
import { everyScreen } from './every-screen.ts'
import { fates } from './fates.ts'
import { files } from './files.ts'
import { firstPage } from './first-page.ts'
import { followed } from './followed.ts'
import { forSomebody } from './for-somebody.ts'
import { formatPanels } from './format-panels.ts'
import { formatWalls } from './format-walls.ts'
import { formats } from './formats.ts'
import { guestList } from './guest-list.ts'
import { home } from './home.ts'
import { joining } from './joining.ts'
import { keeping } from './keeping.ts'
import { language } from './language.ts'
import { languages } from './languages.ts'
import { leading } from './leading.ts'
import { left } from './left.ts'
import { library } from './library.ts'
import { myWords } from './my-words.ts'
import { network } from './network.ts'
import { networkCheck } from './network-check.ts'
import { networkWays } from './network-ways.ts'
import { newEvent } from './new-event.ts'
import { noteInEnglish } from './note-in-english.ts'
import { notes } from './notes.ts'
import { notices } from './notices.ts'
import { offline } from './offline.ts'
import { over } from './over.ts'
import { paper } from './paper.ts'
import { pictures } from './pictures.ts'
import { plan } from './plan.ts'
import { practice } from './practice.ts'
import { privacy } from './privacy.ts'
import { promptWords } from './prompt-words.ts'
import { publication } from './publication.ts'
import { publicationPages } from './publication-pages.ts'
import { publishing } from './publishing.ts'
import { record } from './record.ts'
import { refusals } from './refusals.ts'
import { refusalsLeading } from './refusals-leading.ts'
import { running } from './running.ts'
import { said } from './said.ts'
import { sheets } from './sheets.ts'
import { sorting } from './sorting.ts'
import { tableCards } from './table-cards.ts'
import { takeHome } from './take-home.ts'
import { textSettings } from './text-settings.ts'
import { themes } from './themes.ts'
import { visibility } from './visibility.ts'
import { wall } from './wall.ts'
import { workspace } from './workspace.ts'

export const english = {
  language,
  surfaces: {
    activities,
    activityPrompts,
    asked,
    calendar,
    check,
    caseStudy,
    cockpit,
    comingBack,
    connection,
    consent,
    crib,
    dayMade,
    delegate,
    deleting,
    erasing,
    everyScreen,
    fates,
    files,
    firstPage,
    followed,
    forSomebody,
    formatPanels,
    formatWalls,
    formats,
    guestList,
    home,
    joining,
    keeping,
    languages,
    leading,
    left,
    library,
    myWords,
    network,
    networkCheck,
    networkWays,
    newEvent,
    noteInEnglish,
    notes,
    notices,
    offline,
    over,
    paper,
    pictures,
    plan,
    practice,
    privacy,
    promptWords,
    publication,
    publicationPages,
    publishing,
    themes,
    record,
    refusals,
    refusalsLeading,
    running,
    said,
    sheets,
    sorting,
    tableCards,
    takeHome,
    textSettings,
    visibility,
    wall,
    workspace,
  },
} as const satisfies Catalogue
