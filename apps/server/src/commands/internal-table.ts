/** Every internal command's handler. One without a handler does not compile, and no wire leads here. */
import type { InternalCommand } from '@folkmoot/protocol'
import * as crowd from './crowd.ts'
import * as erase from './erase.ts'
import type { InternalHandler } from './handler.ts'
import * as programmes from './programmes.ts'
import * as rehearsals from './rehearsals.ts'

export const INTERNAL_HANDLERS: { [N in InternalCommand['name']]: InternalHandler<N> } = {
  'event.make': programmes.eventMake,
  'event.list': programmes.eventList,
  'network.copy': programmes.networkCopy,
  'rehearsal.make': rehearsals.rehearsalMake,
  'people.remove-some': crowd.peopleRemoveSome,
  'people.restore-some': crowd.peopleRestoreSome,
  'person.forget': erase.personForget,
}
