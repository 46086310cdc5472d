import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that take longest begin first, so that none is left over in the end. */
const LONG = [
  'both-days.e2e',
  'wall-pictures.e2e',
  'kill.fault',
  'stock-client.fault',
  'full-day.fault',
  'frames.fault',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex(name => moduleId.includes(name))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // Many of them start servers, and two cores may be busy with the others.
          testTimeout: 30_000,
          include: ['packages/**/*.test.ts', 'apps/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
          maxWorkers: 2,
          // Files of one worker share what they import, which was two fifths of the time.
          isolate: false,
        },
      },
      {
        // A real server and real Chromiums, which wait for each other more than they work.
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: 'e2e/support/browser-first.ts',
          testTimeout: 120_000,
          // As long as somebody in the room would simply wait; what has a promise about its time says so.
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 60_000,
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Three at once: the one that sits idle for a minute costs the others nothing.
        test: {
          name: 'faults',
          include: ['faults/**/*.fault.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
