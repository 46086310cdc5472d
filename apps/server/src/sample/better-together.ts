/** The sample event “Better Together”: London, 6th–7th December. */
import type { SampleEvent } from './agenda.ts'
import { DAY_ONE } from './day-one.ts'
import { DAY_TWO } from './day-two.ts'

export const BETTER_TOGETHER: SampleEvent = {
  id: 'better-together',
  name: 'Better Together',
  place: 'London',
  dates: '6th–7th December',
  days: [
    { name: 'Day one', sessions: DAY_ONE },
    { name: 'Day two', sessions: DAY_TWO },
  ],
}
