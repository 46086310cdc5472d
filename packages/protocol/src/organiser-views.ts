/** What organisers are told besides what facilitators are: who has access, what is kept until when, programmes and their library. */
import type { Role } from './choices.ts'
import type { FacilitatorView, LibraryView, PublicationView, RecordEditionView } from './facilitator-views.ts'
import type { Id } from './ids.ts'
import type { LanguageOn, NetworkRecord } from './records.ts'

/** What stands open about somebody's ways in. */
export interface AccessView {
  person: Id
  /** A new return code waits for one of their devices since. */
  newCode: number | null
  /** From when the organiser may let somebody in without: to an empty page. */
  letInFrom: number | null
  /** Pages of theirs that do not open to the others. */
  sealed: number
  /** On one of the devices somebody said that these are not one person. */
  disputed: boolean
}
/** Somebody on the list of who is coming. `need`: what they need to take part, until a week after the event. */
export interface ListedView {
  id: Id
  name: string
  network: Id | null
  need: string
  /** A code for paper was made, and nobody has used it. */
  code: boolean
  /** Who they are, once they have come. */
  person: Id | null
  /** When they were put on it. */
  at: number
}
/** Until when an event is kept, as its organiser is told. Days as `2027-12-07`. */
export interface KeepingView {
  until: string | null
  ends: string | null
  followUp: string | null
  /** The newest last. */
  moves: { at: number; from: string; to: string; why: string }[]
}
export interface OrganiserEventView extends FacilitatorView {
  /** From servers of earlier versions it is missing. */
  keeping?: KeepingView
  /** Languages as they were switched on and off, oldest first. From servers of earlier versions it is missing. */
  languages?: LanguageOn[]
  /** Records that were made, the newest first. From servers of earlier versions it is missing. */
  editions?: RecordEditionView[]
  /** What of this event is in the library; from servers of earlier versions it is missing. */
  publications?: PublicationView[]
  /** Where the programme's libraries are, and where the edition that is being read can be looked at. `lasting`: not an address of this room's network alone. */
  libraries?: { all: LibraryView[]; preview: string | null; lasting: boolean }
  /** Who is coming, as it was brought in. From servers of earlier versions it is missing. */
  listed?: ListedView[]
  /** Those who were removed together, and can be brought back. */
  removed: { at: number; people: number }[]
  access: AccessView[]
  links: { id: Id; label: string; network: Id | null; devices: number }[]
  devices: { id: Id; role: Role; label: string; person: Id | null; connected: boolean }[]
}
/** Until when an event is kept (`2027-12-07`; null: nobody said). `soon`: within a month. `due`: that day has come, and nothing goes by itself. */
export interface KeptEvent {
  event: Id
  until: string | null
  due: 'unsaid' | 'later' | 'soon' | 'due'
}
/** Of an event that was deleted: no words, and nobody's name. `hash`: of the whole receipt. */
export interface ReceiptView {
  event: Id
  programme: Id
  rehearsal: boolean
  deletedAt: number
  people: number
  notes: number
  snapshots: number
  hash: string
}
/** A record that is kept of a deleted event. `withdrawn`: notes that left it since. */
export interface KeptEditionView {
  event: Id
  reach: 'programme' | 'public'
  edition: number
  at: number
  notes: number
  withdrawn: number
}
/** The organiser's first screen (scope `system`). */
/** `device`: whose it is to change it; another signs. */
export interface ThemeView {
  id: Id
  programme: Id
  name: string
  definition: string
  by: string
  groups: { event: Id; board: Id; group: Id }[]
  rev: number
  made: { label: string; at: number; device: Id }
  signed: { label: string; at: number } | null
}
export interface OrganiserView {
  /** Across events. From servers of earlier versions it is missing. */
  themes?: ThemeView[]
  /** From servers of earlier versions it is missing. */
  keptEditions?: KeptEditionView[]
  /** Events that are read only and in no list, as `events`. From servers of earlier versions it is missing. */
  archived?: OrganiserView['events']
  /** The newest first. From servers of earlier versions it is missing. */
  receipts?: ReceiptView[]
  /** Of each event. From servers of earlier versions it is missing. */
  kept?: KeptEvent[]
  programmes: { id: Id; name: string; about: string; networks: NetworkRecord[] }[]
  events: {
    id: Id
    programme: Id
    name: string
    place: string
    dates: string
    joinCode: string
    joined: number
    snapshots: number
  }[]
  addresses: { local: string; lan: string[]; public: string; display: string; hello: string }
  /** The address that phones know, where another is printed now. From servers of earlier versions it is missing. */
  movedFrom?: string | null
  /** When a phone scanned the test QR, newest first; `sockets`: WebSockets reach us from there, `polling`: what goes in their place does. */
  phones: { at: number; address: string; agent: string; sockets: boolean; polling?: boolean }[]
  /** Organisers' own devices, newest first. `seen`: when its last connection closed, or it signed in. */
  devices: { id: Id; label: string; createdAt: number; seen: number; connected: boolean }[]
  /** Links for other organisers that nobody has used yet. */
  invitations: { id: Id; label: string; createdAt: number }[]
  /** Proxies that pass visitors on and were not named at the start: all behind one count as one. */
  unnamedProxies: string[]
}
