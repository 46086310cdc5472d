import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that take longest begin first, so that none is left over in the end. */
const LONG = [
  'stock-client.fault',
  'both-days.e2e',
  'day-two.e2e',
  'day-one.e2e',
  'screens.e2e',
  'whole-path.e2e',
  'cockpit.e2e',
  'wall-pictures.e2e',
  'wall-states.e2e',
  'delegate-room.e2e',
  'organiser.e2e',
  'delegate.e2e',
  'full-day.fault',
  'kill.fault',
  'disk.fault',
]

/** Those that do nothing but wait for a minute. */
const IDLE = ['faults/stock-client.fault.ts']

/** Those of which SPEC.md promises a time, or for how long the event loop is held. */
const TIMED = ['faults/network.fault.ts', 'faults/frames.fault.ts']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex(name => moduleId.includes(name))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

const PLAIN = [
  'packages/engine/src/yjs-internals/*.test.ts',
  'packages/projection/src/{world,room,faults}.test.ts',
  'packages/storage/src/sqlite/contract.test.ts',
  'apps/server/src/tests/{sockets,deflate,keepalive,process}.test.ts',
]

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // Many of them start servers, and two cores may be busy with the others: longer than any one wait of theirs.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          include: ['packages/**/*.test.ts', 'apps/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
          maxWorkers: 3,
          // Files of one worker share what they import, which was two fifths of the time.
          isolate: false,
        },
      },
      {
        // A sample of those once more by what libraries document alone, without the fences that make it fast (FOLKMOOT_PLAIN).
        test: {
          name: 'unit-plain',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          include: PLAIN,
          env: { FOLKMOOT_PLAIN: '1', FOLKMOOT_SEEDS: '8' },
          maxWorkers: 3,
          isolate: false,
        },
      },
      {
        // Beside the unit tests, which two workers at a time leave no processor for more: this one needs none.
        test: {
          name: 'faults-idle',
          include: IDLE,
          globalSetup: 'faults/support/begin.ts',
          testTimeout: 600_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
        },
      },
      {
        // A real server and real Chromiums, which wait for each other more than they work.
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: 'e2e/support/begin.ts',
          // Several waits of a busy machine, one after the other.
          testTimeout: 240_000,
          // As long as somebody in the room would simply wait; what has a promise about its time says so.
          expect: { poll: { timeout: 60_000 } },
          // What begins a file may wait for a build.
          hookTimeout: 240_000,
          maxWorkers: 4,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Three at once: each waits for a server, a disk or a crowd for a part of its time.
        test: {
          name: 'faults',
          include: ['faults/**/*.fault.ts'],
          exclude: [...TIMED, ...IDLE],
          globalSetup: 'faults/support/begin.ts',
          testTimeout: 600_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // One at a time after all others: beside a kill suite on the same cores, they would measure how busy the machine is.
        test: {
          name: 'faults-timed',
          include: TIMED,
          globalSetup: 'faults/support/begin.ts',
          testTimeout: 600_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
