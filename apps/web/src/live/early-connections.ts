/**
 * The connections of whoever has just joined, opened while they read their return code and the rest of the screen is on its way.
 * Over a slow link that is three answers less to wait for before they can write. The screen takes them in place of new ones.
 */
import { askOwnEpoch } from './own-epoch.ts'
import { createPageConnection, type PageConnection } from './page-connection.ts'
import {
  createStageConnection,
  type StageConnection,
  type StageRole,
  type ViewOf,
} from './stage-connection.ts'

/** Of somebody new. Should it have been raised since, the connection asks for it. */
const FIRST_EPOCH = 1

interface Early {
  event: string
  person: string
  stage: StageConnection<ViewOf['delegate']> | null
  page: PageConnection | null
}
let early: Early | null = null

function dropEarly(): void {
  early?.stage?.close()
  early?.page?.close()
  early = null
}

export function openEarly(event: string, person: string): void {
  dropEarly()
  early = {
    event,
    person,
    stage: createStageConnection('delegate', event),
    page: createPageConnection({
      event,
      person,
      page: person,
      epoch: FIRST_EPOCH,
      askEpoch: () => askOwnEpoch(event),
    }),
  }
}

/** null: none was opened for this. Whoever goes to another screen needs them no more. */
export function takeEarlyStage<R extends StageRole>(
  role: R,
  event: string | null,
): StageConnection<ViewOf[R]> | null {
  const stage = early?.stage
  if (!early || !stage || role !== 'delegate' || early.event !== event) {
    dropEarly()
    return null
  }
  early.stage = null
  return stage as unknown as StageConnection<ViewOf[R]>
}

export function takeEarlyPage(of: { event: string; person: string; page: string }): PageConnection | null {
  const page = early?.page
  const { event, person } = early ?? {}
  if (!page || event !== of.event || person !== of.person || person !== of.page) {
    dropEarly()
    return null
  }
  early = null
  return page
}
