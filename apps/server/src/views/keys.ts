/** Every key of every view: what it is made from and how. A key without a maker does not compile. */
import type { DisplayView, OrganiserEventView, RecordKind } from '@folkmoot/protocol'
import type { Audience } from './audience.ts'
import * as common from './common.ts'
import type { ViewContext } from './context.ts'
import * as crowd from './crowd.ts'
import * as facilitator from './facilitator.ts'
import * as organiser from './organiser.ts'
import * as outcomes from './outcomes.ts'
import * as readiness from './readiness.ts'

/** What may have changed: kinds of records, notes and their counts, who is connected, what is open in cockpits, or the wall's pages. */
export type Need = RecordKind | 'notes' | 'presence' | 'wall' | 'doing'

export interface KeySpec<T = unknown> {
  needs: readonly Need[]
  make(context: ViewContext): T
  /** Grows with the number of people: told twice a second at most. */
  slow?: true
}

type Keys<V> = { [K in keyof V & string]: KeySpec<V[K]> }

const EVERYBODY: Keys<Required<import('@folkmoot/protocol').DelegateView>> = {
  event: { needs: ['event', 'person'], make: common.event },
  networks: { needs: ['event'], make: common.networks },
  agenda: { needs: ['session'], make: common.agenda },
  boards: { needs: ['board', 'session', 'event', 'told'], make: common.boards },
  stage: { needs: ['stage', 'notes', 'board'], make: common.stage },
  round: { needs: ['round', 'stage'], make: common.round },
  room: { needs: ['person', 'presence'], make: common.room, slow: true },
  groups: { needs: ['groups', 'notes', 'board'], make: outcomes.groups },
  votes: { needs: ['vote', 'ballot', 'groups', 'notes', 'board'], make: outcomes.votes, slow: true },
  tallies: { needs: ['mark', 'person', 'notes', 'board'], make: outcomes.tallies, slow: true },
  agreed: { needs: ['moderation', 'notes', 'board'], make: outcomes.agreed },
  summaries: { needs: ['told', 'board', 'snapshot'], make: outcomes.summaries, slow: true },
  circle: { needs: ['notes', 'person', 'board'], make: readiness.circle, slow: true },
  seats: { needs: ['table'], make: common.seats },
  closing: { needs: ['board', 'session', 'stage'], make: common.closing },
}

const DISPLAY: Keys<Required<DisplayView>> = {
  ...EVERYBODY,
  progress: {
    needs: ['notes', 'told', 'stage', 'board', 'person', 'table'],
    make: common.progress,
    slow: true,
  },
  plan: { needs: ['table', 'person', 'stage'], make: common.plan },
  made: { needs: ['stage', 'snapshot', 'board', 'session', 'moderation'], make: common.made },
  wall: { needs: ['wall'], make: ({ server }) => server.wall() },
  screen: { needs: [], make: ({ audience }) => (audience.kind === 'display' ? audience.screen : 'wall') },
}

const ORGANISER: Keys<Required<OrganiserEventView>> = {
  ...EVERYBODY,
  allocated: { needs: [], make: facilitator.allocated },
  people: { needs: ['person', 'table', 'presence', 'recognised'], make: facilitator.people, slow: true },
  tables: { needs: ['table', 'person'], make: facilitator.tables },
  roundTables: { needs: ['round', 'stage', 'person'], make: facilitator.roundTables },
  pending: { needs: ['notes', 'moderation', 'board', 'person'], make: facilitator.pending },
  quotes: { needs: ['quote', 'person', 'board'], make: facilitator.quotes },
  counts: { needs: ['notes', 'told', 'board', 'person', 'table'], make: facilitator.counts, slow: true },
  unwritten: { needs: ['notes', 'stage', 'board', 'person', 'table'], make: readiness.unwritten, slow: true },
  returning: { needs: ['person', 'presence'], make: facilitator.returningPeople, slow: true },
  moved: { needs: ['device', 'presence'], make: facilitator.moved, slow: true },
  scribed: {
    needs: ['scribed', 'ballot', 'vote', 'board', 'person'],
    make: facilitator.scribed,
    slow: true,
  },
  unfound: { needs: ['quote', 'stage', 'board', 'person'], make: readiness.unfound, slow: true },
  timeAsked: { needs: ['time-asked', 'stage'], make: facilitator.timeAsked },
  rehearsal: { needs: ['event', 'presence', 'notes'], make: facilitator.rehearsal, slow: true },
  snapshots: { needs: ['snapshot', 'board'], make: facilitator.snapshots },
  displays: { needs: ['device', 'presence'], make: facilitator.displays },
  leaders: { needs: ['lead', 'move', 'device', 'presence', 'doing'], make: facilitator.leaders },
  health: { needs: [], make: facilitator.health },
  plan: { needs: ['table', 'person', 'stage'], make: common.plan },
  made: { needs: ['stage', 'snapshot', 'board', 'session', 'moderation'], make: common.made },
  wall: { needs: ['wall'], make: ({ server }) => server.wall() },
  crowd: { needs: ['person', 'event', 'presence'], make: crowd.crowd, slow: true },
  keeping: { needs: ['event'], make: organiser.keeping },
  languages: { needs: ['event'], make: organiser.languages },
  editions: { needs: ['record-edition'], make: organiser.editions },
  publications: { needs: ['publication'], make: organiser.publications },
  libraries: { needs: ['publication', 'presence'], make: organiser.libraries },
  listed: { needs: ['listed-person', 'event', 'person'], make: organiser.listed, slow: true },
  removed: { needs: ['removed-person'], make: crowd.removed, slow: true },
  access: { needs: ['person', 'device'], make: organiser.access, slow: true },
  links: { needs: ['link', 'device'], make: organiser.links, slow: true },
  devices: { needs: ['device', 'presence'], make: organiser.devices, slow: true },
}

const {
  links: _links,
  devices: _devices,
  listed: _listed,
  removed: _removed,
  access: _access,
  editions: _editions,
  keeping: _keeping,
  publications: _publications,
  libraries: _libraries,
  ...FACILITATOR
} = ORGANISER

const BY_KIND: Record<Audience['kind'], [string, KeySpec][]> = {
  delegate: Object.entries(EVERYBODY),
  display: Object.entries(DISPLAY),
  facilitator: Object.entries(FACILITATOR),
  organiser: Object.entries(ORGANISER),
}

export function keysFor(audience: Audience): readonly [string, KeySpec][] {
  return BY_KIND[audience.kind]
}
